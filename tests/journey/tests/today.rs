//! Today's facts: an old link looked at again, what to ask first, what is considered, what is kept.

use edgewise_journey::Page;

/// Edition 2024-06, with "survives the loss of a node".
const OLD: &str = "#v1;e=2024-06;m=survives-node-loss:yes;k=0kc3rm6";
/// Till PCs with Windows and 8 GiB that need Windows workers.
const TILLS: &str =
    "#v1;e=2026-11;m=memory-per-node:8192,runs-on:windows-pc,worker-os:linux-and-windows;k=0k8yg5z";

#[test]
fn both_sides_of_a_dispute_are_told_before_anything_is_recommended() {
    let page = Page::open(TILLS);
    page.wait_for_text("AKS Edge Essentials?");
    page.wait_for_text("disputed: either Windows in preview or Linux and Windows");
    assert!(page.text_of("#verdict").contains("AKS Edge Essentials"));
}

#[test]
fn turning_to_another_edition_takes_the_scenario_along() {
    let page = Page::open(TILLS);
    page.pick("Edition of the facts", "2024-06");
    page.wait_for_text("Not all of this link could be read");
    page.wait_for_text("edition 2024-06 has no facts on “Memory per node”");
    page.press("Undo");
    page.wait_for_text("AKS Edge Essentials?");
}

#[test]
fn turning_to_another_edition_is_an_entry_of_its_own_also_where_a_must_have_is_lost() {
    let page = Page::open(TILLS);
    page.pick("Edition of the facts", "2024-06");
    page.wait_until("the address names the edition", || page.fragment().contains("e=2024-06"));
    page.script::<()>("location.reload()");
    page.wait_for_text("Not all of this link could be read");
    page.wait_until("the choice and its doubt survive a reload", || {
        page.fragment().contains("e=2024-06;m=memory-per-node:8192")
    });
    page.back();
    page.wait_until("Back leads to the edition before", || page.fragment() == TILLS);
    page.wait_for_text("AKS Edge Essentials?");
}

#[test]
fn a_name_that_was_begun_survives_other_clicks() {
    let page = Page::open(TILLS);
    page.press("Saved scenarios (0)");
    page.fill("Name", "Shop tills");
    page.tick("Admin rights by default");
    page.wait_until("the address follows", || page.fragment().contains("admin-access"));
    let name: String = page.script("return document.querySelector('#keep-name').value");
    assert_eq!(name, "Shop tills");
}

#[test]
fn a_scenario_that_is_kept_without_a_name_stays_without_one() {
    let page = Page::open(TILLS);
    page.press("Saved scenarios (0)");
    page.press("Save this scenario");
    page.wait_for_text("Saved scenarios (1)");
    page.wait_for_text("Unnamed");
    let title: String = page.script("return document.querySelector('#record-title').value");
    assert_eq!(title, "", "the page's scenario got no name");
    page.press("Copy link");
    page.wait_for_text("Link copied");
    assert!(page.clipboard().ends_with(TILLS), "{}", page.clipboard());
}

#[test]
fn what_goes_beyond_the_article_can_be_left_out_as_a_whole() {
    let page = Page::open("");
    page.press("Options to consider");
    page.press("Only options from Microsoft’s guide");
    page.wait_until("the address names the families", || page.fragment().contains(";h="));
    assert!(!page.text_of(".matrix").contains("OpenShift"));
    page.wait_for_text("of 9 options match");
    page.press("Bring back the other options");
    page.wait_for_text("of 26 options match");
}

#[test]
fn a_kept_scenario_is_there_after_opening_another_link_and_can_be_deleted() {
    let page = Page::open(TILLS);
    page.press("Saved scenarios (0)");
    page.fill("Name", "Shop tills");
    page.press("Save this scenario");
    page.wait_for_text("Saved scenarios (1)");
    page.go(OLD);
    page.press("Saved scenarios (1)");
    page.press("Shop tills");
    page.wait_for_text("AKS Edge Essentials?");
    page.press("Delete Shop tills");
    page.wait_for_text("Saved scenarios (0)");
}
