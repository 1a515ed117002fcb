//! The visitor's own ratings and options.

use edgewise_journey::Page;
use edgewise_journey::command_line::assess;

use crate::choose::{ARTICLE, BOTH_DEMANDS};

/// Opens the form for overriding a cell.
fn rate(page: &Page, option: &str, criterion: &str) {
    page.open_cell(option, criterion);
    page.press("Override");
}

#[test]
fn a_rating_of_ones_own_counts_and_is_marked() {
    let page = Page::open(BOTH_DEMANDS);
    rate(&page, "aks-hybrid", "flexibility");
    page.pick("Your rating", "Low");
    page.fill("Reason", "Tried it in our lab");
    page.press("Apply");
    page.wait_for_text("Tried it in our lab");
    page.wait_until("it is marked", || page.count("td[data-option=aks-hybrid] .yours") == 1);
    page.wait_until("it is in the link", || {
        page.fragment().contains("x=aks-hybrid.flexibility:low")
    });
    page.press("Undo");
    page.wait_until("it is gone", || page.count(".matrix .yours") == 0);
}

#[test]
fn a_reason_written_before_the_rating_is_kept() {
    let page = Page::open(BOTH_DEMANDS);
    rate(&page, "aks-hybrid", "flexibility");
    page.fill("Reason", "Tried it in our lab");
    page.pick("Your rating", "Low");
    page.press("Apply");
    page.wait_for_text("Tried it in our lab");
}

#[test]
fn what_cannot_be_read_stays_in_its_field_with_a_sentence() {
    let page = Page::open("");
    page.press("Options to consider");
    page.press("Add an option of your own");
    page.script::<()>("document.querySelector('dialog details').open = true");
    page.fill("Memory per node", "a lot");
    let typed: String = page.script("return document.querySelector('[id^=own-1-memory]').value");
    assert_eq!(typed, "a lot");
    assert!(!page.text_of("[id^=own-1-memory][id$=wrong]").is_empty());
}

#[test]
fn every_field_of_an_own_option_is_named_once_by_what_it_is() {
    let page = Page::open("");
    page.press("Options to consider");
    page.press("Add an option of your own");
    page.script::<()>("document.querySelector('dialog details').open = true");
    let idle: usize = page.script(
        "return [...document.querySelectorAll('dialog label')].filter(one => !one.control).length",
    );
    assert_eq!(idle, 0, "a label is for something that takes one");
    let twice: usize = page.script(
        "return [...document.querySelectorAll('dialog [aria-label]')]
             .filter(one => one.labels?.length).length",
    );
    assert_eq!(twice, 0, "what has a label needs no second name");
    let group: String = page.script(
        "const group = document.querySelector('dialog [id^=own-1-runs-on][role=group]');
         return document.getElementById(group.getAttribute('aria-labelledby')).textContent",
    );
    assert_eq!(group, "Hosts");
}

#[test]
fn memory_is_typed_as_people_say_it() {
    let page = Page::open("");
    page.press("Options to consider");
    page.press("Add an option of your own");
    page.script::<()>("document.querySelector('dialog details').open = true");
    page.fill("Memory per node", "8 GiB");
    page.wait_for_text("MiB = 8 GiB");
    page.script::<()>("document.querySelector('[id^=own-1-memory]').value = ''");
    page.fill("Memory per node", "2.5 GiB");
    page.wait_for_text("MiB = 2.5 GiB");
    page.script::<()>("document.querySelector('[id^=own-1-memory]').select()");
    page.fill("Memory per node", "8");
    page.wait_for_text("Is “8 GiB” meant, or “8 MiB”?");
    page.fill("Memory per node", "8 GB");
    assert!(!page.text_of("[id^=own-1-memory][id$=wrong]").is_empty(), "a GB is not a GiB");
    page.wait_until("it is in the link", || page.fragment().contains("r1=memory-per-node:2560"));
}

#[test]
fn an_option_of_ones_own_takes_part_and_travels_in_the_link() {
    let page = Page::open(ARTICLE);
    page.press("Options to consider");
    page.press("Add an option of your own");
    page.script::<()>("document.querySelector('#own-name').select()");
    page.fill_in("My option 1", "Name", "Our own build");
    for (criterion, level, written) in [
        ("Operational cost", "Low", "operational-cost:low"),
        ("Ease of configuration", "Easy", "ease-of-configuration:easy"),
        ("Flexibility", "High", "flexibility:high"),
        ("Worker systems", "Linux and Windows", "worker-os:linux-and-windows"),
    ] {
        page.pick(criterion, level);
        page.wait_until("the rating is in the link", || page.fragment().contains(written));
    }
    page.press("Done");
    page.wait_until("it comes first", || page.lines()[0].contains("Our own build"));
    page.wait_until("it is in the link with its last rating", || {
        let link = page.fragment();
        link.contains("o1=Our_own_build") && link.contains("worker-os")
    });
    let link = page.fragment();
    page.go(&link);
    page.wait_until("it comes first", || page.lines()[0].contains("Our own build"));
}

#[test]
fn families_can_be_left_out() {
    let page = Page::open("");
    page.press("Options to consider");
    page.press("Only options from Microsoft’s guide");
    page.press("Columns");
    page.wait_until("it is in the link", || page.fragment().contains(";h="));
    page.wait_until("they have left the matrix", || {
        page.script(
            "const names = [...document.querySelectorAll('.columns label')].map(one => one.textContent);
             return names.length > 4 && !names.some(name => name.includes('OpenShift'))",
        )
    });
}

#[test]
fn an_option_of_ones_own_begins_as_a_copy_of_another() {
    let page = Page::open(ARTICLE);
    page.open_column("bare-metal");
    page.press("Copy as your own option");
    page.wait_until("its form is open", || page.count("dialog:modal") == 1);
    page.press("Done");
    page.wait_until("it is in the link with its ratings", || {
        let link = page.fragment();
        link.contains("o1=Bare-metal") && link.contains("flexibility:high")
    });
    let same = |line: &str| page.lines().iter().any(|one| one.contains(line));
    page.wait_until("it is in the list", || same("Bare-metal Kubernetes (copy)"));
}

#[test]
fn a_copy_scores_what_it_was_copied_from_under_the_must_haves() {
    let page = Page::open("#v1;e=2026-11;m=onboarding:self-registering;k=any");
    page.open_column("k3s");
    page.press("Copy as your own option");
    page.wait_until("it is in the link", || page.fragment().contains("o1=k3s"));
    let said = assess(&page.fragment());
    let score = |id: &str| {
        let options = said["options"].as_array().expect("options are a list");
        let found = options.iter().find(|one| one["id"] == id).expect("it is assessed");
        found["score"].clone()
    };
    assert!(score("k3s").is_string(), "{said}");
    assert_eq!(score("own-1"), score("k3s"));
}

#[test]
fn what_was_not_rated_is_not_called_a_rating() {
    let page = Page::open("#v1;e=2024-06;o1=Ours;r1=flexibility:high;k=any");
    let marks: Vec<usize> = page.script(
        "return ['flexibility', 'operational-cost'].map(one =>
             document.querySelectorAll(`td[data-option=own-1][data-criterion=${one}] .yours`).length)",
    );
    assert_eq!(marks, [1, 0]);
}

#[test]
fn an_answer_that_rests_on_ones_own_rating_says_what_the_catalogues_would_give() {
    let page = Page::open("#v1;e=2026-11;m=smallest-cluster:2;x=microk8s.duties:5;k=25spdcj");
    page.wait_for_text(
        "One rating that counts is your own; by the catalogue's, MicroK8s would come first.",
    );
}
