//! "Why not …?": all that keeps an option out or behind, and the smallest change that puts it first.

use edgewise_engine::assessment::assess;
use edgewise_engine::catalog::Facts;
use edgewise_engine::link;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::scenario::Scenario;

use edgewise_testkit::fixture;

#[track_caller]
fn says(facts: &Facts, scenario: &Scenario, option: &str, reasons: &[&str], unless: &[&str]) {
    let catalog = &facts.catalog;
    let it = assess(catalog, scenario);
    let found = it.why_not(catalog, &facts.reasons, scenario, fixture::option(&it, option));
    let plain = |said: &[Phrase]| -> Vec<String> {
        said.iter().map(|one| one.plain().replace('\u{a0}', " ")).collect()
    };
    assert_eq!(plain(&found.reasons), reasons, "reasons");
    assert_eq!(plain(&found.unless), unless, "unless");
}

/// The answer on an invented table.
#[track_caller]
fn check(table: &str, sections: &str, option: &str, reasons: &[&str], unless: &[&str]) {
    let facts = fixture::facts(table);
    says(&facts, &fixture::scenario(&facts.catalog, sections), option, reasons, unless);
}

#[test]
fn azure_stack_edge_leaves_with_both_reasons() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let link = "v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;k=any";
    let scenario = link::read(catalog, link).scenario;
    let it = assess(catalog, &scenario);
    let found =
        it.why_not(catalog, &facts.reasons, &scenario, fixture::option(&it, "azure-stack-edge"));
    let said: Vec<String> = found.reasons.iter().map(Phrase::plain).collect();
    assert!(said[0].contains("; worker systems here: Linux only. "), "{said:?}");
    assert!(said[1].contains("; admin rights here: On request. "), "{said:?}");
    assert_eq!(
        said[2..],
        [
            "AKS hybrid is ahead. It beats Kubernetes on Azure Stack Edge on worker systems and flexibility (+0.38), and is at least as good on everything else that counts."
        ]
    );
}

#[test]
fn a_ruled_out_option_is_told_what_stands_against_it_even_without_the_must_haves() {
    check(
        fixture::ARTICLE,
        "m=worker-os:linux-and-windows,flexibility:medium",
        "azure-stack-edge",
        &[
            "You need “Flexibility: Medium”; flexibility here: Low. The page says low.",
            "You need “Worker os: Linux and windows”; worker os here: Linux only. The page says linux-only.",
            "Aks hybrid is ahead. It beats Azure stack edge on worker os and flexibility (+0.38), and is at least as good on everything else that counts.",
        ],
        &[
            "Without “Flexibility: Medium” and “Worker os: Linux and windows” it would be back, \
             though not first.",
            "No weighting of the criteria that count now would put it ahead of Aks hybrid.",
        ],
    );
}

#[test]
fn bare_metal_is_behind_and_draws_level_with_a_quarter_of_the_weight() {
    check(
        fixture::ARTICLE,
        "",
        "bare-metal",
        &["Aks hybrid is ahead. It beats Bare metal on operational cost and ease (+0.50), which \
           outweighs flexibility (−0.13)."],
        &[
            "It catches up with Aks hybrid once 25% of the weight moves from “Operational cost” to “Flexibility”.",
        ],
    );
}

#[test]
fn a_single_priority_that_would_put_it_first_is_named() {
    check(
        "x: points\n y: points\n a = 1 0\n b = 0 1/2",
        "a=sites:2",
        "b",
        &["A is ahead. It beats B on X (+0.50), which outweighs Y (−0.25)."],
        &[
            "It comes first if “X” is set to Nice to have.",
            "It comes first if “Y” is set to Decisive.",
            "It catches up with A once about 17% of the weight moves from “X” to “Y”.",
        ],
    );
}

#[test]
fn the_nearest_tier_that_is_enough_is_the_one_named() {
    check(
        "x: points\n y: points\n a = 1 0\n b = 0 0.9",
        "a=sites:2",
        "b",
        &["A is ahead. It beats B on X (+0.50), which outweighs Y (−0.45)."],
        &[
            "It comes first if “X” is set to Nice to have.",
            "It comes first if “Y” is set to Decisive.",
            "It catches up with A once about 3% of the weight moves from “X” to “Y”.",
        ],
    );
}

#[test]
fn with_expert_weights_no_tier_is_suggested() {
    check(
        "x: points\n y: points\n a = 1 0\n b = 0 1/2",
        "w=x:1,y:1",
        "b",
        &["A is ahead. It beats B on X (+0.50), which outweighs Y (−0.25)."],
        &["It catches up with A once about 17% of the weight moves from “X” to “Y”."],
    );
}

#[test]
fn the_winner_is_the_one_that_comes_first() {
    check("x: points\n a = 1\n b = 0", "", "a", &["A comes first."], &[]);
    check("x: points\n a = 1\n b = 1", "", "b", &["B shares first place."], &[]);
}

