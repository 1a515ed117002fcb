//! The table: one stop of the keyboard, a drawer that follows it, and columns that can be chosen.

use edgewise_journey::{Key, Page};

use crate::list::SITE;

/// The cell that has the focus, as "option.criterion".
fn at(page: &Page) -> String {
    page.script(
        "const { option, criterion } = document.activeElement.dataset;
         return [option, criterion].filter(one => one).join('.')",
    )
}

#[test]
fn the_drawer_follows_the_arrow_keys_without_taking_the_focus() {
    let page = Page::open(SITE);
    page.script::<()>("document.querySelector('.matrix td[tabindex=\"0\"]').focus()");
    let first = at(&page);
    page.type_keys(Key::Right);
    page.type_keys(Key::Down);
    assert_ne!(at(&page), first);
    assert_eq!(page.count(".drawer"), 0, "nothing opens by walking");

    page.type_keys(Key::Enter);
    page.wait_until("the focus is in the drawer", || {
        page.script("return document.activeElement.id === 'drawer-heading'")
    });
    let said = page.details();
    page.type_keys(Key::Escape);
    page.wait_until("the focus is back", || !at(&page).is_empty());
    page.type_keys(Key::Down);
    page.wait_until("the drawer followed", || page.details() != said);
    assert!(!at(&page).is_empty(), "the focus stayed in the table");
    assert!(page.is_focus_seen());

    page.type_keys(Key::Escape);
    page.wait_until("the drawer is gone", || page.count(".drawer") == 0);
    assert!(!at(&page).is_empty());
}

#[test]
fn the_table_is_one_stop_of_the_keyboard() {
    let page = Page::open(SITE);
    page.script::<()>("document.querySelector('.matrix td[tabindex=\"0\"]').focus()");
    page.type_keys(Key::Tab);
    assert!(!page.script::<bool>("return !!document.activeElement.closest('.matrix table')"));
    let stops: usize =
        page.script("return document.querySelectorAll('.matrix table [tabindex=\"0\"]').length");
    assert_eq!(stops, 1);
}

#[test]
fn the_keys_reach_every_edge() {
    let page = Page::open(SITE);
    page.script::<()>("document.querySelector('.matrix td[tabindex=\"0\"]').focus()");
    page.type_keys(Key::Home);
    assert_eq!(at(&page), page.rows()[0]);
    page.type_keys(Key::Control + Key::End);
    let last = format!("{}.{}", page.columns().last().unwrap(), page.rows().last().unwrap());
    assert_eq!(at(&page), last);
    page.type_keys(Key::Control + Key::Home);
    assert_eq!(at(&page), page.columns()[0]);
}

#[test]
fn deciding_rows_come_first_and_the_rest_waits() {
    let page = Page::open(SITE);
    assert_eq!(page.rows()[0], "duties");
    let few = page.rows().len();
    page.click(".matrix-foot .link");
    page.wait_until("all rows are there", || page.rows().len() > few);
    page.script::<()>("document.querySelector('.matrix .switch input').click()");
    page.wait_until("equal rows are there too", || page.rows().len() > 45);
}

#[test]
fn a_pinned_column_stands_first_and_the_link_keeps_it() {
    let page = Page::open(SITE);
    let last = page.columns().last().unwrap().clone();
    page.click(&format!(".matrix th[data-option='{last}'] .pin"));
    page.wait_until("it stands first", || page.columns()[0] == last);
    assert_eq!(page.count(".drawer"), 0, "a pin opens nothing");
    page.wait_until("the link has it", || page.fragment().contains(";c="));
    page.go(&page.fragment());
    assert_eq!(page.columns()[0], last);
}

#[test]
fn all_columns_can_be_shown_at_once() {
    let page = Page::open(SITE);
    page.press("Columns: ");
    page.click(".columns .acts button:last-child");
    page.wait_until("all are there", || page.columns().len() > 20);
    assert!(!page.scrolls_sideways(), "the table moves sideways, not the page");
}

#[test]
fn rows_are_low_and_fourteen_of_them_are_in_sight() {
    let page = Page::open(SITE);
    page.resize(1440, 900);
    page.script::<()>("document.querySelector('.matrix').scrollIntoView()");
    let heights: Vec<f64> = page.script(
        "return [...document.querySelectorAll('.matrix tbody tr:has(th[data-criterion])')]
             .map(row => row.getBoundingClientRect().height)",
    );
    assert!(heights.iter().all(|height| (32.0..=41.0).contains(height)), "{heights:?}");
    let seen: usize = page.script(
        "return [...document.querySelectorAll('.matrix tbody tr:has(th[data-criterion])')]
             .filter(row => row.getBoundingClientRect().bottom <= innerHeight).length",
    );
    assert!(seen >= 14, "{seen} rows");
    let height: f64 = page.script("return document.documentElement.scrollHeight");
    assert!(height <= 2500.0, "{height} px");
}

#[test]
fn a_cell_opens_in_a_sheet_on_a_phone() {
    let page = Page::open(SITE);
    page.resize(390, 844);
    page.go(SITE);
    let (option, criterion) = (page.columns()[0].clone(), page.rows()[0].clone());
    page.open_cell(&option, &criterion);
    page.wait_until("a sheet is open", || page.count("dialog:modal") == 1);
    page.press("Close");
    page.wait_until("it is gone", || page.count("dialog") == 0);
    assert_eq!(at(&page), format!("{option}.{criterion}"));
}

#[test]
fn a_cell_shows_what_counts_with_the_must_haves() {
    let page = Page::open(
        "#v1;e=2026-11;a=machines:3,until:2030;m=machines-to-survive:3,offline-days:30,smallest-cluster:3,\
         supported-until:2030-12-31,survives-node-loss:yes;k=3w3yh1h",
    );
    let cell = ".matrix td[data-option=microk8s][data-criterion=parts]";
    page.wait_until("the table is there", || page.count(cell) == 1);
    let said = page.text_of(cell).replace('\u{a0}', " ");
    assert!(said.contains("2 of 12") && said.contains("with these must-haves"), "{said}");
    page.open_cell("microk8s", "parts");
    page.wait_for_text("With these must-haves:");
}
