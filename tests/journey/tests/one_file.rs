//! The whole page in one file: in an empty folder, from a disk, with nothing around it.

use edgewise_journey::{Host, OneFile, Page};

use crate::choose::{ARTICLE, BOTH_DEMANDS};

#[test]
fn a_scenario_that_is_carried_cannot_break_out_of_its_place() {
    let nonsense = "\"><b>alert(1)</b>&lt;script&gt;$&$'";
    let page = Page::open(ARTICLE);
    page.script::<()>(&format!("document.documentElement.dataset.scenario = {nonsense:?}"));
    let (_, text) = page.download("Download the one file");
    let file = OneFile::of(&text);
    page.go_to(&file.address());
    page.wait_for_text("This link could not be read");
    let held: String =
        page.script("return document.querySelector('meta[name=edgewise-scenario]').content");
    assert_eq!(held, nonsense);
    assert_eq!(page.count("head b, body > b"), 0, "nothing of it became markup");
}

#[test]
fn the_one_file_says_when_the_browser_cannot_unpack_it() {
    let page = Page::open("");
    page.run_before_the_page("delete window.DecompressionStream");
    let file = OneFile::built();
    page.load(&format!("{}{BOTH_DEMANDS}", file.address()));
    page.wait_for_text("Edgewise could not start");
    page.wait_for_text("no DecompressionStream");
    let kept: String = page.script("return document.querySelector('#crash textarea').value");
    assert_eq!(kept, BOTH_DEMANDS);
    page.expect_errors(&["cannot unpack"]);
}

#[test]
fn a_file_that_cannot_be_fetched_is_said() {
    let page = Page::open("");
    let host = Host::start();
    host.lose(".html");
    page.go_to(host.address());
    page.press("Download the one file");
    page.wait_for_text("The file could not be fetched. Try again where there is a network.");
    page.expect_errors(&[".html"]);
}

#[test]
fn the_licences_stand_in_the_one_file_itself() {
    let page = Page::open("");
    let file = OneFile::built();
    page.go_to(&file.address());
    page.press("Open-source licences");
    page.wait_for_text("Permission is hereby granted");
    assert_eq!(page.count("[href='licences.txt']"), 0);
    assert!(!page.scrolls_sideways());
}
