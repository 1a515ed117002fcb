//! The ranked list: every option on a line, best first, each with one reason, and more when it is opened.

use edgewise_journey::{Key, Page, Role};

/// A Linux box with little memory, in need of both kinds of containers.
pub const SITE: &str =
    "#v1;e=2026-11;m=memory-per-node:8192,runs-on:linux-machines;p=duties:3;k=any";

#[test]
fn every_option_has_a_line_and_eight_are_in_sight() {
    let page = Page::open(SITE);
    assert_eq!(page.lines().len(), 8);
    let lines = page.lines();
    assert!(lines[0].starts_with("1 "), "{lines:?}");
    assert_eq!(page.text_of("#list-heading"), format!("All {} options, best first", all(&page)));
    page.press(&format!("{} more", all(&page) - 8));
    page.wait_until("all are there", || page.lines().len() == all(&page));
    let lines = page.lines();
    let out = lines.iter().find(|line| line.starts_with('–')).expect("somebody is ruled out");
    assert!(out.contains("needs") || out.contains(':'), "the value that rules it out: {out}");
    page.press("Show the first 8 only");
    page.wait_until("eight are there", || page.lines().len() == 8);
}

/// How many options there are.
fn all(page: &Page) -> usize {
    let heading = page.text_of("#list-heading");
    heading.split(' ').nth(1).and_then(|number| number.parse().ok()).expect("a number of options")
}

#[test]
fn a_line_opens_with_why_what_would_change_it_and_its_sources() {
    let page = Page::open(SITE);
    page.click(".ranking li:nth-child(2) .entry");
    page.wait_for_text("Why it stands here");
    let said = page.text_of(".explained");
    for part in ["What would change that", "Sources of what counts", "Compare with"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(page.count(".explained a[href^='https://']") > 0, "{said}");
    page.click(".ranking li:nth-child(2) .entry");
    page.wait_until("it is closed", || page.count(".explained") == 0);
}

#[test]
fn a_line_opens_by_keyboard_and_keeps_the_focus() {
    let page = Page::open(SITE);
    page.script::<()>("document.querySelector('.ranking .entry').focus()");
    page.type_keys(Key::Enter);
    page.wait_until("it is open", || page.count(".explained") == 1);
    assert!(page.script::<bool>("return document.activeElement.matches('.entry')"));
    assert!(page.is_focus_seen());
}

#[test]
fn before_anything_was_said_nobody_is_ranked() {
    let page = Page::open("");
    page.wait_for_text("options, from A to Z");
    assert_eq!(page.count(".ranking"), 0);
}

#[test]
fn two_options_are_compared_from_a_line_and_the_link_says_so() {
    let page = Page::open(SITE);
    let first = page.columns()[0].clone();
    page.click(".ranking li:nth-child(3) .entry");
    page.act_in("", Role::Button, "Compare with");
    page.wait_for_text("Two options compared");
    assert_eq!(page.columns().len(), 2);
    assert_eq!(page.columns()[0], first);
    assert!(page.text_of(".compared-verdict").contains("ahead by"), "{}", page.text_of(".matrix"));
    let (rows, columns) = (page.rows(), page.columns());
    page.wait_until("the link has it", || page.fragment().contains(";c="));
    let link = page.fragment();
    page.go(&link);
    assert_eq!((page.rows(), page.columns()), (rows, columns));
    page.press("Show all options");
    page.wait_until("all are back", || page.columns().len() > 2);
}

#[test]
fn of_the_only_option_the_must_have_that_decides_can_be_taken_back() {
    let page = Page::open(
        "#v1;e=2026-11;a=machines:4;m=gpu:yes,smallest-cluster:4,supported-by:sidero-labs;k=any",
    );
    page.wait_for_text("Without “Supported by Sidero Labs”, ");
    page.click(".changes li button");
    page.wait_until("it is taken back", || !page.fragment().contains("supported-by"));
}

#[test]
fn of_an_older_link_the_list_and_the_table_name_their_edition() {
    let page = Page::open("#v1;e=2024-06;p=flexibility:3;k=3f1fcmg");
    page.wait_for_text("By the facts of November 2026");
    assert_eq!(page.text_of("#list-heading"), "All 3 options of June 2024, best first");
    page.wait_for_text("Side by side, by the facts of June 2024");
}

#[test]
fn an_option_is_found_by_its_name_with_the_rank_it_has() {
    let page = Page::open(SITE);
    page.fill("Find an option", "  talos");
    page.wait_until("one line is left", || page.lines().len() == 1);
    let line = page.lines().remove(0);
    assert!(line.contains("Talos Linux"), "{line}");
    assert!(!line.starts_with("1 "), "it keeps its rank: {line}");
    page.fill("Find an option", " and no more");
    page.wait_for_text("No option is called that.");
    page.script::<()>(
        "const field = document.querySelector('.find-option');
         field.value = '';
         field.dispatchEvent(new Event('input', { bubbles: true }));",
    );
    page.wait_until("eight are there again", || page.lines().len() == 8);
    assert!(!page.fragment().contains("talos"), "what is looked for is not in the link");
}

#[test]
fn the_list_is_sorted_by_name_or_by_a_criterion_that_counts() {
    let page = Page::open(SITE);
    page.pick("Order of the list", "By name");
    page.wait_until("it is sorted", || page.text_of("#list-heading").ends_with("by name"));
    assert!(page.lines()[0].contains("AKS Edge Essentials"), "{:?}", page.lines());
    page.pick("Order of the list", "By Duties left to your team");
    page.wait_until("each line has its count", || {
        page.lines().iter().all(|line| line.contains("Duties left to your team: "))
    });
    let counts: Vec<u32> = page
        .lines()
        .iter()
        .map(|line| {
            let count =
                line.split("Duties left to your team: ").nth(1).and_then(|one| one.chars().next());
            count.and_then(|digit| digit.to_digit(10)).expect("a count")
        })
        .collect();
    assert!(counts.is_sorted(), "{counts:?}");
    page.choose("Who looks after it", "a Kubernetes team");
    page.wait_until("it stays sorted", || {
        page.lines().iter().all(|line| line.contains("Duties left to your team: "))
    });
}
