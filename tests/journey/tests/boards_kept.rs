//! The visitor's own board and boards in doubt: nothing is lost, and nothing becomes sound by itself.

use std::time::Duration;

use edgewise_journey::{Key, Page};

/// Someone else's board, in the article's edition, which does not change.
const THEIRS: &str = "#b1;e=2024-06;t=Stores;class=Tills:300;m=admin-access:by-default;\
                      class=Ships:4;m=network-choice:free;k=any";
/// One of its entries has no sites.
const DAMAGED: &str = "#b1;e=2024-06;class=Tills:0;class=Ships:4;k=any";

/// A board with one scenario that the visitor put there.
fn with_a_board_of_ones_own() -> Page {
    let page = Page::open(crate::choose::ARTICLE);
    page.press("Add to board");
    page.press("Board (1)");
    page.wait_for_text("On this board (1)");
    page.fill("Name of the board", "Mine");
    page.wait_until("it is kept", || page.fragment().contains("t=Mine"));
    page
}

/// Waits until all pending changes of the address are written.
fn rest(page: &Page) {
    let begin: f64 = page.script("return performance.now()");
    page.wait_until_within(Duration::from_secs(5), "a second and a half have passed", || {
        page.script::<f64>("return performance.now()") > begin + 1500.0
    });
}

fn saved(page: &Page) -> Vec<String> {
    page.script(
        "return Object.keys(localStorage).filter(key => key.startsWith('edgewise:board:')).sort()",
    )
}

#[test]
fn a_board_in_doubt_stays_in_doubt_until_it_is_accepted() {
    let page = Page::open(DAMAGED);
    page.wait_for_text("One thing could not be read");
    rest(&page);
    assert_eq!(page.fragment(), DAMAGED);
    page.press("Copy link");
    page.wait_for_text("Link copied");
    assert!(page.clipboard().ends_with(DAMAGED), "{}", page.clipboard());
    page.script::<()>("location.reload()");
    page.wait_for_text("One thing could not be read");
    page.press("Add by link");
    page.fill("Link of a scenario", "#v1;e=2024-06;k=any");
    page.press("Add");
    page.wait_until("it is on the board", || page.count(".board-entry") == 3);
    rest(&page);
    page.wait_for_text("One thing could not be read");
    assert!(!page.fragment().contains(";k="), "{}", page.fragment());
    assert!(!page.text().contains("covers all"));
    page.press("Continue with the rest");
    page.wait_until("its link is whole", || page.fragment().contains(";k="));
}

#[test]
fn a_change_on_a_board_in_doubt_and_its_undo_leave_the_doubt() {
    let page = Page::open(DAMAGED);
    page.wait_for_text("One thing could not be read");
    page.press("Remove Ships");
    page.wait_until("it is gone", || page.count(".board-entry") == 1);
    page.press("Undo");
    page.wait_until("it is back", || page.count(".board-entry") == 2);
    page.wait_for_text("One thing could not be read");
    page.press("Edit Ships");
    page.wait_for_text("Not all of this link could be read");
    assert_eq!(page.count("[data-leads=true]"), 0, "nobody is recommended");
}

#[test]
fn the_link_of_a_newer_board_stays_in_the_address() {
    let newer = "#b2;e=2030-01;class=Tills;k=0000000";
    let page = Page::open(newer);
    page.wait_for_text("made by a newer version");
    rest(&page);
    assert_eq!(page.fragment(), newer);
}

#[test]
fn a_scenario_in_doubt_does_not_come_onto_a_board() {
    let page = Page::open(THEIRS);
    page.press("Edit Ships");
    page.wait_for_text("Editing Ships of Stores");
    page.go_to_fragment("#v1;e=2024-06;a=sites:9;k=0000000");
    page.wait_for_text("Not all of this link could be read");
    let is_idle = || -> bool {
        page.script("return document.querySelector('.visit .button.primary').disabled")
    };
    page.wait_until("it cannot be saved", is_idle);
    page.press("Continue with what we could read");
    page.wait_until("it can be saved", || !is_idle());
}

#[test]
fn opening_a_board_by_link_leaves_ones_own_where_it_was() {
    let page = with_a_board_of_ones_own();
    page.go(THEIRS);
    page.wait_for_text("all 304 sites");
    page.wait_for_text("Your board “Mine” is kept in this browser");
    page.press("Go back to it");
    page.wait_for_text("On this board (1)");
    page.go(THEIRS);
    page.wait_for_text("all 304 sites");
    page.go("#board");
    page.wait_for_text("On this board (1)");
    // Once someone else's board is changed, it is the visitor's own, and the previous one is saved.
    page.go(THEIRS);
    page.wait_for_text("all 304 sites");
    page.press("Remove Ships");
    page.wait_until("the board before is saved", || saved(&page) == ["edgewise:board:Mine"]);
    page.wait_for_text("Your board “Mine” is saved: “Open” has it under “Saved boards”.");
    page.press("Open");
    page.press("Mine");
    page.wait_for_text("On this board (1)");
    page.wait_for_text("Your board “Stores” is saved");
    page.wait_until("it is in the address", || page.fragment().contains("t=Mine"));
    page.wait_until("nor is the other lost", || {
        saved(&page) == ["edgewise:board:Mine", "edgewise:board:Stores"]
    });
}

#[test]
fn a_saved_board_does_not_take_the_place_of_another() {
    let page = Page::open("#b1;e=2024-06;t=Stores;class=Tills:300;class=Ships:4;k=any");
    page.press("Open");
    page.press("Save this board");
    page.wait_for_text("Saved as “Stores”.");
    // The menu lies over the list.
    page.press("Open");
    page.press("Remove Ships");
    page.press("Open");
    page.press("Save this board");
    page.wait_for_text("Saved as “Stores (2)”.");
    page.press("Save this board");
    assert_eq!(saved(&page), ["edgewise:board:Stores", "edgewise:board:Stores (2)"]);
    assert_eq!(page.count("[role=alert], [role=status]"), 1, "there is one live region");
}

#[test]
fn what_was_begun_in_a_row_goes_with_its_row() {
    let page = Page::open("#b1;e=2024-06;class=Tills:300;class=Ships:300;k=any");
    page.wait_for_text("all 600 sites");
    page.fill("Sites of Tills", "many");
    page.type_keys(Key::Tab);
    page.wait_for_text("A whole number from 1 to");
    page.press("Remove Tills");
    page.wait_until("one is left", || page.count(".board-entry") == 1);
    let sites: String =
        page.script("return document.querySelector('.board-entry-count input').value");
    assert_eq!(sites, "300");
}