#[test]
fn without_the_must_have_it_would_be_first() {
    check(
        "x: points\n p: { hall, yard }\n a = 1/2 hall\n b = 1 yard",
        "m=p:hall",
        "b",
        &[
            "You need “P: Hall”; P here: Yard. The page says yard.",
            "By score alone it would be ahead of A.",
        ],
        &["Without “P: Hall” it would come first."],
    );
}

#[test]
fn what_would_be_back_with_it_and_stay_ahead_is_called_that() {
    check(
        "x: points\n p: { hall, yard }\n a = 0 hall\n b = 1/2 yard\n c = 1 yard",
        "m=p:hall",
        "b",
        &[
            "You need “P: Hall”; P here: Yard. The page says yard.",
            "By score alone it would be ahead of A.",
        ],
        &[
            "Without “P: Hall” it would be back, though not first.",
            "Then it comes joint first if “X” is set to Ignore.",
            "No weighting of the criteria that count now would put it ahead of C, which would be back too.",
        ],
    );
}

#[test]
fn what_would_be_back_but_not_confirmed_is_called_that() {
    check(
        "x: points\n p: { hall, yard }\n q: { hall }\n a = 0 hall hall\n b = 1 yard unknown",
        "m=p:hall,q:hall",
        "b",
        &[
            "You need “P: Hall”; P here: Yard. The page says yard.",
            "Not confirmed: “Q: Hall” (unknown). Check this first. The page says unknown.",
            "By score alone it would be ahead of A.",
        ],
        &["Without “P: Hall” it would be back, but not confirmed to fit."],
    );
}

#[test]
fn a_fact_that_nobody_knows_is_to_be_asked_first() {
    check(
        "x: points\n p: { hall, yard }\n a = 1/2 hall\n b = 1 unknown",
        "m=p:hall",
        "b",
        &[
            "Not confirmed: “P: Hall” (unknown). Check this first. The page says unknown.",
            "By score alone it would be ahead of A.",
        ],
        &[],
    );
}

#[test]
fn the_best_of_the_unconfirmed_scores_highest_of_those_that_may_fit() {
    check(
        "x: points\n p: { hall, yard }\n a = 1/2 unknown\n b = 1 unknown",
        "m=p:hall",
        "b",
        &[
            "Not confirmed: “P: Hall” (unknown). Check this first. The page says unknown.",
            "B scores highest of those that may fit.",
        ],
        &[],
    );
}

#[test]
fn a_rating_of_the_visitors_is_quoted_as_such() {
    check(
        "x: points\n p: { hall, yard }\n a = 1 hall\n b = 1 hall",
        "m=p:hall;x=b.p:yard;y=b.p:We_looked",
        "b",
        &[
            "You need “P: Hall”; P here: Yard (your rating). “We looked”",
            "By score alone it would be level with A.",
        ],
        &["Without “P: Hall” it would come joint first."],
    );
}

#[test]
fn a_withheld_answer_tells_what_is_demanded_but_names_no_winner() {
    let facts = fixture::facts("x: points\n a = 1\n b = 0");
    let catalog = &facts.catalog;
    let scenario = fixture::scenario(catalog, "m=x:1");
    let it = assess(catalog, &scenario).withheld();
    let found = it.why_not(catalog, &facts.reasons, &scenario, fixture::option(&it, "b"));
    let said: Vec<String> = found.reasons.iter().map(Phrase::plain).collect();
    assert_eq!(said, ["You need “X: 1/1”; X here: 0/1. The page says 0."]);
}

#[test]
fn a_withheld_answer_compares_nobody() {
    let facts = fixture::facts("x: points\n a = 1\n b = 0");
    let catalog = &facts.catalog;
    let scenario = fixture::scenario(catalog, "");
    let it = assess(catalog, &scenario).withheld();
    for option in ["a", "b"] {
        let found = it.why_not(catalog, &facts.reasons, &scenario, fixture::option(&it, option));
        let said: Vec<String> = found.reasons.iter().map(Phrase::plain).collect();
        assert_eq!(said, ["Nothing is compared before it is clear what was meant."], "{option}");
        assert_eq!(found.unless, [], "what would put {option} first would name who is ahead");
    }
}

#[test]
fn what_is_not_met_is_told_without_a_rival() {
    let facts =
        fixture::facts("x: points\n p: { hall, yard }\n a = 1 hall|yard\n b = 0 hall\n c = 1 hall");
    let catalog = &facts.catalog;
    let it = assess(catalog, &fixture::scenario(catalog, "m=p:hall,x:1"));
    let unmet = |option| -> Vec<String> {
        it.unmet(&facts.reasons, fixture::option(&it, option)).iter().map(Phrase::plain).collect()
    };
    assert_eq!(
        unmet("a"),
        [
            "Not confirmed: “P: Hall” (disputed: either Hall or Yard). Check this first. The page says hall. Against that: Another says yard."
        ]
    );
    assert_eq!(unmet("b"), ["You need “X: 1/1”; X here: 0/1. The page says 0."]);
    assert!(unmet("c").is_empty());
}
