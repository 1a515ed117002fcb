//! What the page says to screen readers.

use edgewise_journey::{Page, Role};

use crate::choose::{ARTICLE, NOTHING_FITS};
use crate::working::MANY;

/// What is said once admin rights are demanded: of an older link, today's answer.
const TODAY: &str = "23 of 26 options remain; recommended: MicroK8s.";

fn status(page: &Page) -> String {
    page.script("return document.querySelector('[role=status]').textContent")
}

#[test]
fn the_status_is_a_whole_sentence_about_800_ms_after_a_change() {
    let page = Page::open(ARTICLE);
    page.press("All must-haves (");
    page.wait_until("the first status is said", || !status(&page).is_empty());
    page.script::<()>(
        "const started = performance.now();
         new MutationObserver(() => window.said ??= performance.now() - started)
             .observe(document.querySelector('[role=status]'),
                      { childList: true, characterData: true, subtree: true });
         document.querySelector('#must-admin-access').click();",
    );
    page.wait_until("the status changed", || status(&page) == TODAY);
    let took: f64 = page.script("return window.said");
    assert!((750.0..1600.0).contains(&took), "{took} ms");
}

#[test]
fn several_changes_in_a_row_are_said_once() {
    let page = Page::open(ARTICLE);
    page.press("All must-haves (");
    page.wait_until("the first status is said", || !status(&page).is_empty());
    page.script::<()>(
        "window.said = [];
         const region = document.querySelector('[role=status]');
         new MutationObserver(() => window.said.push(region.textContent))
             .observe(region, { childList: true, characterData: true, subtree: true });
         document.querySelector('#must-survives-node-loss').click();
         setTimeout(() => document.querySelector('#must-admin-access').click(), 200);
         setTimeout(() => document.querySelector('#must-survives-node-loss').click(), 400);",
    );
    page.wait_until("the last change is said", || status(&page) == TODAY);
    let said: Vec<String> = page.script("return window.said");
    assert_eq!(said.len(), 1, "{said:?}");
}

#[test]
fn a_link_that_was_copied_is_said_and_then_no_more() {
    let page = Page::open(ARTICLE);
    page.press("All must-haves (");
    page.wait_until("the first status is said", || !status(&page).is_empty());
    page.press("Copy link");
    page.wait_until("it is said", || status(&page) == "Link copied");
    page.wait_until("it is over", || status(&page).is_empty());
    page.script::<()>("document.querySelector('#must-admin-access').click()");
    page.wait_until("the status goes on", || status(&page) == TODAY);
}

#[test]
fn a_second_copy_is_said_for_as_long_as_the_first() {
    let page = Page::open(ARTICLE);
    page.press("All must-haves (");
    page.wait_until("the first status is said", || !status(&page).is_empty());
    let now = || page.script::<f64>("return performance.now()");
    let first = now();
    page.press("Copy link");
    page.wait_until("the first is nearly over", || now() > first + 2000.0);
    page.press("Link copied");
    page.wait_until("the first would be over", || now() > first + 3000.0);
    assert_eq!(status(&page), "Link copied");
    assert!(page.offers(Role::Button, "Link copied"));
    page.wait_until("the second is over", || status(&page).is_empty());
}

#[test]
fn nothing_fitting_is_said_in_a_whole_sentence() {
    let page = Page::open(NOTHING_FITS);
    page.press("All must-haves (");
    page.wait_until("the status says so", || {
        status(&page)
            == "No option meets all must-haves. The smallest changes that would help are listed."
    });
}

#[test]
fn the_status_is_the_only_live_region() {
    let page = Page::open("#v1;e=2024-06;m=admin-access");
    page.press("All must-haves (");
    let regions = "[role=status], [role=alert], [role=log], [role=timer], [role=marquee], \
                   [aria-live]:not([aria-live=off]), output";
    assert_eq!(page.count(regions), 1);
}

#[test]
fn what_is_being_worked_out_is_no_second_live_region() {
    let page = Page::open(MANY);
    page.press("All must-haves (");
    page.press("How this was calculated");
    page.script::<()>(
        "window.most = 0;
         new MutationObserver(() => window.most =
             Math.max(window.most, document.querySelectorAll('[role=status]').length))
             .observe(document.body, { childList: true, subtree: true });",
    );
    page.choose("Freedoms", "Decisive");
    page.wait_until("it was worked out again", || {
        page.script("return window.most > 0 && document.querySelector('.firsts') !== null")
    });
    assert_eq!(page.script::<usize>("return window.most"), 1);
}
