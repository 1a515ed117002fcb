//! What a hand expects: what it pressed stays where it is, what opened closes again.

use edgewise_journey::{Key, Page, Role};

use crate::choose::{ARTICLE, BOTH_DEMANDS};

/// How far from the top of the window something stands, in px.
fn top(page: &Page, selector: &str) -> f64 {
    page.script(&format!("return document.querySelector('{selector}').getBoundingClientRect().top"))
}

#[test]
fn what_is_ticked_on_a_phone_stays_under_the_finger() {
    let page = Page::open("");
    page.resize(390, 844);
    let answer = || page.script::<f64>("return document.querySelector('.verdict').offsetHeight");
    let mut heights = vec![answer()];
    for demand in ["worker-os", "survives-node-loss", "offline-days", "memory-per-node"] {
        let field = format!("#must-{demand}");
        page.script::<()>(&format!(
            "document.querySelector('{field}').scrollIntoView({{ block: 'center' }})"
        ));
        let before = top(&page, &field);
        page.script::<()>(&format!("document.querySelector('{field}').click()"));
        page.wait_until("what follows is shown", || {
            page.count(&format!(".chosen {field}:checked")) == 1
        });
        heights.push(answer());
        let moved = top(&page, &field) - before;
        assert!(moved.abs() < 2.0, "{demand} moved by {moved} px");
    }
    heights.dedup();
    assert!(heights.len() > 2, "the answer above has several heights: {heights:?}");
}

#[test]
fn a_menu_closes_when_something_else_is_wanted() {
    let page = Page::open("");
    let open = || page.count(".menu[open]");
    page.press("Start from…");
    assert_eq!(open(), 1);
    page.press("Open a link");
    page.wait_until("only the other is open", || open() == 1);
    page.fill("Paste a link, or the text of one", "half a li");
    page.script::<()>(
        "document.querySelector('.menu[open]').querySelector('textarea, input').focus()",
    );
    page.type_keys(Key::Escape);
    page.wait_until("it is closed", || open() == 0);
    assert_eq!(page.focused(), "Open a link");
    page.press("Open a link");
    let typed: String = page.script(
        "return document.querySelector('.menu[open]').querySelector('textarea, input').value",
    );
    assert_eq!(typed, "half a li", "nothing that was typed is lost");
    page.choose("Flexibility", "Decisive");
    page.wait_until("it is closed", || open() == 0);
}

#[test]
fn the_answer_to_why_not_closes_with_escape_but_not_before_what_lies_over_it() {
    let page = Page::open(BOTH_DEMANDS);
    page.pick("Why not another option?", "Why not Bare-metal Kubernetes?");
    page.wait_for_text("What would change that");
    page.act_in("Side by side", Role::Button, "AKS hybrid");
    page.type_keys(Key::Escape);
    page.wait_until("the dialog is gone", || page.count("dialog") == 0);
    assert_eq!(page.count(".asked"), 1);
    page.type_keys(Key::Escape);
    page.wait_until("the answer is gone as well", || page.count(".asked") == 0);
    assert_eq!(page.focused(), "Why not another option?");
}

#[test]
fn a_dialog_is_read_from_its_head() {
    let page = Page::open(ARTICLE);
    page.resize(390, 500);
    for name in ["AKS hybrid", "Flexibility", "Medium, AKS hybrid, Flexibility"] {
        page.act_in("Side by side", Role::Button, name);
        let (down, holder): (f64, String) = page.script(
            "return [document.querySelector('dialog').scrollTop, document.activeElement.id]",
        );
        assert_eq!((down, holder.as_str()), (0.0, "details-heading"), "{name}");
        page.press("Close");
    }
}

#[test]
fn the_scores_of_all_columns_stand_on_one_line() {
    let page = Page::open("");
    for width in [390, 768, 1100, 1440] {
        page.resize(width, 900);
        page.go(BOTH_DEMANDS);
        let tops: Vec<f64> = page.script(
            "return [...document.querySelectorAll('.score-bar')].map(bar => bar.getBoundingClientRect().top)",
        );
        assert!(
            tops.len() > 1 && tops.iter().all(|top| (top - tops[0]).abs() < 1.0),
            "{width}: {tops:?}"
        );
    }
}

#[test]
fn somebody_who_has_said_nothing_is_offered_sites_to_start_from() {
    let page = Page::open("");
    page.resize(1440, 900);
    page.press("Air-gapped plant");
    page.wait_until("its demands are set", || page.fragment().contains("offline-install:offline"));
    assert_eq!(page.count(".begin"), 0);
    assert_eq!(page.focused(), page.text_of("#verdict-heading"));
}
