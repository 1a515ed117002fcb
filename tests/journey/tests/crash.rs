//! The program fails: a plain panel keeps the scenario and offers the way on.

use edgewise_journey::{Page, Role};

use crate::choose::{ARTICLE, BOTH_DEMANDS};
use crate::panel::{WITH, WITHOUT, assert_panel, count_loads, kept, loads};

const NONE: [String; 0] = [];

/// Yew asks the browser to put a new element in front of another, and relies on it.
const BREAK_RENDERING: &str =
    "Node.prototype.insertBefore = () => { throw new Error('insertBefore is broken') }";
/// The handler of a list reads what was picked; this reader is for another kind of control.
const BREAK_CALLBACK: &str = "Object.defineProperty(HTMLSelectElement.prototype, 'value',
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value'))";
/// What Chromium says then.
const BROKEN_CALLBACK: &str = "Illegal invocation";

/// The handler of a list asks the event which list was changed, and relies on an answer.
const PANIC_IN_CALLBACK: &str =
    "const { get } = Object.getOwnPropertyDescriptor(Event.prototype, 'target');
    Object.defineProperty(Event.prototype, 'target',
        { get() { return this.type === 'change' ? null : get.call(this) } })";

/// Breaks rendering and ticks a must-have at once: nothing is rendered between the two.
fn break_and_tick(page: &Page) {
    page.wait_until("the list is open", || page.offers(Role::Checkbox, "Admin rights by default"));
    page.script::<()>(&format!(
        "{BREAK_RENDERING}; document.querySelector('#must-admin-access').click()"
    ));
}

#[test]
fn a_failure_while_rendering_keeps_the_last_change_and_reloads_with_it() {
    let page = Page::open(ARTICLE);
    count_loads(&page);
    page.unfold("All must-haves (");
    break_and_tick(&page);
    assert_panel(&page, "Edgewise has stopped");
    page.wait_for_text("The program made a mistake from which it cannot go on");
    page.wait_for_text("For a report: panicked at");
    // The address had no time to follow; the panel knows all the same.
    assert_eq!(kept(&page), "#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn");
    assert_eq!(loads(&page), 0, "nothing is reloaded without a click");
    page.expect_errors(&["insertBefore is broken", "unreachable"]);

    page.press(WITH);
    page.wait_until_ready();
    page.wait_for_text("2 of 3 options match");
    assert!(page.is_ticked("Admin rights by default"));
    assert_eq!(page.fragment(), "#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn");
    assert_eq!(loads(&page), 1);
    assert!(!page.offers(Role::Button, WITH));
}

#[test]
fn a_panic_in_a_callback_stops_the_page_and_keeps_what_was_said() {
    let page = Page::open(BOTH_DEMANDS);
    count_loads(&page);
    page.script::<()>(PANIC_IN_CALLBACK);
    page.pick("Edition of the facts", "2026-11");
    assert_panel(&page, "Edgewise has stopped");
    page.wait_for_text("For a report: panicked at");
    assert_eq!(kept(&page), BOTH_DEMANDS);
    assert_eq!(loads(&page), 0, "nothing is reloaded without a click");
    page.expect_errors(&["unreachable"]);

    page.press(WITH);
    page.wait_until_ready();
    page.wait_for_text("In June 2024: AKS hybrid");
    assert_eq!((page.fragment(), loads(&page)), (BOTH_DEMANDS.to_owned(), 1));
}

#[test]
fn an_exception_in_a_callback_stops_the_page_instead_of_leaving_it_half_alive() {
    let page = Page::open(BOTH_DEMANDS);
    page.script::<()>(BREAK_CALLBACK);
    page.pick("Edition of the facts", "2026-11");
    assert_panel(&page, "Edgewise has stopped");
    page.wait_for_text(BROKEN_CALLBACK);
    assert_eq!(kept(&page), BOTH_DEMANDS);
    page.expect_errors(&[BROKEN_CALLBACK]);

    page.press(WITHOUT);
    page.wait_until_ready();
    page.wait_for_text("Describe your site, or start from an example");
    assert_eq!(page.fragment(), "");
}

