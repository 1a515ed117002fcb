//! Scenarios kept in a browser that has no room, holds junk, is shared with others, or has the page
//! open twice.

use edgewise_journey::Page;
use edgewise_journey::scenario::{ARTICLE, BOTH_DEMANDS, BOTH_SAID, TILLS};

/// Fills the storage of this origin to the last character, under other names.
const FILL: &str = "
    let count = 0;
    for (let size = 1 << 22; size >= 1; size >>= 1) {
        try {
            for (;;) { localStorage.setItem(`other:${count}`, 'x'.repeat(size)); count++; }
        } catch {}
    }
    return Object.keys(localStorage).length === count && count > 0;
";

/// What lies under our name, and how many names there are.
fn stored(page: &Page) -> (Option<String>, u32) {
    page.script("return [localStorage.getItem('edgewise:kept'), localStorage.length]")
}

fn keep(page: &Page, name: &str) {
    page.fill("Name", name);
    page.press("Save this scenario");
}

#[test]
fn where_there_is_no_room_the_page_says_so_and_loses_nothing_that_it_holds() {
    let page = Page::open(BOTH_DEMANDS);
    assert!(page.script::<bool>(FILL), "the storage is full, of others' alone");
    let (nothing, others) = stored(&page);
    page.press("Saved scenarios (0)");
    keep(&page, "Till");
    page.wait_for_text("Saved until the page is closed (1)");
    page.wait_for_text("or has no room: this list ends with the page.");
    assert_eq!(stored(&page), (nothing, others), "nobody else lost anything");
    page.wait_for_text(BOTH_SAID);

    // Another window writes, and later makes room.
    let first = page.window();
    page.open_window(&format!("{}{TILLS}", page.home()));
    page.unfold("Scenarios");
    page.wait_for_text("Saved scenarios (0)");
    page.script::<()>("localStorage.removeItem('other:0')");
    let second = page.window();
    page.turn_to(&first);
    page.wait_for_text("Saved scenarios (1)");
    assert!(stored(&page).0.is_some_and(|text| text.contains("t=Till")), "now it is kept");
    page.turn_to(&second);
    page.wait_for_text("Saved scenarios (1)");
}

#[test]
fn junk_and_other_windows_and_opened_links_take_nothing_from_what_was_kept() {
    let page = Page::open("");
    page.script::<()>(
        r#"localStorage.setItem('edgewise:kept', '{"a":[1]}\n\u0000\uffff\n#v1;e=2024-06;t=Whole;k=any');
           localStorage.setItem('other', 'mine');"#,
    );
    page.go(TILLS);
    page.press("Saved scenarios (3)");
    page.wait_for_text("Cannot be read (2)");
    keep(&page, "Till");
    page.wait_for_text("Saved scenarios (4)");

    let first = page.window();
    page.open_window(&format!("{}{ARTICLE}", page.home()));
    page.press("Saved scenarios (4)");
    keep(&page, "Second");
    page.wait_for_text("Saved scenarios (5)");
    page.turn_to(&first);
    page.wait_for_text("Saved scenarios (5)");
    page.press("Delete Whole");
    page.wait_for_text("Saved scenarios (4)");
    page.go_to_fragment("#v1;e=2024-06;m=admin-access");
    page.wait_for_text("Not all of this link could be read");
    page.go(BOTH_DEMANDS);
    page.press("Saved scenarios (4)");
    page.press("Second");
    page.wait_for_text("Describe your site, or start from an example");

    let links: Vec<String> =
        page.script("return JSON.parse(localStorage.getItem('edgewise:kept')).links");
    assert_eq!(links[..2], ["{\"a\":[1]}", "\u{0}\u{ffff}"], "junk stays as it is");
    assert_eq!((links.len(), stored(&page).1), (4, 2));
    assert_eq!(page.script::<String>("return localStorage.other"), "mine");
}
