//! Everything by keyboard: the focus is where one expects it, and in sight.

use edgewise_journey::{Key, Keys, Page, Role};

use crate::choose::{ARTICLE, BOTH_DEMANDS};

#[test]
fn the_first_three_acts_need_no_mouse() {
    let page = Page::open(ARTICLE);
    page.tab_to("Containers / Not said");
    page.type_keys(Key::Left);
    page.wait_for_text("2 of 3 options match");
    assert!(page.focused().starts_with("Containers / Linux and Windows"), "{}", page.focused());

    press_at(&page, "Priorities (", Key::Enter, "Equal tiers count equally.");
    page.tab_to("Flexibility, from Low to High / Important");
    page.type_keys(Key::Left);
    page.wait_until("it counts", || page.fragment().contains("p=flexibility:3"));
    assert_eq!(page.focused(), "Flexibility, from Low to High / Decisive");

    page.tab_to("2 Bare-metal Kubernetes");
    page.type_keys(Key::Enter);
    page.wait_for_text("AKS hybrid is ahead.");
    assert_ne!(page.focused(), "");
}

/// Goes to a control and presses a key there; the focus must be on it still when the page has
/// changed, which it has once it says `then`.
fn press_at(page: &Page, control: &str, key: impl Into<Keys>, then: &str) {
    page.tab_to(control);
    page.type_keys(key);
    page.wait_for_text(then);
    assert!(page.is_focus_seen(), "“{control}” went out of sight when it was used");
}

#[test]
fn the_whole_job_needs_no_mouse() {
    let page = Page::open(ARTICLE);
    press_at(&page, "Containers / Not said", Key::Left, "2 of 3 options match");
    press_at(&page, "All must-haves (", Key::Enter, "Find a must-have");
    press_at(&page, "Security / Admin rights by default", " ", "excludes 1");
    press_at(&page, "Priorities (", Key::Enter, "Equal tiers count equally.");
    page.tab_to("Flexibility, from Low to High / Important");
    page.type_keys(Key::Left);
    page.wait_until("it counts", || page.fragment().contains("p=flexibility:3"));

    // Why is an option out, and where does a fact come from?
    page.tab_to("2 Bare-metal Kubernetes");
    page.type_keys(Key::Enter);
    page.wait_for_text("AKS hybrid is ahead.");
    page.script::<()>("document.querySelector('.matrix td[tabindex=\"0\"]').focus()");
    page.type_keys(Key::Enter);
    page.wait_until("its source stands there", || page.count(".drawer a[href^='https://']") > 0);
    page.type_keys(Key::Escape);
    page.type_keys(Key::Escape);
    page.wait_until("it is closed", || page.count(".drawer") == 0);

    // What is taken along.
    page.type_keys(Key::Control + Key::Home);
    page.tab_to("Undo");
    page.type_keys(" ");
    page.wait_until("the priority is back", || page.is_chosen("Flexibility", "Important"));
    page.type_keys(Key::Tab);
    assert_eq!(page.focused(), "Redo");
    page.type_keys(" ");
    page.wait_until("the priority is there again", || page.is_chosen("Flexibility", "Decisive"));
    page.clipboard();
    page.tab_to("Copy link");
    page.type_keys(Key::Enter);
    page.wait_for_text("Link copied");
    let link = "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;p=flexibility:3;k=0n5xen1";
    assert_eq!(page.clipboard(), format!("{}{link}", page.home()));

    // And back to the beginning.
    page.type_keys(Key::Shift + Key::Tab);
    assert_eq!(page.focused(), "Export");
    for name in ["Add to board", "Board"] {
        page.type_keys(Key::Shift + Key::Tab);
        assert_eq!(page.focused(), name);
    }
    page.type_keys(Key::Shift + Key::Tab);
    assert_eq!(page.focused(), "Scenarios");
    page.type_keys(Key::Enter);
    page.type_keys(Key::Tab);
    assert_eq!(page.focused(), "Start over");
    page.type_keys(Key::Enter);
    page.wait_for_text("Describe your site, or start from an example");
}