#[test]
fn an_open_dialog_does_not_keep_the_panel_from_the_visitor() {
    let page = Page::open(BOTH_DEMANDS);
    page.press("Export");
    page.wait_until("a dialog is open", || page.count("dialog[open]") == 1);
    page.script::<()>("HTMLDialogElement.prototype.close = HTMLFormElement.prototype.submit");
    page.script::<()>(
        "[...document.querySelectorAll('dialog button')].find(one => one.textContent === 'Close').click()",
    );
    assert_panel(&page, "Edgewise has stopped");
    assert_eq!(kept(&page), BOTH_DEMANDS);
    page.expect_errors(&[BROKEN_CALLBACK]);
    page.press(WITHOUT);
    page.wait_until_ready();
}

#[test]
fn a_second_failure_with_the_same_scenario_advises_to_go_on_without_it() {
    let page = Page::open(ARTICLE);
    count_loads(&page);
    // Only once the app is mounted, and only with a scenario, as if that crashed it.
    page.run_before_the_page(&format!(
        "new MutationObserver(() => {{ if (location.hash && document.documentElement.dataset.app === 'ready') {{ {BREAK_RENDERING} }} }})
             .observe(document, {{ attributes: true, subtree: true, attributeFilter: ['data-app'] }})",
    ));
    page.unfold("All must-haves (");
    break_and_tick(&page);
    assert_panel(&page, "Edgewise has stopped");
    assert!(!page.text().contains("It was reloaded with the same scenario before"));
    page.press(WITH);
    // It fails again as soon as more of the page comes.
    page.wait_for_text("It was reloaded with the same scenario before");
    assert_panel(&page, "Edgewise has stopped");
    assert_eq!(kept(&page), "#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn");
    let advised: String =
        page.script("return document.querySelector('#crash .primary').textContent");
    assert_eq!(advised, WITHOUT);
    assert_eq!(loads(&page), 1);
    page.expect_errors(&["insertBefore is broken", "unreachable"]);
    page.press(WITHOUT);
    page.wait_until_ready();
    page.wait_for_text("Describe your site, or start from an example");
    assert_eq!((page.fragment(), loads(&page)), (String::new(), 2));
}

#[test]
fn a_damaged_link_is_kept_as_it_came() {
    let damaged = "#v1;e=2024-06;m=admin-access";
    let page = Page::open(damaged);
    page.script::<()>(BREAK_CALLBACK);
    page.pick("Edition of the facts", "2026-11");
    assert_panel(&page, "Edgewise has stopped");
    assert_eq!(kept(&page), damaged);
    page.expect_errors(&[BROKEN_CALLBACK]);
    page.press(WITH);
    page.wait_until_ready();
    page.wait_for_text("Incomplete link: recommendation paused");
    assert_eq!(page.fragment(), damaged);
}

#[test]
fn what_fails_outside_the_program_does_not_stop_the_page() {
    let page = Page::open(BOTH_DEMANDS);
    page.script::<()>(
        "setTimeout(() => { throw new Error('an extension failed') });
         Promise.reject(new Error('another failed'))",
    );
    page.choose("Flexibility", "Decisive");
    page.wait_until("the address follows", || page.fragment().contains("flexibility:3"));
    page.wait_until("both are in the console", || page.console_errors().len() == 2);
    assert_eq!(page.count("#crash:not([hidden])"), 0);
}

#[test]
fn the_panel_is_clean_for_axe_and_for_fingers() {
    let page = Page::open(BOTH_DEMANDS);
    page.script::<()>(BREAK_CALLBACK);
    page.pick("Edition of the facts", "2026-11");
    assert_panel(&page, "Edgewise has stopped");
    page.resize(320, 640);
    assert!(!page.scrolls_sideways());
    assert_eq!(page.small_targets(), NONE);
    assert_eq!(page.accessibility_faults(), NONE);
    page.expect_errors(&[BROKEN_CALLBACK]);
}
