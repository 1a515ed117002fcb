//! The program comes in two parts: the first clicks need only the first, and nobody waits for the other
//! who did not ask for what lies in it.

use std::fs;
use std::path::{Path, PathBuf};

use edgewise_journey::{Page, dist};

use crate::panel::{assert_panel, kept, spoilt};
use edgewise_journey::scenario::{ARTICLE, BOTH_DEMANDS, BOTH_SAID};

/// A copy of the built page from which the rest of the program is missing, and where it belongs.
fn without_rest(name: &str) -> (PathBuf, PathBuf) {
    let folder = spoilt(name, "nothing", |_| None);
    let rest = folder.join(rest_of(&folder));
    fs::remove_file(&rest).expect("a copy can be changed");
    (folder, rest)
}

/// The name of the program's file that the page itself does not name.
fn rest_of(folder: &Path) -> String {
    let page = fs::read_to_string(folder.join("index.html")).expect("the page was built");
    let files = fs::read_dir(folder).expect("the page was built").flatten();
    let mut programs = files
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "wasm"))
        .map(|path| path.file_name().unwrap_or_default().to_string_lossy().into_owned());
    programs.find(|name| !page.contains(name)).expect("there is a rest")
}

/// Opens a page whose rest does not come, as far as it gets.
fn start(page: &Page, fragment: &str) {
    page.load(&format!("{}{fragment}", page.home()));
    page.wait_until("the matrix is there", || {
        page.count(".answer-side[aria-busy=false] .ruled-out, .answer-side[aria-busy=false] tbody")
            > 0
    });
}

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
    assert_eq!(page.count(".take-away"), 0);
    // The connection is back: the rest is asked for again, without a click.
    fs::copy(dist().join(rest.file_name().expect("it has a name")), &rest).expect("a copy");
    page.wait_until_ready();
    assert_eq!(page.count(".take-away"), 1);
    page.wait_for_text("it comes first in");
    page.expect_errors(&["404", "digest", "SRI"]);
}

#[test]
fn what_lies_in_a_rest_that_does_not_come_is_said_and_the_scenario_is_kept() {
    let (folder, _) = without_rest("rest-missing");
    let page = Page::of(folder);
    start(&page, "");
    page.tick("Workers");
    page.wait_for_text("options remain");
    page.wait_until("the scenario is kept", || page.fragment().contains("worker-os"));
    let said = page.fragment();
    page.script::<()>("document.querySelector('.rating-button').click()");
    assert_panel(&page, "A part of Edgewise did not load");
    assert_eq!(kept(&page), said);
    page.expect_errors(&["404", "digest", "SRI", "did not load"]);
}

#[test]
fn a_link_is_read_by_the_rest_which_is_there_before_the_page_is() {
    let page = Page::open(BOTH_DEMANDS);
    page.wait_for_text(BOTH_SAID);
    assert_eq!(synchronous(&page), 0);
}

#[test]
fn nobody_waits_for_the_rest_who_asked_for_nothing_in_it() {
    let page = Page::open(ARTICLE);
    page.choose("Flexibility", "Decisive");
    page.tick("Workers");
    assert_eq!(synchronous(&page), 0);
    let times: usize = page.script(&format!(
        "return performance.getEntriesByType('resource')
             .filter(one => one.name.endsWith('{}')).length",
        rest_of(&dist())
    ));
    assert_eq!(times, 1, "it comes by itself, once");
}

/// How often somebody had to wait for the rest.
fn synchronous(page: &Page) -> usize {
    page.script(
        "return performance.getEntriesByType('resource')
             .filter(one => one.initiatorType === 'xmlhttprequest').length",
    )
}
