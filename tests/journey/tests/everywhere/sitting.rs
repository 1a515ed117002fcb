//! A long sitting: an engine that confused the program's memory would show it sooner or later.

use edgewise_journey::Page;

/// Clicks through the controls, opens and closes all that is folded.
const SIT: &str = "
    const controls = () => [...document.querySelectorAll(
        '.site-card input[type=radio]:not(:checked), .site-card input[type=checkbox]'
    )].filter(one => one.getClientRects().length);
    for (let turn = 0; turn < 40; turn++) {
        const all = controls();
        all[(turn * 7) % all.length].click();
    }
    for (const summary of document.querySelectorAll('summary')) summary.click();
";
/// Reads a long text, and leaves much to be thrown away.
const READ: &str = "
    const box = document.querySelector('#open-link-text');
    box.value = 'v1;e=2026-11;n=' + 'long_'.repeat(10000);
    [...box.closest('details').querySelectorAll('button')].at(-1).click();
    window.trash = Array.from({ length: 60 }, () => new Array(20000).fill({}));
    return document.documentElement.getAttribute('data-crash');
";
const ROUNDS: usize = 12;

#[test]
fn after_a_long_sitting_the_page_says_what_it_says_when_its_link_is_opened_anew() {
    let page = Page::open("");
    // What is folded is made when it is first opened.
    page.press("Scenarios");
    page.press("Open a shared link");
    for round in 0..ROUNDS {
        page.script::<()>(SIT);
        assert_eq!(page.script::<Option<String>>(READ), None, "round {round}");
    }
    page.press("Start over");
    page.tick("Admin rights by default");
    page.choose("Freedoms", "Decisive");
    page.wait_until("the address follows", || page.fragment().contains("freedoms"));
    let asks = || page.wait_until("it asks what comes next", || page.count(".next-question") == 1);
    asks();
    let says = || ["#verdict", ".matrix tbody"].map(|part| page.text_of(part));
    let said = says();
    page.go(&page.fragment());
    asks();
    assert_eq!(says(), said);
}
