//! The program comes in two parts: the first clicks need only the first, and nobody waits for the other
//! who did not ask for what lies in it.

use std::fs;
use std::path::{Path, PathBuf};

use edgewise_journey::{Page, dist};

use crate::panel::{assert_panel, kept, spoilt};
use edgewise_journey::scenario::{BOTH_DEMANDS, BOTH_SAID};

/// A copy of the built page from which the rest of the program is missing, and where it belongs.
fn without_rest(name: &str) -> (PathBuf, PathBuf) {
    let folder = spoilt(name, "nothing", |_| None);
    let rest = folder.join(rest_of(&folder));
    fs::remove_file(&rest).expect("a copy can be changed");
    (folder, rest)
}

/// The name of the file that the glue asks for.
fn rest_of(folder: &Path) -> String {
    let scripts = fs::read_dir(folder).expect("the page was built").flatten();
    let scripts = scripts.map(|entry| entry.path());
    let mut scripts = scripts.filter(|path| path.extension().is_some_and(|kind| kind == "js"));
    let name = scripts.find_map(|path| {
        let script = fs::read_to_string(path).expect("a script is text");
        let (_, name) = script.split_once("REST = new URL(\"")?;
        Some(name.split_once('"')?.0.to_owned())
    });
    name.expect("the glue names the rest")
}

/// Opens a page whose rest does not come, as far as it gets.
fn start(page: &Page, fragment: &str) {
    page.load(&format!("{}{fragment}", page.home()));
    page.wait_until("the first screen is there", || page.count(".answer-side #facts") > 0);
    page.wait_until("and the controls", || page.count(".ask-side[aria-busy=false]") > 0);
}

/// Puts the rest where it belongs.
fn put_back(rest: &Path) {
    fs::copy(dist().join(rest.file_name().expect("it has a name")), rest).expect("a copy");
}

/// What the console says of a rest that is not there.
const MISSED: [&str; 3] = ["404", "digest", "SRI"];

#[test]
fn the_first_clicks_are_answered_while_the_rest_is_on_its_way() {
    let (folder, rest) = without_rest("rest-on-its-way");
    let page = Page::of(folder);
    start(&page, "");
    page.tick("Workers");
    page.wait_for_text("options remain");
    page.choose("Flexibility", "Decisive");
    page.wait_for_text("RKE2 meets the must-have");
    page.wait_for_text("How often it comes first is being worked out.");
    page.pick("Days without contact: how much", "7\u{a0}days");
    page.press("Copy link");
    page.press("24 more demands");
    page.press("Undo");
    assert_eq!((page.count(".matrix"), page.count(".answer-side #facts")), (0, 1));
    assert_eq!(synchronous(&page), 0, "nobody waits who asked for nothing in it");
    // The connection is back: the rest is asked for again, without a click.
    put_back(&rest);
    page.wait_until_ready();
    assert_eq!((page.count(".matrix"), page.count("#facts")), (1, 0));
    page.expect_errors(&MISSED);
}

/// The rest is asked for and never comes, as on a line that has just gone; who asks and waits gets it.
fn hold_the_rest(page: &Page) {
    page.run_before_the_page(&format!(
        "const real = window.fetch;
         window.fetch = (what, ...how) => String(what).endsWith('{}')
             ? new Promise(() => {{}}) : real(what, ...how);",
        rest_of(&dist())
    ));
}

/// How many nodes of the page are in their places when the rest comes: none but the first, some of the
/// head, of the verdict, of the must-haves, of the priorities.
const MOMENTS: [u32; 6] = [1, 40, 120, 230, 300, 360];

/// Has the rest come just when that many nodes were put in their places, as a call into it brings it.
fn bring_after(page: &Page, placed: u32) {
    page.run_before_the_page(&format!(
        "window.placed = 0;
         const plain = Node.prototype.insertBefore;
         Node.prototype.insertBefore = function (...what) {{
             if (++window.placed === {placed}) {{
                 document.documentElement.removeAttribute('data-rest');
                 dispatchEvent(new Event('data-rest'));
             }}
             return plain.apply(this, what);
         }};"
    ));
}

#[test]
fn a_rest_that_comes_at_any_moment_of_the_start_is_noticed() {
    for placed in MOMENTS {
        let page = Page::of(dist());
        hold_the_rest(&page);
        bring_after(&page, placed);
        page.load(page.home());
        page.wait_until_ready();
        assert_eq!((page.count(".matrix"), page.count("#facts")), (1, 0), "after {placed}");
    }
}

#[test]
fn what_is_opened_before_the_rest_is_there_brings_it() {
    let page = Page::of(dist());
    hold_the_rest(&page);
    start(&page, "");
    page.choose("Flexibility", "Decisive");
    page.press("Start from…");
    page.wait_for_text("Shop tills on Windows PCs");
    assert_eq!(synchronous(&page), 1);
    page.wait_until_ready();
    page.wait_for_text("it comes first in");
}

#[test]
fn what_lies_in_a_rest_that_does_not_come_is_said_and_the_scenario_is_kept() {
    let (folder, rest) = without_rest("rest-missing");
    let page = Page::of(folder);
    start(&page, "");
    page.tick("Workers");
    page.wait_until("the scenario is kept", || page.fragment().contains("worker-os"));
    let said = page.fragment();
    page.press("Start from…");
    assert_panel(&page, "A part of Edgewise did not load");
    assert_eq!(kept(&page), said);
    // It comes after all: who reads the panel is not disturbed.
    put_back(&rest);
    page.wait_until("the rest is here", || page.count("html[data-rest]") == 0);
    assert_panel(&page, "A part of Edgewise did not load");
    page.expect_errors(&[&MISSED[..], &["did not load"]].concat());
}

#[test]
fn a_link_whose_rest_does_not_come_is_kept_and_said() {
    let (folder, _) = without_rest("rest-of-a-link");
    let page = Page::of(folder);
    page.load(&format!("{}{BOTH_DEMANDS}", page.home()));
    assert_panel(&page, "Edgewise could not start");
    assert_eq!(kept(&page), BOTH_DEMANDS);
    page.expect_errors(&[&MISSED[..], &["did not load"]].concat());
}

#[test]
fn an_alarm_while_the_rest_is_on_its_way_is_taken_back_with_the_page() {
    let (folder, rest) = without_rest("rest-and-alarm");
    let page = Page::of(folder);
    start(&page, "");
    page.tick("Workers");
    page.script::<()>("setTimeout(() => { throw new Error('an extension failed') })");
    page.wait_for_text("Edgewise could not start");
    put_back(&rest);
    page.wait_until_ready();
    page.wait_for_text("options remain");
    assert_eq!(page.count("#crash:not([hidden])"), 0);
    page.expect_errors(&[&MISSED[..], &["an extension failed"]].concat());
}

#[test]
fn a_link_is_read_by_the_rest_which_is_there_before_the_page_is() {
    let page = Page::open(BOTH_DEMANDS);
    page.wait_for_text(BOTH_SAID);
    assert_eq!(synchronous(&page), 0);
}

#[test]
fn the_rest_comes_by_itself_and_once() {
    let page = Page::open("");
    let times: usize = page.script(&format!(
        "return performance.getEntriesByType('resource')
             .filter(one => one.name.endsWith('{}')).length",
        rest_of(&dist())
    ));
    assert_eq!(times, 1);
}

/// How often somebody had to wait for the rest.
fn synchronous(page: &Page) -> usize {
    page.script(
        "return performance.getEntriesByType('resource')
             .filter(one => one.initiatorType === 'xmlhttprequest').length",
    )
}
