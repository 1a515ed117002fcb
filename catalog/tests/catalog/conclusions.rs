//! Whether what was concluded from an older edition still holds, and what is said of it.

use edgewise_engine::assessment::{Drift, State};
use edgewise_engine::catalog::Facts;
use edgewise_engine::id::OptionId;
use edgewise_engine::phrase::Phrase;

use edgewise_testkit::fixture;
use edgewise_testkit::succession::{catalog, drifted, facts, verdict};

const OLD: &str = "
    cost: high < medium < low
    safe: no < yes @ignore
    alpha = low yes
    beta = medium no
    beta > beta-one, beta-two
";

/// A catalogue in which these rows follow [`OLD`].
fn followed_by(rows: &str) -> Facts {
    facts(OLD, &format!("cost: high < medium < low\nsafe: no < yes @ignore\n{rows}"))
}

/// The drift between [`OLD`] and these rows, and what is said of it.
#[track_caller]
fn check(rows: &str, said: &str, then: &str, now: &str, holds: bool) -> (Drift, Vec<String>) {
    let facts = followed_by(rows);
    let catalog = &facts.catalog;
    let drift = drifted(catalog, said);
    assert_eq!((verdict(&drift.then), verdict(&drift.now)), (then.into(), now.into()));
    let said = words(&drift.explain(catalog, &facts.reasons).said);
    assert_eq!(drift.holds, holds, "{said:?}");
    let head = if holds { "The conclusion holds: " } else { "The conclusion changes: " };
    assert!(said[0].starts_with(head));
    (drift, said)
}

fn words(said: &[Phrase]) -> Vec<String> {
    said.iter().map(Phrase::plain).collect()
}

fn changes(drift: &Drift) -> Vec<String> {
    drift.changes.iter().map(|one| drift.say_change(one).plain()).collect()
}

const SAME: &str = "alpha = low yes\nbeta-one = medium no\nbeta-two = medium no";

#[test]
fn a_conclusion_holds_while_the_same_option_is_recommended() {
    let (drift, said) = check(SAME, "", "best-always alpha", "best-always alpha", true);
    assert_eq!(drift.changes, []);
    assert_eq!(
        said,
        ["The conclusion holds: under the facts of 2024-06 Alpha comes first; under those of \
          2026-11 Alpha comes first."]
    );
}

#[test]
fn a_conclusion_holds_while_every_option_recommended_today_stands_in_the_place_of_one_of_then() {
    let catalog = catalog(
        "cost: high < medium < low\nalpha = high\nbeta = low\nbeta > beta-one, beta-two",
        "cost: high < medium < low\nalpha = high\nbeta-one = low\nbeta-two = medium",
    );
    let drift = drifted(&catalog, "");
    assert_eq!(verdict(&drift.then), "best-always beta");
    assert_eq!(verdict(&drift.now), "best-always beta-one");
    assert!(drift.holds);
    let went: Vec<String> = drift.went[0].1.iter().map(ToString::to_string).collect();
    assert_eq!((drift.went[0].0.as_str(), went.join(" ")), ("beta", "beta-one beta-two".into()));
    assert_eq!(drift.came, []);
}

#[test]
fn a_conclusion_changes_when_another_option_is_recommended() {
    let rows = "alpha = high yes\nbeta-one = medium no\nbeta-two = high no";
    let (drift, said) = check(rows, "", "best-always alpha", "best-always beta-one", false);
    assert_eq!(
        said[1],
        "It changes because Alpha is no longer first: “Cost” was Low and is now High. The page says \
         high. (A page)"
    );
    assert_eq!(
        changes(&drift),
        [
            "For Alpha, “Cost” was Low and is now High.",
            "For Beta two (which replaces Beta), “Cost” was Medium and is now High."
        ]
    );
}

#[test]
fn an_option_that_joins_the_first_place_changes_the_conclusion() {
    let rows = "alpha = low yes\nbeta-one = low no\nbeta-two = medium no";
    let (_, said) = check(rows, "", "best-always alpha", "tie alpha beta-one", false);
    assert_eq!(
        said[1],
        "It changes because Beta one (which replaces Beta) shares first place now: “Cost” \
         was Medium and is now Low. The page says low. (A page)"
    );
}

