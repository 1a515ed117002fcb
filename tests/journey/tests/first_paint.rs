//! Before the program runs, and without it: facts stand there, nobody's advice, and the app takes
//! their place without a jump.

use std::path::PathBuf;

use edgewise_journey::{Look, Page, command_line, dist};
use serde_json::Value;

use crate::choose::{BOTH_DEMANDS, NOTHING_FITS};
use crate::panel::spoilt;

const NONE: [String; 0] = [];
const WIDTHS: [(u32, u32); 3] = [(390, 844), (768, 1024), (1440, 900)];

/// A page whose program never comes, and whose scripts otherwise run.
fn without_program(name: &str) -> PathBuf {
    spoilt(name, ".html", |page| {
        let page = String::from_utf8(page).expect("a page is text");
        assert!(page.contains("type=\"module\""));
        Some(page.replace("type=\"module\"", "type=\"unknown\"").into_bytes())
    })
}

/// What stands in the cells of a table of that selector, row by row, head first.
fn rows(page: &Page, table: &str) -> Vec<Vec<String>> {
    page.script(&format!(
        "return [...document.querySelectorAll('{table} tr')].map(row =>
             [...row.cells].map(cell => cell.textContent.replace(/[●○]/g, '').trim()))",
    ))
}

#[test]
fn without_scripts_the_page_says_what_it_is_and_shows_the_facts() {
    let page = Page::of(dist());
    page.run_no_scripts();
    for address in [page.home().to_owned(), format!("{}{BOTH_DEMANDS}", page.home())] {
        page.load(&address);
        page.wait_for_text("Which way of running Kubernetes fits this edge site?");
        page.wait_for_text("Your browser runs no scripts. With them, this page weighs the options");
        page.wait_for_text("Edgewise is not affiliated with any vendor");
        assert_eq!(page.count("[data-leads=true], .verdict, #crash:not([hidden])"), 0);
        assert!(page.script::<bool>("return !document.querySelector('.tools').checkVisibility()"));
    }
}

#[test]
fn the_facts_are_those_of_the_command_line_in_the_order_of_the_alphabet() {
    let page = Page::of(without_program("facts"));
    page.load(page.home());
    let table = rows(&page, ".glance table");
    let facts = command_line::catalog();
    let options = facts["options"].as_array().expect("options");
    assert_eq!(table.len(), options.len() + 1);
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let name = |row: &[String]| row[0].clone();
    assert!(table[1..].is_sorted_by_key(|row| name(row).to_lowercase()), "{table:?}");
    for option in options {
        let own = text(&option["name"]);
        let row = table.iter().find(|row| name(row).ends_with(&own)).expect("each has a row");
        for (head, cell) in table[0].iter().zip(row).skip(1) {
            let criteria = facts["criteria"].as_array().expect("criteria");
            let criterion = criteria.iter().find(|one| one["name"] == head.as_str());
            let id = &criterion.expect("each column is a criterion")["id"];
            let claims = option["claims"].as_array().expect("claims");
            let claim = claims.iter().find(|claim| claim["criterion"] == *id).expect("a claim");
            assert!(cell.starts_with(&text(&claim["says"])), "{own}, {head}: {cell}");
            assert_eq!(cell.ends_with("Disputed"), !claim["disputed"].is_null(), "{cell}");
        }
    }
}

#[test]
fn what_stands_there_first_is_clean_for_axe_and_fits_every_window() {
    let page = Page::of(without_program("still"));
    page.load(page.home());
    for look in [Look::Light, Look::Dark] {
        page.put_on(look);
        assert_eq!(page.accessibility_faults(), NONE, "{look:?}");
    }
    for (width, height) in [(320, 640), (1440, 900)] {
        page.resize(width, height);
        assert!(!page.scrolls_sideways(), "{width} px");
        assert_eq!(page.small_targets(), NONE, "{width} px");
    }
    // The controls of the head wait for the program.
    let ready: usize = page.script(
        "return [...document.querySelectorAll('.masthead :is(button, summary, select)')]
             .filter(one => !one.closest('[inert]')).length",
    );
    assert_eq!(ready, 0);
}

/// Keeps the moment at which the app was there.
const NOTE_READY: &str = "new MutationObserver(() => window.readyAt ??= performance.now())
    .observe(document, { attributes: true, subtree: true, attributeFilter: ['data-app'] });";

/// The facts were on the screen before the app was: what is asked of the change is no empty
/// question.
fn assert_was_painted(page: &Page) {
    let (painted, ready): (f64, f64) = page.script(
        "return [performance.getEntriesByName('first-contentful-paint')[0].startTime, readyAt]",
    );
    assert!(painted < ready, "first painted after {painted} ms, ready after {ready} ms");
}

#[test]
fn nothing_moves_when_the_app_takes_the_place_of_the_facts() {
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
        for state in ["", BOTH_DEMANDS, NOTHING_FITS, "#v1;e=2024-06;m=admin-access"] {
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

#[test]
fn the_head_stands_where_the_app_puts_its_own() {
    let page = Page::open("");
    // The places of the head and what stands in it, as the first paint has them.
    page.run_before_the_page(
        "window.places = () => [...document.querySelectorAll(
                 '.masthead, .mark, .agenda, .agenda *:not(option), .tools, .tools > *, .tools summary, .page')]
             .map(one => [one, one.getBoundingClientRect()])
             .map(([one, box]) => [
                 one.matches('.page') ? '' : one.localName,
                 [...one.childNodes].map(one => one.nodeType === 3 ? one.data.trim() : '').join(''),
                 box.left, box.top, box.width, one.matches('.page') ? 0 : box.height,
             ].join(' '));
         document.addEventListener('readystatechange', () => window.before ??= places());",
    );
    for (width, height) in WIDTHS {
        page.resize(width, height);
        page.go("");
        let (before, after): (Vec<String>, Vec<String>) = page.script("return [before, places()]");
        assert!(before.len() > 10, "{before:?}");
        assert_eq!(before, after, "at {width} px");
    }
}

#[test]
fn the_largest_paint_is_the_first_one() {
    let page = Page::of(dist());
    page.connect_slowly();
    page.run_before_the_page(NOTE_READY);
    page.run_before_the_page(
        "window.largest = [];
         new PerformanceObserver(list => largest.push(...list.getEntries()
             .map(paint => `${paint.element?.className} ${paint.element?.textContent.slice(0, 60)}, ${paint.size} px²`)))
             .observe({ type: 'largest-contentful-paint', buffered: true });",
    );
    for (width, height) in WIDTHS {
        page.resize(width, height);
        page.go("");
        assert_was_painted(&page);
        let largest: Vec<String> = page.script("return largest");
        let last = largest.last().expect("something was painted");
        assert!(last.starts_with("glance-lead"), "at {width} px: {largest:?}");
    }
}
