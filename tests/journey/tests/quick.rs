//! What keeps the page quick: nothing is made before it is wanted, and nothing is made twice. How quick it is, is for the bench to say.

use edgewise_journey::Page;

use crate::choose::{ARTICLE, BOTH_DEMANDS};

#[test]
fn what_is_folded_is_made_when_it_is_opened() {
    let page = Page::open(ARTICLE);
    assert_eq!(page.count(".demand, .priority"), 0);
    page.press("All must-haves (");
    page.press("Priorities (");
    assert!(page.count(".demand") > 4);
    assert!(page.count(".priority") > 2);
}

#[test]
fn what_only_paper_shows_is_made_for_paper() {
    let page = Page::open(BOTH_DEMANDS);
    let for_paper = ".paper, .sources, .source-number";
    assert_eq!(page.count(for_paper), 0);
    page.on_paper(703);
    assert!(page.count(for_paper) > 2);
}

#[test]
fn a_cell_that_only_changes_or_moves_is_not_made_anew() {
    let page = Page::open(BOTH_DEMANDS);
    page.unfold("Priorities (");
    page.script::<()>(
        "document.querySelectorAll('.matrix :is(tr, th, td)').forEach(one => one.isOld = true)",
    );
    page.choose("Flexibility", "Decisive");
    let made: usize = page.script(
        "return [...document.querySelectorAll('.matrix :is(tr, th, td)')]
             .filter(one => !one.isOld).length",
    );
    assert_eq!(made, 0);
}
