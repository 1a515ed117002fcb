//! The page opens, for everybody.

use edgewise_journey::Page;

const NONE: [String; 0] = [];

#[test]
fn the_page_opens_with_one_heading_and_a_quiet_console() {
    let page = Page::open("");
    let headings: u32 = page.script(
        "return [...document.querySelectorAll('h1')].filter(one => one.checkVisibility()).length",
    );
    assert_eq!(headings, 1);
    assert_eq!(page.console_errors(), NONE);
}

#[test]
fn the_page_asks_for_nothing_but_its_own_files() {
    let page = Page::open("");
    let asked: usize = page.script("return performance.getEntriesByType('resource').length");
    assert!(asked > 3, "the page was loaded from its files: {asked}");
    assert_eq!(page.foreign_requests(), NONE);
}

#[test]
fn nobody_is_recommended_before_anything_was_said() {
    let page = Page::open("");
    page.wait_for_text("Describe your site, or start from an example");
    assert_eq!(page.count("[data-leads=true]"), 0);
    assert_eq!(page.fragment(), "");
}

#[test]
fn what_is_inside_stands_there_with_its_licences() {
    let page = Page::open("");
    let inside: String = page.script(
        "const link = [...document.querySelectorAll('a')]
             .find(one => one.textContent.startsWith('Open-source licences'));
         const request = new XMLHttpRequest();
         request.open('GET', link.href, false);
         request.send();
         return request.responseText",
    );
    for wanted in ["Edgewise (MIT", "\nyew (MIT", "Permission is hereby granted", "\nText 1\n"] {
        assert!(inside.contains(wanted), "{wanted} is not in:\n{inside}");
    }
    assert!(!inside.contains("clap "), "the command line is not in the page");
}

#[test]
fn a_query_that_is_not_ours_opens_blank_and_stays() {
    for query in ["?tags=1", "?utm_source=mail&s=all"] {
        let page = Page::open("");
        page.go_to(&format!("{}{query}", page.home()));
        page.wait_for_text("Describe your site, or start from an example");
        assert_eq!(page.count(".notices"), 0, "{query}");
        page.choose("Internet", "none, ever");
        page.wait_until("the address follows", || page.fragment().contains("offline"));
        let there: String = page.script("return location.search");
        assert_eq!(there, query);
        page.press("Copy link");
        page.wait_for_text("Link copied");
        assert!(!page.clipboard().contains(query), "{}", page.clipboard());
    }
}

#[test]
fn a_window_is_called_by_its_scenario() {
    let page = Page::open("");
    let called = || page.script::<String>("return document.title");
    assert_eq!(called(), page.title());
    page.fill("Title", "Shop tills");
    page.wait_until("the title is there", || called() == "Shop tills – Edgewise");
    page.go("#v1;e=2024-06;m=admin-access:by-default;t=Shop_tills;k=any");
    page.wait_until("so is the answer of today", || called() == "Shop tills: MicroK8s – Edgewise");
    page.press("Start over");
    page.wait_until("both are gone", || called() == page.title());
    page.go("#b1;e=2024-06;t=Stores;class=Tills:300;k=any");
    page.wait_until("a board has a name too", || called() == "Stores – Edgewise");
}
