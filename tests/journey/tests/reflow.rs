//! The page fits every window, and every control fits a finger.

use edgewise_journey::{Page, Role};

use crate::choose::{ARTICLE, BOTH_DEMANDS, NOTHING_FITS};

const NONE: [String; 0] = [];
const STATES: [&str; 4] = ["", BOTH_DEMANDS, NOTHING_FITS, "#v1;e=2024-06;m=admin-access"];

/// What sticks out of the window at the side, to find the culprit.
pub fn too_wide(page: &Page) -> Vec<String> {
    if !page.scrolls_sideways() {
        return Vec::new();
    }
    page.script(
        "const edge = document.documentElement.clientWidth;
         return [...document.querySelectorAll('body *')]
             .filter(one => one.getBoundingClientRect().right > edge + 0.5 && !one.closest('.scroll'))
             .map(one => `${one.localName}.${one.className} ${one.getBoundingClientRect().right}`)
             .concat('the page scrolls sideways')",
    )
}

/// Goes to the matrix where a phone shows one part at a time.
fn compare(page: &Page) {
    if page.offers(Role::Button, "Compare") {
        if page.count(".tools[data-open=true]") == 1 {
            page.press("Menu");
        }
        page.act_in("Parts of the page", Role::Button, "Compare");
    }
}

/// Unfolds the menu where the head of the page has one.
fn unfold_menu(page: &Page) {
    if page.offers(Role::Button, "Menu") && !page.offers(Role::Button, "Scenarios") {
        page.press("Menu");
    }
}

#[test]
fn the_page_never_scrolls_sideways_on_a_narrow_phone() {
    let page = Page::open("");
    page.resize(320, 640);
    for state in STATES {
        page.go(state);
        assert_eq!(too_wide(&page), NONE, "{state}");
        page.script::<()>(
            "for (const one of document.querySelectorAll('details')) one.open = true",
        );
        assert_eq!(too_wide(&page), NONE, "{state}, all unfolded");
    }
}

#[test]
fn one_endless_word_is_broken_in_every_window() {
    let word = "x".repeat(80);
    let link = format!(
        "#v1;e=2026-11;t={word};n=https%3A%2F%2Fexample.com%2F{};o1={word};\
         r1=duties:1,freedoms:16,parts:0;k=any",
        "y".repeat(300)
    );
    let page = Page::open("");
    for width in [320, 1440] {
        page.resize(width, 800);
        page.go(&link);
        page.click(".ranking li:nth-child(2) .entry");
        page.wait_for_text("What would change that");
        assert_eq!(too_wide(&page), NONE, "{width} px");
        if page.offers(Role::Button, "Site") {
            page.press("Site");
        }
        page.unfold("Options, notes, facts");
        page.press("Options to consider");
        assert_eq!(too_wide(&page), NONE, "{width} px, all unfolded");
    }
}

/// Texts that stand side by side as parts of a flexible box, and of which one loses the space that
/// should part them.
const RUN_TOGETHER: &str = "
    const styled = node => getComputedStyle(
        node.nodeType === Node.TEXT_NODE ? node.parentElement : node);
    const stands = node => node.textContent.trim()
        && (node.nodeType === Node.TEXT_NODE
            || styled(node).display !== 'none' && styled(node).position !== 'absolute');
    const loses = node => /^\\s|\\s$/.test(node.textContent)
        && styled(node).whiteSpaceCollapse === 'collapse';
    return [...document.querySelectorAll('#app *')]
        .filter(one => /flex/.test(getComputedStyle(one).display) && one.checkVisibility())
        .filter(one => !(parseFloat(getComputedStyle(one).columnGap) > 2))
        .map(one => [one.textContent, [...one.childNodes].filter(stands)])
        .filter(([_, parts]) => parts.length > 1 && parts.some(loses))
        .map(([text]) => text)";

