//! The program stops in the middle of a change, or never comes: the panel brings the scenario back with
//! one click.

use edgewise_journey::scenario::ARTICLE;
use std::time::Duration;

use edgewise_journey::{Host, Page, dist};

const RELOAD: &str = "Reload with this scenario";
/// What browsers note of a program that did not come.
const NOTED: [&str; 6] =
    ["edgewise-", "integrity", "digest", "404", "Failed to fetch", "Load failed"];
/// How long the page may take to be there again: as long as for the first time.
const AGAIN: Duration = Duration::from_secs(30);
const SCENARIO: &str = "#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn";

/// The browser refuses an element, which the program knows how to take note of: it panics.
const PANIC: &str = "Node.prototype.insertBefore = () => { throw new Error('it is broken') }";
/// In the middle of rendering, a program reads beyond its memory, as ours once did in WebKit: the browser
/// stops it, and it has no last words.
const TRAP: &str = "
    const program = new WebAssembly.Module(Uint8Array.of(
        0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 0,
        7, 5, 1, 1, 102, 0, 0, 10, 10, 1, 8, 0, 65, 0, 40, 2, 0, 26, 11));
    Document.prototype.createTextNode = new WebAssembly.Instance(program).exports.f";

/// Ticks a must-have while the program cannot go on, and is back where that led with one click.
#[track_caller]
fn comes_back(broken: &str, words: &str) {
    let page = Page::open(ARTICLE);
    page.unfold("All must-haves (");
    page.wait_until("the list is open", || page.count("#must-admin-access") == 1);
    page.script::<()>(&format!("{broken}; document.querySelector('#must-admin-access').click()"));
    page.wait_for_text("Edgewise has stopped");
    page.wait_for_text("The program made a mistake from which it cannot go on");
    page.wait_for_text(words);
    assert_eq!(page.count("#verdict, .matrix"), 0, "no answer is shown: {}", page.text());
    assert_eq!(kept(&page), SCENARIO, "the last change is in it");
    page.allow_errors(&["is broken", "nreachable", "ut of bounds"]);
    reload(&page);
}

fn kept(page: &Page) -> String {
    page.script("return document.querySelector('#crash textarea').value")
}

/// Reloads with the scenario, and is where that leads.
fn reload(page: &Page) {
    page.press(RELOAD);
    page.wait_until_within(AGAIN, "the scenario is there again", || {
        page.text().contains("2 of 3 options match")
    });
    page.wait_until_ready();
    assert_eq!(page.count("#crash:not([hidden])"), 0);
    assert_eq!(page.fragment(), SCENARIO);
    page.unfold("All must-haves (");
    assert!(page.is_ticked("Admin rights by default"));
}

#[test]
fn after_a_panic_one_click_brings_the_scenario_back() {
    comes_back(PANIC, "For a report: panicked at");
}

#[test]
fn after_a_trap_one_click_brings_the_scenario_back() {
    comes_back(TRAP, "ut of bounds");
}

#[test]
fn a_program_that_never_came_is_said_and_one_click_asks_again_with_the_scenario() {
    let host = Host::start();
    let gone = host.withhold(".wasm");
    let page = Page::of(dist());
    page.load(&format!("{}{SCENARIO}", host.address()));
    page.wait_for_text("Edgewise could not start");
    page.wait_for_text("Its program did not load");
    assert_eq!(kept(&page), SCENARIO);
    drop(gone);
    page.allow_errors(&NOTED);
    reload(&page);
    // The cache of the browser had kept the first response of the host.
    page.allow_errors(&NOTED);
}
