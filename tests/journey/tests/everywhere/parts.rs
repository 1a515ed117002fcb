//! Parts due after the first answer that fail to arrive, or arrive late: the answer stays, the page says
//! so in place of the part, and a retry or a reload brings it without losing anything.

use std::time::{Duration, Instant};

use edgewise_journey::{Host, Page, Portal, dist};

const SITE: &str = "#v1;e=2026-11;m=worker-os:linux-and-windows;k=any";
const PARTS: [&str; 4] =
    ["edgewise-table-", "edgewise-shared-", "edgewise-rest-", "edgewise-reasons-"];
/// What the others wait for: each part is requested after the one before.
const FIRST: [&str; 2] = ["edgewise-table-", "edgewise-shared-"];
const RETRY: &str = "Try again";
const RELOAD: &str = "Reload with this scenario";
/// What browsers note of files that did not come or are not what their digest says.
const NOTED: [&str; 9] = [
    "integrity",
    "digest",
    "404",
    "Failed to fetch",
    "edgewise-",
    "NetworkError",
    "Load failed",
    "worker",
    "TypeError",
];

/// Opens the page of a host and waits for the answer alone.
fn open(host: &Host) -> Page {
    let page = Page::of(dist());
    page.load(&format!("{}{SITE}", host.address()));
    page.wait_until_answered();
    page
}

/// Answers a question: all that is folded is among the parts.
fn demand(page: &Page) {
    page.script::<()>("document.querySelector('#ask-processor-arm64').click()");
}

fn has_failed(page: &Page) -> bool {
    page.count(".stand-in[data-failed]") > 0
}

/// The first part answers: a must-have rules out, Undo takes it back.
fn answers(page: &Page) {
    let verdict = page.text_of("#verdict h2");
    page.press("Undo");
    page.press("Redo");
    demand(page);
    page.wait_until("the must-have is in the link", || page.fragment().contains("cpu-arch"));
    assert_eq!(page.count("#crash:not([hidden])"), 0);
    page.press("Undo");
    page.wait_until("the verdict is as before", || page.text_of("#verdict h2") == verdict);
}

/// A part that a host keeps back in some way: said, retried in vain, then brought by a retry.
fn comes_with_a_retry(keep_back: impl Fn(&Host, &str) -> Portal) {
    for part in PARTS {
        let host = Host::start();
        let kept_back = keep_back(&host, part);
        let page = open(&host);
        page.wait_until("the page says what is missing", || has_failed(&page));
        answers(&page);
        page.press(RETRY);
        page.wait_until("the page says so again", || has_failed(&page));
        drop(kept_back);
        page.allow_errors(&NOTED);
        // An attempt may still be under way that began before the host had it again.
        page.wait_until_within(Duration::from_secs(30), "a retry brings it", || {
            page.script::<()>("document.querySelector('.stand-in[data-failed] button')?.click()");
            page.script::<bool>("return document.documentElement.dataset.delivery === 'here'")
        });
        page.wait_until_ready();
        page.wait_until("nothing is missing", || page.count(".stand-in") == 0);
        assert!(page.count(".matrix td") > 0);
        page.allow_errors(&NOTED);
    }
}

#[test]
fn a_part_that_a_host_has_not_is_said_and_comes_with_a_retry() {
    comes_with_a_retry(Host::withhold);
}

#[test]
fn a_portal_that_a_cache_keeps_in_the_place_of_a_part_goes_with_a_retry() {
    comes_with_a_retry(Host::send_portal);
}

#[test]
fn a_part_with_one_byte_changed_is_not_taken() {
    comes_with_a_retry(Host::spoil);
}

#[test]
fn a_host_that_was_replaced_under_an_open_page_gives_its_new_version_with_the_scenario() {
    let host = Host::start();
    let gone: Vec<Portal> = PARTS.iter().map(|part| host.withhold(part)).collect();
    let page = open(&host);
    page.wait_until("the page says what is missing", || has_failed(&page));
    demand(&page);
    page.wait_until("it is in the link", || page.fragment().contains("cpu-arch"));
    let link = page.fragment();
    host.release("Next");
    drop(gone);
    page.allow_errors(&NOTED);
    page.press(RELOAD);
    page.wait_until("the next version is there", || page.title() == "Next");
    page.wait_until_ready();
    assert_eq!(page.fragment(), link);
    assert!(page.count(".matrix td") > 0);
    page.allow_errors(&NOTED);
}

#[test]
fn parts_that_come_forty_seconds_late_are_waited_for_while_the_page_answers() {
    let late = Duration::from_secs(40);
    let start = Instant::now();
    let host = Host::start_late(&FIRST, late);
    let page = open(&host);
    assert!(page.text().contains("loading…"), "{}", page.text());
    answers(&page);
    assert!(start.elapsed() < late, "nothing of this waited for the parts");
    page.wait_until_within(late * 2, "the parts are here", || {
        page.script::<bool>("return document.documentElement.dataset.delivery === 'here'")
    });
    assert_eq!(page.count(".stand-in"), 0);
    assert!(page.count(".matrix td") > 0);
    page.allow_errors(&NOTED);
}