#[test]
fn an_option_that_leaves_a_tie_changes_nothing() {
    let catalog = catalog(
        "cost: high < medium < low\nalpha = low\nbeta = low",
        "cost: high < medium < low\nalpha = low\nbeta = medium",
    );
    let drift = drifted(&catalog, "");
    assert_eq!(
        (verdict(&drift.then), verdict(&drift.now)),
        ("tie alpha beta".into(), "best-always alpha".into())
    );
    assert!(drift.holds);
}

#[test]
fn a_new_option_that_comes_first_is_named_as_new() {
    let rows = "alpha = medium yes\nbeta-one = medium no\nbeta-two = medium no\nnew = low no";
    let (drift, said) = check(rows, "", "best-always alpha", "best-always new", false);
    assert_eq!(drift.came, [OptionId::parse("new").expect("an id")]);
    assert!(said.contains(&"New is new among the options and comes first.".into()), "{said:?}");
}

#[test]
fn a_conclusion_changes_when_nothing_fits_any_more() {
    let rows = "alpha = low no\nbeta-one = medium no\nbeta-two = medium no";
    let (_, said) = check(rows, "m=safe:yes", "only-option alpha", "nothing-fits", false);
    assert_eq!(
        said,
        [
            "The conclusion changes: under the facts of 2024-06 Alpha is the only option that fits; under those of 2026-11 nothing fits.",
            "It changes because Alpha is ruled out. “Safe” was Yes and is now No. The page says no. (A page)",
        ]
    );
}

#[test]
fn a_conclusion_changes_when_what_fitted_is_no_longer_confirmed() {
    let rows = "alpha = low yes|no\nbeta-one = medium no\nbeta-two = medium no";
    let (_, said) = check(rows, "m=safe:yes", "only-option alpha", "unconfirmed alpha", false);
    assert_eq!(
        said[1],
        "It changes because Alpha is no longer confirmed to fit. “Safe” was Yes and is now disputed: either Yes or No. The page says yes. (A page) Against it, and for No: Another says no. (A page)"
    );
}

#[test]
fn that_nothing_fits_still_is_a_conclusion_that_holds() {
    let catalog = catalog(
        "cost: high < low\nsafe: no < yes @ignore\nalpha = low no",
        "cost: high < low\nsafe: no < yes @ignore\nalpha = high no",
    );
    let drift = drifted(&catalog, "m=safe:yes");
    assert_eq!(verdict(&drift.now), "nothing-fits");
    assert!(drift.holds);
    assert_eq!(drift.changes, [], "of an option ruled out in both nothing touches the scenario");
}

#[test]
fn only_facts_that_are_demanded_or_weighed_touch_a_scenario() {
    let rows = "alpha = low no\nbeta-one = medium yes\nbeta-two = medium no";
    assert_eq!(changes(&drifted(&followed_by(rows).catalog, "")), Vec::<String>::new());
    assert_eq!(
        changes(&drifted(&followed_by(rows).catalog, "m=safe:yes")),
        [
            "For Alpha, “Safe” was Yes and is now No.",
            "For Beta one (which replaces Beta), “Safe” was No and is now Yes."
        ]
    );
}

#[test]
fn a_lost_must_have_withholds_todays_answer_and_is_told() {
    let catalog = catalog(
        "cost: high < low\nsafe: no < yes @ignore\nalpha = low yes\nalpha > beta",
        "cost: high < low\nbeta = low",
    );
    let drift = drifted(&catalog, "m=safe:yes");
    assert_eq!((verdict(&drift.now), drift.holds), ("withheld".into(), false));
    assert_eq!(
        words(&drift.notices),
        ["Your must-have “Safe: Yes” was left out: edition 2026-11 has no facts on “Safe”."]
    );
}

