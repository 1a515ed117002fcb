//! axe finds nothing to complain about, in any state, light or dark.

use edgewise_journey::{Look, Page};

const NONE: [String; 0] = [];

fn assert_clean(page: &Page, state: &str) {
    for look in [Look::Light, Look::Dark] {
        page.put_on(look);
        assert_eq!(page.accessibility_faults(), NONE, "{state}, {look:?}");
    }
}

#[test]
fn the_blank_page_is_clean() {
    assert_clean(&Page::open(""), "blank");
}

#[test]
fn a_chosen_scenario_is_clean_with_everything_unfolded() {
    let page = Page::open(super::choose::BOTH_DEMANDS);
    page.click(".ranking li:nth-child(2) .entry");
    assert_clean(&page, "a line of the list is open");
    page.script::<()>(
        "for (const one of document.querySelectorAll('details:not(.menu)')) one.open = true",
    );
    page.script::<()>("document.querySelector('.matrix .switch input').click()");
    assert_clean(&page, "all unfolded");
}

#[test]
fn open_menus_are_clean() {
    let page = Page::open("");
    page.press("Examples");
    assert_clean(&page, "starting points");
    page.press("Examples");
    page.press("Columns: ");
    assert_clean(&page, "columns");
}

#[test]
fn the_page_is_clean_when_nothing_fits() {
    let page = Page::open(super::choose::NOTHING_FITS);
    page.wait_for_text("No option meets all must-haves");
    assert_clean(&page, "nothing fits");
}

#[test]
fn a_damaged_link_is_clean() {
    assert_clean(&Page::open("#v1;e=2024-06;m=admin-access"), "notices");
    assert_clean(&Page::open("#v2;e=2030-01;k=0000000"), "a newer version");
}

#[test]
fn the_drawer_and_the_dialogs_are_clean() {
    let page = Page::open(super::choose::BOTH_DEMANDS);
    page.open_column("aks-hybrid");
    page.details();
    assert_clean(&page, "the drawer on an option");
    page.open_cell("aks-hybrid", "flexibility");
    assert_clean(&page, "the drawer on a cell");
    page.resize(390, 844);
    page.open_row("flexibility");
    page.wait_until("a sheet is open", || page.count("dialog:modal") == 1);
    assert_clean(&page, "a sheet");
    page.press("Close");
    page.press("Menu");
    page.press("Export");
    assert_clean(&page, "exports");
}

#[test]
fn two_options_compared_are_clean() {
    let page = Page::open(super::list::SITE);
    page.press("Compare two");
    page.wait_for_text("Two options compared");
    assert_clean(&page, "two compared");
}

/// Starts every animation again and holds it at its beginning.
const HOLD: &str = "
    for (const moves of document.getAnimations()) { moves.pause(); moves.currentTime = 0; }
    return document.getAnimations().length;
";

#[test]
fn what_a_click_has_just_changed_can_be_read() {
    let page = Page::open("");
    for (look, answer) in [(Look::Light, "none, ever"), (Look::Dark, "steady")] {
        page.put_on(look);
        page.choose("Internet", answer);
        page.wait_until("a change is marked", || page.script::<usize>(HOLD) > 0);
        assert_eq!(page.accessibility_faults(), NONE, "marked as changed, {look:?}");
    }
}
