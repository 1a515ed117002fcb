//! Saying what the site demands and what matters, and reading what follows; on the article's facts.

pub use edgewise_journey::scenario::{ARTICLE, BOTH_DEMANDS};
use edgewise_journey::{Page, Role};

/// The same on an Azure Stack Edge device, which can do neither.
pub const NOTHING_FITS: &str = "#v1;e=2024-06;m=admin-access:by-default,\
    runs-on:azure-stack-edge-pro-gpu.azure-stack-edge-pro-r.azure-stack-edge-mini-r,\
    worker-os:linux-and-windows;k=2d41e6d";

/// The score of an option as the head of its column shows it, such as "0.74".
fn score(page: &Page, option: &str) -> String {
    page.text_of(&format!(".matrix th[data-option='{option}'] .column-stands"))
}

#[test]
fn what_a_criterion_means_is_told_where_it_is_ranked() {
    let page = Page::open("");
    page.press("Priorities (");
    page.act_in("Priorities", Role::Button, "Duties left to your team");
    page.wait_for_text("How many of seven duties does your team take on: node system, upgrades");
    page.press("Close");
    page.wait_until("the dialog is gone", || page.count("dialog") == 0);
    assert_eq!(
        page.focused(),
        "Duties left to your team, from 7 duties to 1 duty / Duties left to your team"
    );
}

#[test]
fn a_demand_rules_options_out_for_every_reason_and_says_them() {
    let page = Page::open(ARTICLE);
    page.tick("Workers");
    page.wait_until("it is ruled out", || page.count("li[data-state=ruled-out]") == 1);
    let out = || page.text_of("li[data-state=ruled-out]");
    assert!(out().contains("Linux workers only"), "{}", out());
    page.tick("Admin rights by default");
    page.wait_until("both reasons are named", || out().contains("admin rights on request only"));
    page.click("li[data-state=ruled-out] .entry");
    page.wait_for_text("Why it stands here");
    let said = page.text_of(".explained");
    for reason in
        ["Linux only", "Only Linux workloads are supported", "On request", "withheld by default"]
    {
        assert!(said.contains(reason), "{reason}: {said}");
    }
}

#[test]
fn the_answer_and_its_sentence_follow_the_priorities() {
    let page = Page::open(ARTICLE);
    page.tick("Workers");
    page.tick("Admin rights by default");
    page.wait_until("it scores that", || score(&page, "aks-hybrid") == "0.88");

    page.choose("Flexibility", "Decisive");
    page.wait_until("it scores less", || score(&page, "aks-hybrid") == "0.74");
    assert_eq!(score(&page, "bare-metal"), "0.68");
    assert!(page.lines()[0].starts_with("1 AKS hybrid"), "{:?}", page.lines());

    page.choose("Worker systems", "Important");
    page.choose("Operational cost", "Nice");
    page.choose("Ease of configuration", "Nice");
    page.wait_until("another one is first", || {
        page.lines()[0].starts_with("1 Bare-metal Kubernetes")
    });
    assert_eq!(score(&page, "bare-metal"), "0.79");
}

#[test]
fn a_line_names_what_would_put_an_option_first() {
    let page = Page::open(BOTH_DEMANDS);
    page.click(".ranking li:nth-child(2) .entry");
    page.wait_for_text("What would change that");
    page.wait_for_text("AKS hybrid is ahead.");
}

#[test]
fn a_way_out_is_taken_with_one_click_and_undone_with_another() {
    let page = Page::open("#v1;e=2026-11;m=memory-per-node:1,worker-os:linux-and-windows;k=any");
    page.wait_for_text("No option meets all must-haves");
    let before = page.fragment();
    page.click(".ways-out li:first-child button");
    page.wait_until("something fits", || !page.text().contains("No option meets all must-haves"));
    page.wait_until("it is in the link", || page.fragment() != before);
    page.press("Undo");
    page.wait_for_text("No option meets all must-haves");
}

