//! What to ask first: the value of knowing a fact in doubt, and what each answer would do.

use edgewise_engine::assessment::Assessment;

use edgewise_testkit::fixture;

/// The ask-first list, each as option.criterion, value, must-have or not, deciding or not.
pub fn list(it: &Assessment) -> Vec<String> {
    let each = it.asks.iter().map(|ask| {
        let (must, decides) =
            (if ask.is_must { " must" } else { "" }, if ask.decides { " decides" } else { "" });
        let option = fixture::names(it, &[ask.option]);
        format!("{option}.{} {}{must}{decides}", fixture::criteria(it, &[ask.place]), ask.value)
    });
    each.collect()
}

#[track_caller]
fn check(table: &str, said: &str, expected: &[&str], idle: u32) -> Assessment {
    let it = fixture::assessed(table, said);
    assert_eq!(
        (list(&it), it.idle_doubts),
        (expected.iter().map(ToString::to_string).collect(), idle)
    );
    it
}

fn said(it: &Assessment) -> Vec<String> {
    it.asks.iter().map(|ask| it.say_ask(ask).plain()).collect()
}

const TABLE: &str = "
    cost: high < medium < low
    speed: slow < normal < fast
    safe: no < yes @ignore
";

#[track_caller]
fn rows(rows: &str, said: &str, expected: &[&str], idle: u32) -> Assessment {
    check(&format!("{TABLE}{rows}"), said, expected, idle)
}

#[test]
fn an_unknown_is_worth_the_best_that_knowing_it_brings_less_the_best_without() {
    // beta is worth 1/2, 3/4 or 1 against 3/4: (3/4 + 3/4 + 1)/3 − 3/4.
    let it =
        rows("alpha = low normal yes\nbeta = unknown fast yes", "", &["beta.cost 1/12 decides"], 0);
    assert_eq!(
        said(&it),
        [
            "For Beta, “Cost” is not known. If it is High, Alpha comes first; if it is Medium, Alpha and Beta still share first place; if it is Low, Beta comes first."
        ]
    );
}

#[test]
fn the_sides_of_a_dispute_are_equally_likely() {
    // beta is worth 1/2 or 1 against 3/4: (3/4 + 1)/2 − 3/4.
    let it =
        rows("alpha = low normal yes\nbeta = high|low fast yes", "", &["beta.cost 1/8 decides"], 0);
    assert_eq!(
        said(&it),
        [
            "Sources disagree on whether Beta is rated High or Low on cost. If it is High, Alpha comes first; if it is Low, Beta comes first."
        ]
    );
}

#[test]
fn a_doubt_that_cannot_change_who_comes_first_is_idle() {
    rows("alpha = low fast yes\nbeta = unknown slow yes", "", &[], 1);
    rows("alpha = low fast yes\nbeta = high unknown unknown\ngamma = unknown slow no", "", &[], 2);
}

#[test]
fn a_doubt_that_only_makes_a_tie_decides_though_knowing_it_is_worth_nothing() {
    rows("alpha = low normal yes\nbeta = unknown normal yes", "", &["beta.cost 0/1 decides"], 0);
}

#[test]
fn doubts_on_what_is_neither_weighed_nor_demanded_are_not_counted() {
    rows("alpha = low fast unknown\nbeta = high slow no|yes", "", &[], 0);
}

#[test]
fn doubts_of_options_that_are_ruled_out_are_not_counted() {
    rows("alpha = low fast yes\nbeta = unknown unknown no", "m=safe:yes", &[], 0);
}

#[test]
fn unknown_must_haves_come_first_even_before_facts_worth_more() {
    let it = rows(
        "alpha = low normal yes\nbeta = unknown fast yes\ngamma = low normal unknown",
        "m=safe:yes",
        &["gamma.safe 0/1 must decides", "beta.cost 1/12 decides"],
        0,
    );
    assert_eq!(
        said(&it)[0],
        "For Gamma, “Safe” is not known. You need “Safe: Yes”. If it is No, Alpha and Beta still share first place; if it is Yes, Alpha, Beta and Gamma share first place."
    );
}

#[test]
fn a_must_have_is_worth_what_the_option_would_bring_if_it_met_it() {
    // gamma is worth 1 against 3/4, if it is safe: half of 1/4.
    rows(
        "alpha = low normal yes\ngamma = low fast unknown",
        "m=safe:yes",
        &["gamma.safe 1/8 must decides"],
        0,
    );
}

