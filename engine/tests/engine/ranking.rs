//! The order of the list, and the words on its lines.

use edgewise_testkit::fixture;

/// One that leads, one behind it, one in doubt, two that are ruled out.
const SITE: &str = "
    cost: high < medium < low
    ease: hard < easy
    memory: MiB lower 2048 8192
    place: { shed, hall }
    alpha = low easy 2048 shed
    beta = medium easy 1024 shed
    gamma = low easy 1024 unknown
    delta = high hard 16384 hall
    epsilon = high hard 1024 hall";

fn order(said: &str) -> Vec<String> {
    let it = fixture::assessed(SITE, said);
    it.ranking().into_iter().map(|one| it.table.candidates[one].id.to_string()).collect()
}

#[test]
fn matches_come_first_then_the_unconfirmed_then_who_fails_least() {
    let said = "m=memory:4096,place:shed;p=cost:3";
    assert_eq!(order(said), ["alpha", "beta", "gamma", "epsilon", "delta"]);
}

#[test]
fn before_anything_was_said_options_stand_by_name() {
    assert_eq!(order(""), ["alpha", "beta", "delta", "epsilon", "gamma"]);
}

#[test]
fn each_line_has_one_reason() {
    let it = fixture::assessed(SITE, "m=memory:4096,place:shed;p=cost:3");
    let says = |option: &str| it.say_place(fixture::option(&it, option)).plain();
    assert!(says("alpha").starts_with("ahead on cost (+0."), "{}", says("alpha"));
    assert!(says("beta").starts_with("−0."), "{}", says("beta"));
    assert_eq!(says("gamma"), "not confirmed: place");
    assert_eq!(says("delta"), "");
}

#[test]
fn two_options_are_told_apart_by_what_they_score_and_by_what_rules_one_out() {
    let it = fixture::assessed(SITE, "m=memory:4096,place:shed;p=cost:3");
    let says = |one: &str, other: &str| {
        it.say_pair(fixture::option(&it, one), fixture::option(&it, other)).plain()
    };
    let said = says("beta", "alpha");
    assert!(said.starts_with("Alpha scores 0."), "{said}");
    let said = says("alpha", "delta");
    assert!(said.starts_with("Delta is ruled out by memory and place."), "{said}");
}

#[test]
fn a_tried_weight_names_who_would_come_first_and_can_be_kept() {
    let table = "
        cost: high < low
        ease: hard < easy
        alpha = low hard
        beta = high easy";
    let it = fixture::assessed(table, "p=cost:3");
    let at = |name: &str| {
        let place = it.table.criteria.iter().position(|one| one.id.as_str() == name);
        it.problem.enabled.iter().position(|one| Some(*one) == place).expect("it is weighed")
    };
    let first = |percent| {
        let first = it.first_with(at("cost"), percent);
        first.iter().map(|one| it.table.candidates[*one].id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(first(75), ["alpha"]);
    assert_eq!(first(50), ["alpha", "beta"]);
    assert_eq!(first(49), ["beta"]);
    let kept: Vec<(String, u32)> = it
        .weights_with(at("cost"), 20)
        .into_iter()
        .map(|(id, weight)| (id.to_string(), weight))
        .collect();
    assert_eq!(kept, [("cost".to_owned(), 1), ("ease".to_owned(), 4)]);
}
