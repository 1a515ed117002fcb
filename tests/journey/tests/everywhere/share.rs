//! A link carries the whole scenario to another window and back.

use edgewise_journey::Page;
use edgewise_journey::scenario::{ARTICLE, BOTH_DEMANDS, BOTH_SAID};

use crate::answers;

const CHOSEN: &str = "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;\
                      p=ease-of-configuration:1,flexibility:3,operational-cost:1;k=1019tdv";

#[test]
fn a_copied_link_opens_the_same_page_in_a_new_window_and_back_returns_to_it() {
    let page = Page::open(ARTICLE);
    page.tick("Workers");
    page.tick("Admin rights by default");
    page.choose("Flexibility", "Decisive");
    page.choose("Operational cost", "Nice");
    page.choose("Ease of configuration", "Nice");
    page.wait_until("the address follows", || page.fragment() == CHOSEN);
    page.press("Copy link");
    page.wait_for_text("Link copied");
    let copied = page.clipboard();
    assert_eq!(copied, format!("{}{CHOSEN}", page.home()));

    let (verdict, said) = (page.text_of("#verdict"), answers(&page));
    page.open_window(&copied);
    assert_eq!(page.text_of("#verdict"), verdict);
    assert_eq!(answers(&page), said);
    assert_eq!(page.fragment(), CHOSEN);

    // By hand into the address of the open page, and back.
    page.go_to_fragment(ARTICLE);
    page.wait_for_text("Describe your site, or start from an example");
    assert!(!page.is_ticked("Workers"));
    page.go_to_fragment(BOTH_DEMANDS);
    page.wait_for_text(BOTH_SAID);
    page.back();
    page.wait_for_text("Describe your site, or start from an example");
    page.back();
    page.wait_until("all is as it was sent", || page.text_of("#verdict") == verdict);
    assert_eq!(page.fragment(), CHOSEN);
    assert_eq!(answers(&page), said);
}