#[test]
fn while_nothing_fits_a_must_have_is_worth_the_score_it_would_confirm() {
    rows(
        "alpha = low normal unknown\ngamma = low slow no|yes",
        "m=safe:yes",
        &["alpha.safe 3/8 must decides", "gamma.safe 1/4 must decides"],
        0,
    );
}

#[test]
fn a_must_have_of_an_option_that_could_not_come_first_is_idle() {
    rows("alpha = low normal yes\ngamma = high slow unknown", "m=safe:yes", &[], 1);
}

#[test]
fn of_several_unknown_must_haves_each_is_asked_though_none_decides_alone() {
    let it = rows(
        "alpha = low normal yes\ngamma = low|medium fast unknown",
        "m=safe:yes,cost:low",
        &["gamma.cost 0/1 must", "gamma.safe 0/1 must"],
        0,
    );
    assert_eq!(
        said(&it)[1],
        "For Gamma, “Safe” is not known. You need “Safe: Yes”. On its own it does not change the answer, since “Cost” is not confirmed either."
    );
}

#[test]
fn a_rating_of_an_unconfirmed_option_matters_only_while_nothing_fits() {
    let unconfirmed = "beta = unknown fast unknown\ngamma = low normal unknown";
    rows(
        &format!("alpha = low normal yes\n{unconfirmed}"),
        "m=safe:yes",
        &["beta.safe 0/1 must decides", "gamma.safe 0/1 must decides"],
        1,
    );
    let it = rows(
        unconfirmed,
        "m=safe:yes",
        &["beta.safe 3/8 must decides", "gamma.safe 3/8 must decides", "beta.cost 1/12 decides"],
        0,
    );
    assert_eq!(
        said(&it)[0],
        "For Beta, “Safe” is not known. You need “Safe: Yes”. If it is No, Gamma may fit best; if it is Yes, Beta comes first."
    );
}

#[test]
fn bands_are_told_by_what_one_would_have_to_find() {
    let table = "
        memory: MiB lower 2048 4096
        days: days higher 30 90
        until: until 12 36
        place: { shed, hall }
        alpha = 2048 30 2030-01-01 shed
        beta = unknown 90 no-end shed.hall
        gamma = 4096 unknown 2030-01-01 shed
        delta = 4096 30 unknown shed
    ";
    let it = fixture::assessed(table, "p=days:0,until:0");
    assert_eq!(
        said(&it),
        [
            "For Beta, “Memory” is not known. If it is at most 2\u{a0}GiB, Alpha and Beta share first place; otherwise Alpha stays first."
        ]
    );
    let it = fixture::assessed(table, "p=memory:0,until:0;m=days:60");
    let gamma = it.asks.iter().find(|ask| fixture::names(&it, &[ask.option]) == "gamma");
    assert_eq!(
        it.say_ask(gamma.expect("it is asked")).plain(),
        "For Gamma, “Days” is not known. You need “Days: 60\u{a0}days”. If it is at least 90\u{a0}days, Beta and Gamma share first place; otherwise Beta stays first."
    );
    let it = fixture::assessed(table, "p=memory:0,days:0");
    assert_eq!(
        said(&it),
        [
            "For Delta, “Until” is not known. If it lasts at least until 7 June 2027, Alpha, Beta, Delta and \
          Gamma share first place; otherwise Alpha, Beta and Gamma still share first place."
        ]
    );
}

#[test]
fn a_demand_on_what_is_not_weighed_is_met_or_not() {
    let table = "
        cost: high < low
        place: { shed, hall }
        alpha = high shed.hall
        beta = low unknown
    ";
    let it = check(table, "m=place:hall", &["beta.place 1/2 must decides"], 0);
    assert_eq!(
        said(&it),
        [
            "For Beta, “Place” is not known. You need “Place: Hall”. If it meets that, Beta comes first; otherwise Alpha stays first."
        ]
    );
}

#[test]
fn nothing_is_asked_where_all_are_ruled_out_or_the_answer_is_withheld() {
    rows("alpha = unknown fast no", "m=safe:yes", &[], 0);
    let withheld =
        rows("alpha = low normal yes\nbeta = unknown fast yes", "", &["beta.cost 1/12 decides"], 0)
            .withheld();
    assert_eq!(
        (withheld.asks, withheld.idle_doubts, withheld.deciding_doubts),
        (vec![], 0, vec![])
    );
}
