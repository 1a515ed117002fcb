//! The whole page in one file: in an empty folder, from a disk, with nothing around it.

use edgewise_journey::{Host, OneFile, Page};

use crate::choose::{ARTICLE, BOTH_DEMANDS};

#[test]
fn the_one_file_gives_the_same_verdict_from_a_disk() {
    let page = Page::open(BOTH_DEMANDS);
    let verdict = page.text_of(".verdict");
    let file = OneFile::built();
    page.go_to(&format!("{}{BOTH_DEMANDS}", file.address()));
    assert_eq!(page.text_of(".verdict"), verdict);
    let asked: Vec<String> =
        page.script("return performance.getEntriesByType('resource').map(one => one.name)");
    assert_eq!(asked, Vec::<String>::new(), "it asks for nothing");
}

#[test]
fn links_work_in_the_one_file() {
    let page = Page::open("");
    let file = OneFile::built();
    page.go_to(&format!("{}{ARTICLE}", file.address()));
    page.tick("Workers");
    page.tick("Admin rights by default");
    page.wait_until("the address follows", || page.fragment() == BOTH_DEMANDS);
    page.press("Copy link");
    page.wait_for_text("Link copied");
    assert_eq!(page.clipboard(), format!("{}{BOTH_DEMANDS}", file.address()));
    page.go_to_fragment(ARTICLE);
    page.wait_for_text("No priorities set");
}

#[test]
fn the_downloaded_file_carries_the_scenario_and_hands_itself_on() {
    let page = Page::open(BOTH_DEMANDS);
    let verdict = page.text_of(".verdict");
    let (name, text) = page.download("Download the one file");
    assert!(name.starts_with("edgewise-20"), "{name}");

    let file = OneFile::of(&text);
    page.go_to(&file.address());
    assert_eq!(page.text_of(".verdict"), verdict);
    page.wait_until("the address holds it", || page.fragment() == BOTH_DEMANDS);
    let (again, itself) = page.download("Download the one file");
    assert_eq!(again, name);
    let second = OneFile::of(&itself);
    page.go_to(&second.address());
    assert_eq!(page.text_of(".verdict"), verdict);
    let (_, third) = page.download("Download the one file");
    assert!(third == itself, "from then on it hands on the very same bytes");

    page.go_to(&format!("{}{ARTICLE}", file.address()));
    page.wait_for_text("No priorities set");
    page.tick("Workers");
    page.wait_until("the address follows", || page.fragment() != ARTICLE);
    let (_, other) = page.download("Download the one file");
    let other = OneFile::of(&other);
    page.go_to(&other.address());
    assert!(page.is_ticked("Workers"), "the scenario is the one that was on the page");
    assert!(!page.is_ticked("Admin rights by default"));
}

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
    page.press("Licences of what is inside");
    page.wait_for_text("Permission is hereby granted");
    assert_eq!(page.count("[href='licences.txt']"), 0);
    assert!(!page.scrolls_sideways());
}
