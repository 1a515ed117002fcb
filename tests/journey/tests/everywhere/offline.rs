//! The page without a network, and a new version of it.

use edgewise_journey::scenario::{BOTH_DEMANDS, BOTH_SAID};
use edgewise_journey::{Host, Page};

#[test]
fn after_one_visit_the_page_opens_without_its_host() {
    let page = Page::open("");
    let host = Host::start();
    let home = host.address().to_owned();
    page.go_to(&home);
    page.wait_until_kept();
    host.die();
    let (_, file) = page.download("Download the one file");
    assert!(file.contains("DecompressionStream"), "the first window has the one file, too");
    page.allow_errors(&["edgewise-20"]);

    page.open_window(&format!("{home}?from=mail&x=1{BOTH_DEMANDS}"));
    page.wait_for_text(BOTH_SAID);
    page.open_window(&format!("{home}index.html{BOTH_DEMANDS}"));
    page.wait_for_text(BOTH_SAID);
    page.open_window(&home);
    page.wait_for_text("Describe your site, or start from an example");
    assert_eq!(page.fragment(), "");
    let (_, file) = page.download("Download the one file");
    assert!(file.contains("DecompressionStream"), "the one file is kept too");
}

#[test]
fn a_new_version_waits_until_it_is_asked_for_in_each_window() {
    let page = Page::open("");
    let host = Host::start();
    let home = host.address().to_owned();
    page.go_to(&home);
    page.wait_until_kept();
    page.go_to(&format!("{home}{BOTH_DEMANDS}"));
    let first = page.window();
    page.open_window(&home);
    let title = page.title();
    assert!(!page.text().contains("New version ready"), "the first version replaces nothing");
    page.script::<()>("caches.open('edgewise of somebody else')");

    host.release("Second");
    page.go_to(&home);
    assert_eq!(page.look_for_another_version(), "installed");
    page.wait_for_text("New version ready");
    assert_eq!(page.title(), title, "nothing is swapped under the visitor");
    page.choose("Containers", "Linux and Windows");
    page.press("Update now");
    page.wait_until("the new version is there", || page.title() == "Second");
    page.wait_until_ready();
    assert!(page.is_chosen("Containers", "Linux and Windows"), "what was said came along");
    assert!(!page.text().contains("New version ready"));
    let caches: Vec<String> = page.later("caches.keys()");
    assert_eq!(caches.len(), 2, "the old one is gone, a stranger's is not: {caches:?}");

    page.turn_to(&first);
    assert_eq!(page.title(), title, "another window goes on with what it has");
    page.wait_for_text(BOTH_SAID);
    page.press("Update now");
    page.wait_until("the new version is there", || page.title() == "Second");
    page.wait_until_ready();
    page.wait_for_text(BOTH_SAID);
}
