//! The whole page in one file: in an empty folder, from a disk, with nothing around it.

use edgewise_journey::scenario::{ARTICLE, BOTH_DEMANDS, BOTH_SAID};
use edgewise_journey::{OneFile, Page, Role};

use crate::paste;

#[test]
fn the_one_file_does_from_a_disk_all_that_the_page_does() {
    let mut page = Page::open(BOTH_DEMANDS);
    let verdict = page.text_of("#verdict");
    let (_, record) = page.download("Download the decision record");
    let hosted = page.home().to_owned();
    let file = OneFile::built();
    page.lose_host();
    page.go_to(&format!("{}{BOTH_DEMANDS}", file.address()));
    assert_eq!(page.text_of("#verdict"), verdict);
    let asked: Vec<String> =
        page.script("return performance.getEntriesByType('resource').map(one => one.name)");
    assert_eq!(asked, Vec::<String>::new(), "it asks for nothing");

    // Links: the address follows, is copied, opened, pasted, and typed.
    page.go_to(&format!("{}{ARTICLE}", file.address()));
    page.tick("Workers");
    page.tick("Admin rights by default");
    page.wait_until("the address follows", || page.fragment() == BOTH_DEMANDS);
    page.press("Copy link");
    page.wait_for_text("Link copied");
    assert_eq!(page.clipboard(), format!("{}{BOTH_DEMANDS}", file.address()));
    page.go_to_fragment(ARTICLE);
    page.wait_for_text("Describe your site, or start from an example");
    paste(&page, &format!("{hosted}{BOTH_DEMANDS}"));
    page.wait_for_text(BOTH_SAID);
    page.press("Export");
    assert_eq!(page.count(".qr svg"), 1);

    // Records: the same words, but for the address, which is nobody else's here.
    let record = record.replace(&format!("<{hosted}{BOTH_DEMANDS}>"), &format!("`{BOTH_DEMANDS}`"));
    let (name, own) = page.download("Download the decision record");
    assert_eq!(name, "edgewise-2024-06.md");
    assert_eq!(own, record);

    // Where copying is refused, the text is there to be copied by hand.
    page.script::<()>("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
    page.press("Copy the decision record");
    page.wait_for_text("This browser does not let the page copy.");
    let by_hand: String = page.script("return document.querySelector('#take-by-hand').value");
    assert_eq!(by_hand, record);

    page.press("Close");
    // What is kept is there again in another window of the same file.
    page.press("Saved scenarios (0)");
    page.fill("Name", "Till");
    page.press("Save this scenario");
    page.wait_for_text("Saved scenarios (1)");
    page.open_window(&file.address());
    page.wait_for_text("Describe your site, or start from an example");
    page.press("Saved scenarios (1)");
    page.act_in("Saved scenarios (1)", Role::Button, "Till");
    page.wait_for_text(BOTH_SAID);
}

#[test]
fn the_downloaded_file_carries_the_scenario_and_hands_itself_on() {
    let page = Page::open(BOTH_DEMANDS);
    let verdict = page.text_of("#verdict");
    let (name, text) = page.download("Download the one file");
    assert!(name.starts_with("edgewise-20"), "{name}");

    let file = OneFile::of(&text);
    page.go_to(&file.address());
    assert_eq!(page.text_of("#verdict"), verdict);
    page.wait_until("the address holds it", || page.fragment() == BOTH_DEMANDS);
    let (again, itself) = page.download("Download the one file");
    assert_eq!(again, name);
    let second = OneFile::of(&itself);
    page.go_to(&second.address());
    assert_eq!(page.text_of("#verdict"), verdict);
    let (_, third) = page.download("Download the one file");
    assert!(third == itself, "from then on it hands on the very same bytes");

    page.go_to(&format!("{}{ARTICLE}", file.address()));
    page.wait_for_text("Describe your site, or start from an example");
    page.tick("Workers");
    page.wait_until("the address follows", || page.fragment() != ARTICLE);
    let (_, other) = page.download("Download the one file");
    let other = OneFile::of(&other);
    page.go_to(&other.address());
    assert!(page.is_ticked("Workers"), "the scenario is the one that was on the page");
    assert!(!page.is_ticked("Admin rights by default"));
}
