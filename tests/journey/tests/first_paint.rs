//! Before the program runs, and without it: the page says what it is and recommends nothing, and the
//! app takes its place without a jump.

use std::path::PathBuf;

use edgewise_journey::{Look, Page, dist};

use crate::choose::{BOTH_DEMANDS, NOTHING_FITS};
use crate::list::SITE;
use crate::panel::spoilt;

const NONE: [String; 0] = [];
const WIDTHS: [(u32, u32); 3] = [(390, 844), (768, 1024), (1440, 900)];
const HEADING: &str = "Which Kubernetes fits your edge site?";

/// A page whose program never comes, and whose scripts otherwise run.
fn without_program(name: &str) -> PathBuf {
    spoilt(name, ".html", |page| {
        let page = String::from_utf8(page).expect("a page is text");
        assert!(page.contains("type=\"module\""));
        Some(page.replace("type=\"module\"", "type=\"unknown\"").into_bytes())
    })
}

#[test]
fn without_scripts_the_page_says_what_it_is_and_what_it_needs() {
    let page = Page::of(dist());
    page.run_no_scripts();
    for address in [page.home().to_owned(), format!("{}{BOTH_DEMANDS}", page.home())] {
        page.load(&address);
        page.wait_for_text(HEADING);
        page.wait_for_text(
            "Your browser runs no scripts. With them, this page works out an answer",
        );
        page.wait_for_text("Independent and unsponsored");
        assert_eq!(page.count("[data-leads=true], .verdict, #crash:not([hidden])"), 0);
    }
}

#[test]
fn the_first_paint_is_clean_for_axe_and_fits_every_window() {
    let page = Page::of(without_program("first-paint"));
    page.load(page.home());
    page.wait_for_text(HEADING);
    for look in [Look::Light, Look::Dark] {
        page.put_on(look);
        assert_eq!(page.accessibility_faults(), NONE, "{look:?}");
    }
    for (width, height) in [(320, 640), (1440, 900)] {
        page.resize(width, height);
        assert!(!page.scrolls_sideways(), "{width} px");
        assert_eq!(page.small_targets(), NONE, "{width} px");
    }
}

/// Keeps the moment at which the app was there.
const NOTE_READY: &str = "new MutationObserver(() => window.readyAt ??= performance.now())
    .observe(document, { attributes: true, subtree: true, attributeFilter: ['data-app'] });";

/// Something was on the screen before the app was: what is asked of the change is no empty question.
fn assert_was_painted(page: &Page) {
    let (painted, ready): (f64, f64) = page.script(
        "return [performance.getEntriesByName('first-contentful-paint')[0].startTime, readyAt]",
    );
    assert!(painted < ready, "first painted after {painted} ms, ready after {ready} ms");
}

#[test]
fn nothing_moves_when_the_app_replaces_the_first_paint() {
    let page = Page::of(dist());
    page.connect_slowly();
    page.run_before_the_page(NOTE_READY);
    page.run_before_the_page(
        "window.moved = [];
         new PerformanceObserver(list => moved.push(...list.getEntries()
             .map(shift => `${shift.value} of ${shift.sources.map(one =>
                 `${one.node?.outerHTML?.slice(0, 90)} ${one.previousRect?.y} to ${one.currentRect?.y}`)}`)))
             .observe({ type: 'layout-shift', buffered: true });",
    );
    for (width, height) in WIDTHS {
        page.resize(width, height);
        for state in ["", BOTH_DEMANDS, NOTHING_FITS, "#v1;e=2024-06;m=admin-access", SITE] {
            page.go(state);
            assert_was_painted(&page);
            page.wait_until("the status is said, long after the last change", || {
                page.script("return document.querySelector('[role=status]').textContent !== ''")
            });
            let moved: Vec<String> = page.script("return moved");
            assert_eq!(moved, NONE, "{state} at {width} px");
        }
    }
}
