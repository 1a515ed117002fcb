//! axe finds nothing to complain about, in any state, light or dark.

use edgewise_journey::{Look, Page, Role};

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
    page.press("Why not? Bare-metal Kubernetes");
    assert_clean(&page, "an answer to why not");
    page.script::<()>(
        "for (const one of document.querySelectorAll('details:not(.menu)')) one.open = true",
    );
    page.press("Facts that are the same");
    assert_clean(&page, "all unfolded");
}

#[test]
fn open_menus_are_clean() {
    let page = Page::open("");
    page.press("Start from");
    assert_clean(&page, "starting points");
    page.press("Start from");
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
fn dialogs_are_clean() {
    let page = Page::open(super::choose::ARTICLE);
    for (group, name) in [
        ("", "AKS hybrid"),
        ("Side by side", "Flexibility"),
        ("", "Medium, AKS hybrid, Flexibility"),
    ] {
        page.act_in(group, Role::Button, name);
        assert_eq!(page.count("dialog:modal"), 1, "{name}");
        assert_clean(&page, name);
        page.press("Close");
    }
}