#[test]
fn when_nothing_fits_the_mildest_ways_out_are_named() {
    let page = Page::open(NOTHING_FITS);
    page.wait_for_text("No option meets all must-haves");
    page.wait_for_text(" would fit.");
    assert_eq!(page.count("[data-leads=true]"), 0);
}

#[test]
fn whom_the_answer_speaks_of_stands_side_by_side() {
    let page = Page::open("#v1;e=2026-11;m=memory-per-node:1,worker-os:linux-and-windows;k=any");
    page.resize(390, 844);
    page.wait_for_text(" would fit.");
    let named = page.text_of("#verdict");
    page.wait_until("who would return can be compared", || {
        let columns: Vec<String> = page.script(
            "return [...document.querySelectorAll('.column-name')].map(one => one.innerText)",
        );
        columns.iter().all(|name| named.contains(name))
    });
}

#[test]
fn a_milder_demand_is_not_worded_like_the_stricter_one() {
    let page = Page::open(NOTHING_FITS);
    page.wait_for_text("The smallest changes that would help");
    let text = page.text_of("#verdict");
    for line in text.lines().filter(|line| line.contains("instead of")) {
        let said: Vec<&str> =
            line.split('“').skip(1).filter_map(|part| part.split('”').next()).collect();
        let mut once = said.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(said.len(), once.len(), "{line}");
    }
}

#[test]
fn every_change_can_be_undone_and_redone() {
    let page = Page::open(ARTICLE);
    page.tick("Workers");
    page.choose("Flexibility", "Decisive");
    page.press("Undo");
    page.wait_until("flexibility is Important", || page.is_chosen("Flexibility", "Important"));
    assert!(page.is_ticked("Workers"));
    page.press("Undo");
    page.wait_until("nothing is demanded", || !page.is_ticked("Workers"));
    page.press("Redo");
    page.press("Redo");
    page.wait_until("flexibility is Decisive", || page.is_chosen("Flexibility", "Decisive"));
    assert!(page.is_ticked("Workers"));
}

#[test]
fn reset_clears_everything_and_back_brings_it_again() {
    let page = Page::open(BOTH_DEMANDS);
    page.press("Scenarios");
    page.press("Start over");
    page.wait_for_text("Describe your site, or start from an example");
    assert_eq!(page.fragment(), "");
    page.back();
    page.wait_until("the list is back", || page.lines()[0].starts_with("1 AKS hybrid"));
    assert_eq!(page.fragment(), BOTH_DEMANDS);
}

#[test]
fn a_starting_point_loads_a_whole_scenario_and_back_returns() {
    let page = Page::open(ARTICLE);
    page.tick("Admin rights by default");
    page.wait_until("the address follows", || page.fragment().contains("m=admin-access"));
    let before = page.fragment();
    page.press("Examples");
    page.press("Full control on our own hardware");
    page.wait_until("flexibility is Decisive", || page.is_chosen("Flexibility", "Decisive"));
    page.wait_for_text("Bare-metal Kubernetes");
    assert!(page.fragment().contains("t=Full_control"), "{}", page.fragment());
    page.back();
    page.wait_until("flexibility is Important", || page.is_chosen("Flexibility", "Important"));
    assert!(page.is_ticked("Admin rights by default"));
    assert_eq!(page.fragment(), before);
}

#[test]
fn back_returns_to_a_change_made_just_before_a_starting_point() {
    let page = Page::open(ARTICLE);
    page.press("Examples");
    // As fast as the browser goes: the address has not yet followed the first change.
    page.script::<()>(
        "document.querySelector('#ask-hosts-linux').click();
         setTimeout(() => [...document.querySelectorAll('button')]
             .find(one => one.textContent.startsWith('Full control')).click(), 50);",
    );
    page.wait_until("flexibility is Decisive", || page.is_chosen("Flexibility", "Decisive"));
    page.back();
    page.wait_until("flexibility is Important", || page.is_chosen("Flexibility", "Important"));
    // The card of the site may be rendered a moment after the priorities.
    page.wait_until("the change made just before is there again", || {
        page.script("return document.querySelector('#ask-hosts-linux').checked")
    });
}