#[test]
fn the_focus_is_always_in_sight() {
    let page = Page::open(BOTH_DEMANDS);
    page.resize(1280, 500);
    page.go(BOTH_DEMANDS);
    walk(&page, || Key::Tab.into());
    page.type_keys(Key::Shift + Key::Tab);
    walk(&page, || Key::Shift + Key::Tab);
}

#[test]
fn the_focus_is_always_in_sight_on_a_phone() {
    let page = Page::open(BOTH_DEMANDS);
    page.resize(320, 500);
    page.go(BOTH_DEMANDS);
    walk(&page, || Key::Tab.into());
}

#[test]
fn the_focus_is_always_in_sight_on_a_page_zoomed_to_twice_its_size() {
    let page = Page::open("");
    page.resize(640, 450);
    page.go("");
    walk(&page, || Key::Tab.into());
}

/// Walks the whole page and looks at every stop.
fn walk(page: &Page, step: impl Fn() -> Keys) {
    let mut stops = 0;
    loop {
        page.type_keys(step());
        let focused = page.focused();
        if focused.is_empty() {
            break;
        }
        assert!(page.is_focus_seen(), "“{focused}” has the focus and is out of sight");
        stops += 1;
        assert!(stops < 400, "the page has an end");
    }
    assert!(stops > 10, "only {stops} stops");
}

#[test]
fn a_dialog_takes_the_focus_keeps_it_and_gives_it_back() {
    let page = Page::open(ARTICLE);
    page.tab_to("Export");
    page.type_keys(Key::Enter);
    page.wait_until("the dialog is open", || page.count("dialog:modal") == 1);
    for _ in 0..25 {
        page.type_keys(Key::Tab);
        let inside: bool = page.script(
            "return document.activeElement === document.body || !!document.activeElement.closest('dialog')",
        );
        assert!(inside, "the focus left the dialog for “{}”", page.focused());
    }
    page.type_keys(Key::Escape);
    page.wait_until("the dialog is gone", || page.count("dialog") == 0);
    assert_eq!(page.focused(), "Export");
}

#[test]
fn the_focus_is_not_lost_when_its_button_has_done_its_work() {
    let page = Page::open(ARTICLE);
    page.tick("Workers");
    for (button, done) in
        [("Undo", "Describe your site, or start from an example"), ("Redo", "2 of 3 options match")]
    {
        page.act_in("", Role::Button, button);
        page.wait_for_text(done);
        assert_ne!(page.focused(), "", "after {button}");
    }
    page.press("Scenarios");
    page.press("Start over");
    page.wait_for_text("Describe your site, or start from an example");
    assert_ne!(page.focused(), "", "after Start over");
}

#[test]
fn the_focus_is_not_lost_when_notices_are_answered() {
    for (link, button) in [
        ("#v1;e=2024-06;m=admin-access", "Continue with what we could read"),
        ("#v1;e=2024-06;m=admin-access", "Start over"),
    ] {
        let page = Page::open(link);
        page.press(button);
        page.wait_until("the notices are gone", || page.count(".notices") == 0);
        assert_ne!(page.focused(), "", "after {button}");
    }
}

#[test]
fn a_folded_part_does_not_close_under_the_visitor() {
    let page = Page::open(ARTICLE);
    page.choose("Flexibility", "Nice");
    page.choose("Flexibility", "Ignore");
    assert!(page.focused().starts_with("Flexibility"), "{}", page.focused());
    assert!(page.is_focus_seen());
    page.tick("No particular hardware to buy");
    page.tick("No particular hardware to buy");
    assert!(page.focused().contains("No particular hardware to buy"), "{}", page.focused());
    assert!(page.is_focus_seen());
}

#[test]
fn a_menu_gives_the_focus_back() {
    let page = Page::open(ARTICLE);
    page.tab_to("Examples");
    page.type_keys(Key::Enter);
    page.type_keys(Key::Tab);
    page.type_keys(Key::Enter);
    page.wait_until("the address holds the starting point", || page.fragment().contains("t="));
    assert!(page.focused().starts_with("Examples"), "{}", page.focused());
}
