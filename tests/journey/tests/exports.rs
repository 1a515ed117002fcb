//! What leaves the page: the texts of the command line, and one page for the board.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use edgewise_journey::{Key, Page, Role};

use crate::list::SITE;

/// A board page with much to say: four risks with conditions, and what counts are counted by.
const LONG: &str = "#v1;e=2026-11;a=until:2032;m=cpu-arch:x86-64,maturity:ga,supported-until:2032-12-31,\
                    worker-os:linux-and-windows;p=os-rollback:2,storage-choice:2;t=Plant_7;k=any";

#[test]
fn the_page_for_the_board_is_one_a4_page_and_nothing_else() {
    is_one_a4_page(SITE);
}

#[test]
fn a_page_for_the_board_with_much_to_say_is_one_a4_page_too() {
    is_one_a4_page(LONG);
}

fn is_one_a4_page(scenario: &str) {
    let page = Page::open(scenario);
    page.script::<()>("window.print = () => { window.wasPrinted = true; }");
    page.press("Export");
    page.press("Who decides, and when");
    page.fill("Decided by", "Ada and Grace");
    page.press("Print or save as PDF");
    page.wait_until("the printer is asked", || page.script("return window.wasPrinted === true"));
    let said: String = page.script("return document.querySelector('.board-page').textContent");
    for part in ["Use ", "Reasons", "Risks", "Runners-up", "Ada and Grace"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let pdf = BASE64_STANDARD.decode(page.pdf_a4()).expect("the browser gives base64");
    let pages = String::from_utf8_lossy(&pdf).matches("/Type /Page\n").count();
    assert_eq!(pages, 1, "{said}");
    // The browser says itself that it has printed.
    page.wait_until("it is gone again", || page.count(".board-page") == 0);
}

#[test]
fn an_export_names_who_decides() {
    let page = Page::open(SITE);
    page.press("Export");
    page.press("Who decides, and when");
    page.fill("Consulted", "Site team");
    let (name, record) = page.download("Download the decision record");
    assert_eq!(name.rsplit('.').next(), Some("md"), "{name}");
    assert!(record.contains("consulted: \"Site team\""), "{record}");
    assert!(record.lines().count() <= 60, "{record}");
}

#[test]
fn a_spreadsheet_gets_the_separator_it_expects() {
    let page = Page::open(SITE);
    page.press("Export");
    let (_, comma) = page.download("Download the matrix with commas");
    assert!(comma.contains("\"option_id\",\"option\""), "{}", &comma[..60]);
    page.pick("Separator", "Semicolon");
    let (name, semicolon) = page.download("Download the matrix with semicolons");
    assert_eq!(name.rsplit('.').next(), Some("csv"), "{name}");
    assert!(semicolon.contains("\"option_id\";\"option\""), "{}", &semicolon[..60]);
}

#[test]
fn a_summary_is_copied_with_the_link() {
    let page = Page::open(SITE);
    page.press("Export");
    page.press("Copy the summary");
    page.wait_until("it says so", || page.offers(Role::Button, "Copied the summary"));
    page.press("Close");
    let text = page.clipboard();
    assert!(text.contains(page.home()), "{text}");
}

/// A browser's own field for a date calls each half-typed year a change, and empties itself.
#[test]
fn the_day_of_a_decision_can_be_typed() {
    let page = Page::open(SITE);
    page.press("Export");
    page.press("Who decides, and when");
    page.script::<()>("document.querySelector('#header-date').focus()");
    page.type_keys("2031-06-30");
    page.type_keys(Key::Tab);
    let (_, record) = page.download("Download the decision record");
    assert!(record.contains("date: 2031-06-30"), "{record}");
    page.script::<()>("document.querySelector('#header-date').select()");
    page.type_keys("1899-12-31");
    page.type_keys(Key::Tab);
    page.wait_for_text("Enter a date between 1900 and 2999");
    let typed: String = page.script("return document.querySelector('#header-date').value");
    assert_eq!(typed, "1899-12-31");
}
