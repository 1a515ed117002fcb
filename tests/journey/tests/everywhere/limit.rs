//! Browsers refuse or ignore changes of the address that come too fast: WebKit after 100 in ten
//! seconds, Chromium and Firefox after 200.

use std::time::Duration;

use edgewise_journey::Page;
use edgewise_journey::scenario::{ARTICLE, BOTH_DEMANDS, BOTH_SAID};

/// Longer than the time in which any browser counts.
const FORGOTTEN: Duration = Duration::from_secs(20);

/// Asks for more changes of the address than any browser allows.
const USE_UP: &str = "
    let written = 0;
    try {
        for (; written < 450; written++) history.replaceState(history.state, '', `#v1;turn=${written}`);
    } catch {}
    return [written, location.hash === '#v1;turn=449'];
";

#[test]
fn hundreds_of_changes_end_in_the_right_address_although_the_browser_refuses_to_write() {
    let page = Page::open(ARTICLE);
    let (written, is_last): (u32, bool) = page.script(USE_UP);
    assert!(written < 450 || !is_last, "the browser allowed all of them");
    page.unfold("All must-haves (");
    // As by dragging: one after the other, as fast as it goes.
    page.script::<()>(
        "for (let turn = 0; turn < 301; turn++) document.querySelector('#must-admin-access').click();",
    );
    page.wait_for_text("2 of 3 options match");
    // Acts that make an entry of their own are written at once, as often as they come.
    page.press("Scenarios");
    page.press("Open a shared link");
    page.script::<()>(
        "const box = document.querySelector('#open-link-text');
         const open = [...box.closest('details').querySelectorAll('button')].at(-1);
         for (let turn = 0; turn < 250; turn++) {
             box.value = turn % 2 ? 'v1;e=2024-06;k=any' : 'v1;e=2024-06;p=flexibility:3;k=any';
             open.click();
         }",
    );
    page.wait_for_text("Describe your site, or start from an example");
    page.tick("Workers");
    page.tick("Admin rights by default");
    page.wait_for_text(BOTH_SAID);
    page.wait_until_within(FORGOTTEN, "the address holds the last change", || {
        page.fragment() == BOTH_DEMANDS
    });
    page.tick("Admin rights by default");
    page.tick("Workers");
    page.wait_until("the address goes on to follow", || page.fragment() == ARTICLE);
}
