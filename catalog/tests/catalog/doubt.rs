//! The sentences where the answer is open: ties, facts in doubt, nothing left, a link not trusted.

use edgewise_engine::assessment::{Aspect, assess};
use edgewise_engine::phrase::Phrase;
use edgewise_engine::words;

use crate::explanation::check;
use edgewise_testkit::fixture;

#[test]
fn an_unconfirmed_answer_says_what_to_ask() {
    check(
        "x: points\n p: { hall }\n a = 1 unknown\n b = 0 unknown",
        "m=p:hall",
        &[
            "A?",
            "Two options may fit; neither is confirmed: A and B.",
            "To check first for A: “P: Hall” (unknown).",
        ],
    );
    check(
        "p: { hall, yard } \n x: points\n a = hall|yard 1",
        "m=p:hall",
        &[
            "A?",
            "One option may fit, but is not confirmed: A.",
            "To check first for A: “P: Hall” (disputed: either Hall or Yard).",
        ],
    );
}

#[test]
fn a_tie_names_all_and_what_would_tell_them_apart() {
    check(
        "x: points\n y: points @ignore\n place: { hall, yard }\n a = 1 1 hall\n b = 1 0 yard\n c = 0 0 hall",
        "a=sites:2",
        &[
            "A and B (Open)",
            "A and B share the highest score; equal weights do not separate them.",
            "They differ in “Y” and “Place”. Does one of these matter?",
            "The next best is C.",
            "One step in one rating decides the tie.",
            "Your priorities do not separate them.",
            "Every fact that it rests on is known.",
        ],
    );
}

#[test]
fn a_tie_of_many_is_counted_and_one_without_criteria_says_why() {
    check(
        "x: points @ignore\n a = 1\n b = 1\n c = 1\n d = 1",
        "a=sites:2",
        &[
            "Four options tie (Open)",
            "Nothing was ranked, so all that fit tie: A, B, C and D.",
            "No rating counts.",
            "No criterion counts, so nothing separates them.",
            "Every fact that it rests on is known.",
        ],
    );
}

#[test]
fn a_blank_tie_says_that_no_priorities_are_set() {
    check(
        "x: points\n y: points\n a = 1 0\n b = 0 1",
        "",
        &[
            "Describe the site",
            "Nothing has been said about this site yet, so nothing is recommended.",
        ],
    );
}

#[test]
fn a_share_below_one_per_cent_is_not_said_to_be_movable() {
    let it = fixture::assessed("x: points\n y: points\n a = 1 0\n b = 0 0.99", "a=sites:2");
    let said: Vec<String> =
        words::confidence(&it).iter().map(|part| part.because.plain()).collect();
    let expected = "A small change in priorities would favour B: shifting less than 1% of the weight is enough.";
    assert!(said.iter().any(|one| one == expected), "{said:?}");
}

#[test]
fn with_every_family_left_out_the_page_says_so() {
    check(
        "x: points\n a = 1",
        "h=a",
        &["No option is left", "Every family of options is switched off. Switch one on again."],
    );
}

#[test]
fn an_unconfirmed_option_that_scores_higher_is_named_with_the_fact_to_ask_for() {
    check(
        "x: points\n p: { hall }\n a = 1/2 hall\n b = 1 unknown\n c = 0 hall",
        "m=p:hall",
        &[
            "A (Open)",
            "Of the options confirmed to fit, A scores highest on equal weights; it meets the must-have.",
            "It beats C on X (+0.50), and is at least as good on everything else that counts.",
            "For B, “P” is not known, and the answer depends on it.",
            "Ratings would have to be off by six steps before C comes first.",
            "No weighting of these criteria would put another option ahead.",
            "A could do better on X (1/2).",
            "B would score higher, but it is not confirmed to fit. To check first for B: “P: Hall” (unknown).",
        ],
    );
}

#[test]
fn the_only_option_that_surely_fits_is_called_that() {
    let facts = fixture::facts("x: points\n p: { hall }\n a = 1/2 hall\n b = 1 unknown");
    let catalog = &facts.catalog;
    let it = assess(catalog, &fixture::scenario(catalog, "m=p:hall"));
    let said = it.explain();
    assert_eq!(said.label, "The only one confirmed");
    let aspects: Vec<Aspect> = said.confidence.iter().map(|part| part.aspect).collect();
    assert_eq!(aspects, [Aspect::Facts]);
    let because = said.because.iter().map(Phrase::plain).collect::<Vec<_>>();
    assert_eq!(because, ["A is the only option confirmed to meet the must-have."]);
}

