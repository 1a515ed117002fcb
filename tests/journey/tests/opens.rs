//! The page opens, for everybody.

use edgewise_journey::{Look, Page};

const NONE: [String; 0] = [];

#[test]
fn the_page_opens_with_one_heading_and_a_quiet_console() {
    let page = Page::open("");
    assert_eq!(page.count("h1"), 1);
    assert_eq!(page.console_errors(), NONE);
}

#[test]
fn the_page_never_scrolls_sideways_on_a_narrow_phone() {
    let page = Page::open("");
    page.resize(320, 640);
    assert!(!page.scrolls_sideways());
}

#[test]
fn axe_finds_nothing_in_light_and_dark() {
    let page = Page::open("");
    for look in [Look::Light, Look::Dark] {
        page.put_on(look);
        assert_eq!(page.accessibility_faults(), NONE);
    }
}
