//! A browser that lets the page keep nothing.

use edgewise_journey::scenario::{ARTICLE, BOTH_DEMANDS, BOTH_SAID};
use edgewise_journey::{Page, Role};

#[test]
fn with_storage_denied_all_works_and_the_page_says_once_what_does_not_last() {
    let page = Page::open_without_storage(ARTICLE);
    let denied: bool =
        page.script("try { return !window.localStorage } catch (error) { return error.name === 'SecurityError' }");
    assert!(denied);
    page.tick("Workers");
    page.tick("Admin rights by default");
    page.wait_for_text(BOTH_SAID);
    page.wait_until("the address follows", || page.fragment() == BOTH_DEMANDS);
    page.unfold("Scenarios");
    page.wait_for_text("Saved until the page is closed (0)");
    assert_eq!(page.text().matches("until the page is closed").count(), 1, "{}", page.text());
    page.press("Saved until the page is closed (0)");
    page.wait_for_text("This browser stores nothing for the page, or has no room");
    page.fill("Name", "Till");
    page.press("Save this scenario");
    page.wait_for_text("Saved until the page is closed (1)");
    page.go_to_fragment("#v1;e=2024-06;m=admin-access");
    page.wait_for_text("Incomplete link: recommendation paused");
    page.unfold("Scenarios");
    page.wait_for_text("Saved until the page is closed (1)");
    page.act_in("Saved until the page is closed (1)", Role::Button, "Till");
    page.wait_for_text(BOTH_SAID);
    let (_, text) = page.download("Download all");
    assert!(text.contains("// Till"), "{text}");
    let (_, file) = page.download("Download the one file");
    assert!(file.contains("DecompressionStream"));
}
