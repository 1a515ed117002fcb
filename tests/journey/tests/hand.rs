//! What a hand expects: what it pressed stays where it is, what opened closes again.

use edgewise_journey::{Key, Page, Role};

use crate::choose::ARTICLE;

#[test]
fn a_menu_closes_when_something_else_is_wanted() {
    let page = Page::open("");
    let open = || page.count(".menu[open]");
    page.press("Examples");
    assert_eq!(open(), 1);
    page.press("Scenarios");
    page.press("Open a shared link");
    page.wait_until("only the other is open", || open() == 1);
    page.fill("Paste a link, or the text of one", "half a li");
    page.script::<()>(
        "document.querySelector('.menu[open]').querySelector('textarea, input').focus()",
    );
    page.type_keys(Key::Escape);
    page.wait_until("it is closed", || open() == 0);
    assert_eq!(page.focused(), "Scenarios");
    page.press("Scenarios");
    let typed: String = page.script(
        "return document.querySelector('.menu[open]').querySelector('textarea, input').value",
    );
    assert_eq!(typed, "half a li", "nothing that was typed is lost");
    page.choose("Freedoms", "Decisive");
    page.wait_until("it is closed", || open() == 0);
}

#[test]
fn a_dialog_is_read_from_its_head() {
    let page = Page::open(ARTICLE);
    page.resize(390, 500);
    page.act_in("Parts of the page", Role::Button, "Compare");
    for selector in [
        ".matrix th[data-option=aks-hybrid] .column-name",
        ".matrix th[data-criterion=flexibility]",
        ".matrix td[data-option=aks-hybrid][data-criterion=flexibility]",
    ] {
        page.click(selector);
        page.wait_until("a sheet is open", || page.count("dialog:modal") == 1);
        let (down, holder): (f64, String) = page.script(
            "return [document.querySelector('dialog').scrollTop, document.activeElement.id]",
        );
        assert_eq!((down, holder.as_str()), (0.0, "details-heading"), "{selector}");
        page.press("Close");
    }
}

#[test]
fn somebody_who_has_said_nothing_is_offered_sites_to_start_from() {
    let page = Page::open("");
    page.resize(1440, 900);
    page.act_in("Describe your site", Role::Button, "Air-gapped plant");
    page.wait_until("its demands are set", || page.fragment().contains("offline-install:offline"));
    assert_eq!(page.count(".overview"), 0);
    assert_eq!(page.focused(), page.text_of("#verdict-heading"));
}

#[test]
fn the_menu_of_a_phone_closes_when_something_else_is_wanted() {
    let page = Page::open(ARTICLE);
    page.resize(390, 844);
    let open = || page.count(".menu-button[aria-expanded=true]");
    page.press("Menu");
    assert_eq!(open(), 1);
    page.type_keys(Key::Escape);
    page.wait_until("it is closed", || open() == 0);
    assert_eq!(page.focused(), "Menu");
    page.press("Menu");
    page.act_in("Parts of the page", Role::Button, "Compare");
    page.wait_until("it is closed", || open() == 0);
}
