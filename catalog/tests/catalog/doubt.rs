//! The sentences where the answer is open: ties, facts in doubt, nothing left, a link not trusted.

use edgewise_engine::assessment::assess;
use edgewise_engine::phrase::Phrase;

use crate::explanation::check;
use edgewise_testkit::fixture;

#[test]
fn an_unconfirmed_answer_says_what_to_ask() {
    check(
        "x: points\n p: { hall }\n a = 1 unknown\n b = 0 unknown",
        "m=p:hall",
        &[
            "A?",
            "Two options may fit, but none surely does: A and B.",
            "Ask first about A: “P: Hall” (unknown).",
        ],
    );
    check(
        "p: { hall, yard } \n x: points\n a = hall|yard 1",
        "m=p:hall",
        &[
            "A?",
            "One option may fit: A.",
            "Ask first about A: “P: Hall” (disputed: Hall against Yard).",
        ],
    );
}

#[test]
fn a_tie_names_all_and_what_would_tell_them_apart() {
    check(
        "x: points\n y: points @ignore\n place: { hall, yard }\n a = 1 1 hall\n b = 1 0 yard\n c = 0 0 hall",
        "t=Site",
        &[
            "A and B",
            "A and B share the highest score; equal weights do not separate them.",
            "They are indistinguishable on your criteria; what would tell them apart: Y and place.",
            "The next best is C.",
        ],
    );
}

#[test]
fn a_tie_of_many_is_counted_and_one_without_criteria_says_why() {
    check(
        "x: points @ignore\n a = 1\n b = 1\n c = 1\n d = 1",
        "t=Site",
        &["Four options tie", "No criterion counts, so all that fit tie: A, B, C and D."],
    );
}

#[test]
fn a_blank_tie_says_that_no_priorities_are_set() {
    check(
        "x: points\n y: points\n a = 1 0\n b = 0 1",
        "",
        &[
            "Say what this site needs",
            "No priorities set: equal weights on two criteria. On these, A and B tie.",
        ],
    );
}

#[test]
fn a_share_below_one_per_cent_is_not_said_to_be_movable() {
    let it = fixture::assessed("x: points\n y: points\n a = 1 0\n b = 0 0.99", "t=Site");
    let facts = fixture::facts("x: points\n y: points\n a = 1 0\n b = 0 0.99");
    assert_eq!(
        it.explain(&facts.reasons).robust[0].plain().replace('\u{a0}', " "),
        "Moving less than 1 % of the weight can be enough for another to draw level."
    );
}

#[test]
fn with_every_family_left_out_the_page_says_so() {
    check(
        "x: points\n a = 1",
        "h=a",
        &["No option is left", "Every family of options is left out; take one back in."],
    );
}

#[test]
fn an_unconfirmed_option_that_scores_higher_is_named_with_the_fact_to_ask_for() {
    check(
        "x: points\n p: { hall }\n a = 1/2 hall\n b = 1 unknown\n c = 0 hall",
        "m=p:hall",
        &[
            "A (Narrow)",
            "A meets the must-have and scores highest of those confirmed on equal weights.",
            "It beats C on X (+0.50), and is behind on nothing that counts.",
            "A fact that is not confirmed can change it.",
            "However the weight is moved, it stays first or joint first.",
            "B would score higher, but it is not confirmed to fit. Ask first about B: “P: Hall” (unknown).",
        ],
    );
}

#[test]
fn the_only_option_that_surely_fits_is_called_that_and_not_firm() {
    let facts = fixture::facts("x: points\n p: { hall }\n a = 1/2 hall\n b = 1 unknown");
    let catalog = &facts.catalog;
    let it = assess(catalog, &fixture::scenario(catalog, "m=p:hall"));
    let said = it.explain(&facts.reasons);
    assert_eq!(said.label, "The only one confirmed");
    assert_eq!((said.firmness, said.robust), (None, Vec::new()));
    let because = said.because.iter().map(Phrase::plain).collect::<Vec<_>>();
    assert_eq!(because, ["A is the only option confirmed to meet the must-have."]);
}

#[test]
fn without_priorities_the_weights_are_not_called_the_visitors() {
    let facts = fixture::facts("x: points\n y: points\n a = 1 0\n b = 0 1/2");
    let catalog = &facts.catalog;
    let label =
        |said| assess(catalog, &fixture::scenario(catalog, said)).explain(&facts.reasons).label;
    assert_eq!(label(""), "No priorities set");
    assert_eq!(label("t=Site"), "Best, no priorities set");
    assert_eq!(label("p=x:3"), "Best for your priorities");
}

#[test]
fn a_single_fact_in_doubt_that_changes_the_answer_is_named() {
    check(
        "x: points\n y: points\n a = 1 0\n b = 0|1/2 2/3",
        "t=Site",
        &[
            "A (Narrow)",
            "A scores highest on equal weights. You have not ranked X and Y; they count equally.",
            "It beats B on X (+0.38), which outweighs Y (−0.33).",
            "A fact that is not confirmed can change it.",
            "However you move up to 2 % of the weight, it stays first or joint first.",
            "X alone may fall to 48 % of the weight, the others in proportion; then B draws level.",
            "Against it: it is not the best on Y (0/1), and B overtakes it once X carries less than 48 % of the weight.",
            "Not confirmed: X of B (disputed: 0/1 against 1/2). This one fact can change the answer.",
        ],
    );
}

#[test]
fn a_fact_that_can_only_bring_a_tie_is_not_said_to_change_the_answer() {
    check(
        "x: points\n y: points\n a = 1 1\n b = 0|1 1",
        "t=Site",
        &[
            "A (Narrow)",
            "A scores highest on equal weights. You have not ranked X and Y; they count equally.",
            "It beats B on X (+0.25), and is behind on nothing that counts.",
            "A fact that is not confirmed can make it a tie.",
            "However the weight is moved, it stays first or joint first.",
            "Not confirmed: X of B (disputed: 0/1 against 1/1). This one fact can make the answer a tie.",
        ],
    );
}

#[test]
fn ratings_of_the_visitors_are_counted_and_marked() {
    let facts = fixture::facts("x: points\n y: points\n a = 1 0\n b = 0 0");
    let catalog = &facts.catalog;
    let foot = |said: &str| {
        let it = assess(catalog, &fixture::scenario(catalog, said));
        it.explain(&facts.reasons).foot.plain()
    };
    assert_eq!(foot(""), "Facts of 2024-06, newest source read: 2024-06-01.");
    assert!(foot("x=a.x:0").ends_with(" Uses one rating of yours."));
    assert!(foot("x=a.x:0,b.y:unknown;o1=Ours;r1=x:1").ends_with(" Uses three ratings of yours."));
}

#[test]
fn a_withheld_answer_recommends_nothing() {
    let facts = fixture::facts("x: points\n a = 1\n b = 0");
    let catalog = &facts.catalog;
    let it = assess(catalog, &fixture::scenario(catalog, "m=x:1")).withheld();
    let said = it.explain(&facts.reasons);
    assert_eq!(said.headline.plain(), "Please check what was read");
    assert!(said.because[0].plain().ends_with("nothing is recommended before that is checked."));
    assert!(said.against.is_none() && said.robust.is_empty() && said.firmness.is_none());
    let nothing =
        assess(catalog, &fixture::scenario(catalog, "")).withheld().explain(&facts.reasons);
    assert!(
        nothing.because[0]
            .plain()
            .starts_with("Nothing that this scenario says could be read or carried over.")
    );
}