#[test]
fn when_something_may_fit_again_the_change_says_what_and_on_whose_word() {
    let facts = facts(
        "cost: high < low\nsafe: no < yes @ignore\nalpha = low no",
        "cost: high < low\nsafe: no < yes @ignore\nalpha = low no|yes",
    );
    let catalog = &facts.catalog;
    let drift = drifted(catalog, "m=safe:yes");
    assert_eq!((verdict(&drift.now), drift.holds), ("unconfirmed alpha".into(), false));
    assert_eq!(
        words(&drift.explain(catalog, &facts.reasons).said),
        [
            "The conclusion changes: under the facts of 2024-06 nothing fits; under those of 2026-11 nothing is confirmed to fit (of those that may, Alpha scores highest).",
            "It changes because Alpha is no longer ruled out, but not confirmed to fit either. “Safe” was No and is now disputed: either No or Yes. The page says no. (A page) Against it, and for Yes: Another says yes. (A page)",
        ]
    );
}

#[test]
fn a_criterion_that_is_newly_weighed_explains_what_no_changed_fact_does() {
    let facts = facts(
        "cost: high < low\nalpha = low\nbeta = high",
        "cost: high < low\nspeed: slow < fast @decisive\nalpha = low slow\nbeta = high fast",
    );
    let catalog = &facts.catalog;
    let drift = drifted(catalog, "");
    assert_eq!((verdict(&drift.now), drift.holds), ("close-call beta".into(), false));
    assert_eq!(
        words(&drift.explain(catalog, &facts.reasons).said)[1..],
        [
            "It changes though no fact that counted before explains it:",
            "Counts as well, for edition 2026-11 has facts on it: Speed.",
        ]
    );
}

#[test]
fn what_holds_with_a_doubt_and_an_end_that_are_new_says_so() {
    let old =
        "cost: high < low\n until: until 12 @ignore\n alpha = low no-end\n beta = high no-end";
    let new = "cost: high < low\n until: until 12 @ignore\n alpha = low 2028-01-01\n beta = high|low no-end";
    let catalog = {
        let told = |text: &str| text.to_owned();
        let catalog = catalog(&told(old), &told(new));
        let mut criteria = catalog.criteria.clone();
        let until = std::sync::Arc::make_mut(&mut criteria[1]);
        until.told = edgewise_engine::catalog::Told::Always;
        edgewise_engine::catalog::Catalog { criteria, ..catalog }
    };
    let drift = drifted(&catalog, "");
    assert!(drift.holds);
    let conclusion = drift.explain(&catalog, &edgewise_engine::catalog::Reasons::default());
    assert_eq!(
        words(&conclusion.said)[1..=conclusion.caveats],
        [
            "Sources disagree on whether Beta is rated High or Low on cost. Settle this first: it can make the answer a tie.",
            "Support for Alpha ends on 1 January 2028.",
        ]
    );
}

#[test]
fn an_old_link_that_must_survive_a_node_loss_hears_what_both_sources_say_of_the_appliance() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let drift = drifted(catalog, "m=survives-node-loss:yes");
    let appliance = fixture::option(&drift.then, "azure-stack-edge");
    assert_eq!(drift.then.standings[appliance].screened.state, State::RuledOut);
    let heir = fixture::option(&drift.now, "azure-stack-edge-pro-gpu");
    assert_eq!(drift.now.standings[heir].screened.state, State::Unconfirmed);
    assert!(!drift.now.recommended().contains(&heir));
    let said = words(&drift.explain(catalog, &facts.reasons).said).join("\n");
    let line =
        said.lines().find(|line| line.starts_with("Azure Stack Edge Pro GPU")).expect("told");
    for words in [
        "(which replaces Kubernetes on Azure Stack Edge)",
        "no longer ruled out, but not confirmed to fit either",
        "was No and is now disputed: either Yes or Preview or frozen only",
        "The article of 28 April 2026",
        "Newer, and for Preview or frozen only: The notes of release 2604",
    ] {
        assert!(line.contains(words), "{words}: {line}");
    }
}