#[test]
fn no_words_run_together_on_a_button() {
    let page = Page::open(BOTH_DEMANDS);
    for width in [320, 1440] {
        page.resize(width, 800);
        assert_eq!(page.script::<Vec<String>>(RUN_TOGETHER), NONE, "{width} px");
    }
}

#[test]
fn a_dialog_fits_a_narrow_phone() {
    let page = Page::open(ARTICLE);
    page.resize(320, 640);
    compare(&page);
    for name in [
        ".matrix th[data-option=aks-hybrid] .column-name",
        ".matrix th[data-criterion=flexibility]",
        ".matrix td[data-option=aks-hybrid][data-criterion=flexibility]",
    ] {
        page.click(name);
        page.wait_until("a sheet is open", || page.count("dialog:modal") == 1);
        assert_eq!(too_wide(&page), NONE, "{name}");
        assert_eq!(page.small_targets(), NONE, "{name}");
        let (left, right): (f64, f64) = page.script(
            "const box = document.querySelector('dialog').getBoundingClientRect();
             return [box.left, innerWidth - box.right]",
        );
        assert!(left >= 0.0 && right >= 0.0, "{name}: {left} and {right} px to the edges");
        page.press("Close");
    }
}

#[test]
fn a_menu_opens_within_the_window_however_its_button_has_wrapped() {
    let page = Page::open(ARTICLE);
    for width in [320, 480, 700, 720, 900, 1024, 1140, 1280, 1920] {
        page.resize(width, 900);
        unfold_menu(&page);
        for name in ["Examples", "Scenarios"] {
            page.press(name);
            let (left, right): (f64, f64) = page.script(
                "const box = document.querySelector('.menu[open] .menu-list').getBoundingClientRect();
                 return [box.left, document.documentElement.clientWidth - box.right]",
            );
            assert!(
                left >= 0.0 && right >= 0.0,
                "{name}, {width} px: {left}, {right} px to the edges"
            );
            page.press(name);
        }
    }
}

#[test]
fn every_target_is_24_by_24_px_at_least() {
    let page = Page::open("");
    for (width, height) in [(320, 640), (1280, 900)] {
        page.resize(width, height);
        for state in STATES {
            page.go(state);
            page.script::<()>(
                "for (const one of document.querySelectorAll('details')) one.open = true",
            );
            assert_eq!(page.small_targets(), NONE, "{state} at {width} px");
        }
    }
}

#[test]
fn two_options_stand_side_by_side_on_a_phone_and_six_on_a_wide_screen() {
    let page = Page::open("");
    for (width, most) in [(320, 2), (1440, 6), (2400, 6)] {
        page.resize(width, 800);
        page.go("");
        compare(&page);
        assert_eq!(page.columns().len(), most, "{width} px");
    }
}

#[test]
fn other_options_can_be_chosen_for_the_columns() {
    let page = Page::open("");
    page.resize(320, 800);
    page.go("");
    compare(&page);
    page.press("Columns: 2 of ");
    page.act_in("Columns: 2 of ", Role::Checkbox, "Talos Linux");
    page.wait_until("it stands in the matrix", || {
        page.text_of(".matrix thead").contains("Talos Linux")
    });
    assert_eq!(page.columns().len(), 3);
}

#[test]
fn every_list_opens_inside_the_window() {
    let page = Page::open("");
    for width in [320, 768, 1440] {
        page.resize(width, 800);
        page.go("");
        for list in ["Examples", "Scenarios", "Columns: "] {
            if list == "Columns: " {
                compare(&page);
            } else {
                unfold_menu(&page);
            }
            page.press(list);
            let (left, right, room): (f64, f64, f64) = page.script(LIST);
            assert!(left >= 0.0 && right <= room, "{list} at {width}: {left} to {right} of {room}");
            page.press(list);
        }
    }
}

/// The ends of the list that is open, and the width of the window.
const LIST: &str = "
    const list = document.querySelector('.menu[open] .menu-list').getBoundingClientRect();
    return [list.left, list.right, document.documentElement.clientWidth];
";