#[test]
fn without_priorities_the_weights_are_not_called_the_visitors() {
    let facts = fixture::facts("x: points\n y: points\n a = 1 0\n b = 0 1/2");
    let catalog = &facts.catalog;
    let label = |said| assess(catalog, &fixture::scenario(catalog, said)).explain().label;
    assert_eq!(label(""), "Nothing said yet");
    assert_eq!(label("a=sites:2"), "Best, no priorities set");
    assert_eq!(label("p=x:3"), "Best for your priorities");
}

#[test]
fn a_single_fact_in_doubt_that_changes_the_answer_is_named() {
    check(
        "x: points\n y: points\n a = 1 0\n b = 0|1/2 2/3",
        "a=sites:2",
        &[
            "A (Open)",
            "A scores highest on equal weights. No priorities were set, so only “X” and “Y” count.",
            "It beats B on X (+0.38), which outweighs Y (−0.33).",
            "Sources disagree on whether B is rated 0/1 or 1/2 on X, and the answer depends on it.",
            "B would come first if it turned out that B is rated 1/2 on X (sources disagree).",
            "A small change in priorities would favour B: shifting about 3% of the weight is enough.",
            "A does poorly on Y (0/1). B overtakes it if the weight of “X” falls to about 47% (now 50%).",
            "Sources disagree on whether B is rated 0/1 or 1/2 on X. Settle this first: it can change the answer.",
        ],
    );
}

#[test]
fn a_fact_that_can_only_bring_a_tie_is_not_said_to_change_the_answer() {
    check(
        "x: points\n y: points\n a = 1 1\n b = 0|1 1",
        "a=sites:2",
        &[
            "A (Open)",
            "A scores highest on equal weights. No priorities were set, so only “X” and “Y” count.",
            "It beats B on X (+0.25), and is at least as good on everything else that counts.",
            "Sources disagree on whether B is rated 0/1 or 1/1 on X, and the answer depends on it.",
            "No change of one step in a rating would cost it first place; a change of two would: B would come first if it turned out that B is rated 1/1 on X (sources disagree) and A is rated 9/10 instead of 1/1 on X (documented).",
            "No weighting of these criteria would put another option ahead.",
            "Sources disagree on whether B is rated 0/1 or 1/1 on X. Settle this first: it can make the answer a tie.",
        ],
    );
}

#[test]
fn ratings_of_the_visitors_are_counted_and_marked() {
    let facts = fixture::facts("x: points\n y: points\n a = 1 0\n b = 0 0");
    let catalog = &facts.catalog;
    let foot = |said: &str| {
        let it = assess(catalog, &fixture::scenario(catalog, said));
        it.explain().foot.plain()
    };
    assert_eq!(foot(""), "Facts: June 2024 (last source checked 1 June 2024).");
    assert!(foot("x=a.x:0").ends_with(" Uses one rating of yours."));
    assert!(foot("x=a.x:0,b.y:unknown;o1=Ours;r1=x:1").ends_with(" Uses three ratings of yours."));
    // Only what counts.
    assert!(
        foot("p=y:0;x=a.x:0,b.y:unknown;o1=Ours;r1=x:1,y:1")
            .ends_with(" Uses two ratings of yours.")
    );
}

#[test]
fn a_withheld_answer_recommends_nothing() {
    let facts = fixture::facts("x: points\n a = 1\n b = 0");
    let catalog = &facts.catalog;
    let it = assess(catalog, &fixture::scenario(catalog, "m=x:1")).withheld();
    let said = it.explain();
    assert_eq!(said.headline.plain(), "Incomplete link: recommendation paused");
    assert!(said.because[0].plain().ends_with("nothing is recommended before that is checked."));
    assert!(said.against.is_empty() && said.confidence.is_empty() && said.bound.is_none());
    let nothing = assess(catalog, &fixture::scenario(catalog, "")).withheld().explain();
    assert!(
        nothing.because[0]
            .plain()
            .starts_with("Nothing that this scenario says could be read or carried over.")
    );
}
