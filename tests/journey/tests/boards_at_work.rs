//! Work on a board: a file is read, hours get a price, changes are undone and redone, a scenario is edited.

use edgewise_journey::{Key, Page, Role};

use crate::boards::give_file;

/// Two classes of the article's edition, which does not change.
const BOARD: &str = "#b1;e=2024-06;t=Stores;class=Tills:300;m=admin-access:by-default;\
                     class=Ships:4;m=network-choice:free;k=any";

fn classes(page: &Page) -> usize {
    page.count(".board-entry")
}

#[test]
fn a_file_chosen_from_the_menu_says_what_was_read_and_closes_the_menu() {
    let page = Page::open(BOARD);
    page.wait_for_text("all 304 sites");
    page.press("Open");
    give_file(&page, "name,sites,worker-os\nA,2,linux-only\nB,3,linux-only\nC,1,\n");
    page.wait_for_text("3 rows read, 2 kinds of site.");
    page.wait_for_text("all 6 sites");
    page.wait_until("the menu is closed", || page.count(".board-tools .menu[open]") == 0);
    assert_eq!(page.focused(), "Open");
    page.press("Close");
    page.wait_until("the notice is gone", || !page.text().contains("rows read"));
}

#[test]
fn the_template_has_every_column_and_can_be_given_back() {
    let page = Page::open("#board");
    page.wait_for_text("Many sites, one decision");
    let (name, text) = page.download("Download a template");
    assert_eq!(name, "edgewise-sites.csv");
    let head = text.lines().find(|line| !line.starts_with('#')).expect("it has a header");
    assert!(head.split(',').count() > 60, "{head}");
    give_file(&page, &text);
    page.wait_for_text("3 rows read, 3 kinds of site.");
    page.wait_for_text("of 316");
}

#[test]
fn a_rate_on_a_board_makes_money_of_its_hours() {
    let page = Page::open(BOARD);
    page.wait_for_text("all 304 sites");
    assert!(!page.text().contains("Money a year"));
    page.unfold("Your hours and prices");
    page.fill("An hour costs", "50");
    page.wait_for_text("Money a year");
    page.wait_for_text("These hours are placeholders, not facts");
    assert_eq!(page.count(".key-figures div"), 2, "placeholders are no key figures");
    page.fill("Upgrades, hours a month, each site", "0.5–1");
    page.wait_until("they are key figures", || page.count(".key-figures div") == 4);
    assert!(page.text_of(".key-figures").contains("money a year"));
    page.wait_for_text("Some of the hours are placeholders, not yours: ");
    assert_eq!(page.accessibility_faults(), Vec::<String>::new());
}

#[test]
fn what_speaks_against_the_platform_of_each_class_is_on_the_page_and_in_the_record() {
    let page = Page::open(BOARD);
    page.wait_for_text("What speaks against it");
    page.wait_for_text(
        "Tills: Bare-metal Kubernetes. The option that is best for this class alone, AKS hybrid",
    );
    page.wait_for_text("Ships: Bare-metal Kubernetes. Confidence:");
    page.unfold("Who decides, and when");
    page.fill("Decided by", "Ann");
    page.fill("Date", "2026-12-01");
    let (_, record) = page.download("Record");
    assert!(record.contains("* Deciders: Ann\n* Date: 2026-12-01\n"), "{record}");
    assert!(
        record.contains("## What speaks against it\n\n* *“Tills”*: **Bare-metal Kubernetes**."),
        "{record}"
    );
}

#[test]
fn what_was_undone_on_a_board_is_redone_by_button_and_by_keys() {
    let page = Page::open(BOARD);
    page.wait_for_text("all 304 sites");
    page.press("Remove Ships");
    page.wait_until("it is gone", || classes(&page) == 1);
    page.press("Undo");
    page.wait_until("it is back", || classes(&page) == 2);
    page.press("Redo");
    page.wait_until("it is gone again", || classes(&page) == 1);
    page.type_keys(Key::Control + "z");
    page.wait_until("it is back by a key", || classes(&page) == 2);
    page.type_keys(Key::Control + Key::Shift + "z");
    page.wait_until("it is gone by a key", || classes(&page) == 1);
    page.type_keys(Key::Control + "z");
    page.wait_until("it is back once more", || classes(&page) == 2);
    page.type_keys(Key::Control + "y");
    page.wait_until("it is gone by the other key", || classes(&page) == 1);
}

#[test]
fn the_way_back_from_a_scenario_ends_at_its_row() {
    let page = Page::open(BOARD);
    page.wait_for_text("all 304 sites");
    for way in ["Save and go back", "Go back without saving"] {
        page.press("Edit Ships");
        page.wait_for_text("Editing Ships of Stores");
        page.press(way);
        page.wait_for_text("all 304 sites");
        page.wait_until(&format!("the focus is there after “{way}”"), || {
            page.focused() == "Edit Ships"
        });
    }
}

#[test]
fn two_scenarios_of_a_board_are_compared_by_their_names() {
    let page = Page::open(BOARD);
    page.press("Compare two");
    page.wait_for_text("Tills: AKS hybrid (");
    page.wait_for_text("Ships: Bare-metal Kubernetes (");
    let heads: Vec<String> = page.script(
        "return [...document.querySelectorAll('[aria-labelledby=scores-heading] th[scope=col]')].map(one => one.innerText)",
    );
    assert!(
        heads.contains(&"Tills".to_owned()) && heads.contains(&"Ships".to_owned()),
        "{heads:?}"
    );
    assert!(page.offers(Role::Button, "Record"));
}
