//! Which of nine things can honestly be said; the first that is true wins.

use edgewise_engine::assessment::assess;

use edgewise_testkit::fixture;

/// The kind of verdict and the options it names.
#[track_caller]
fn check(table: &str, said: &str, expected: &str) {
    let it = fixture::assessed(table, said);
    let found =
        format!("{}: {}", it.verdict.kind.spell(), fixture::names(&it, &it.verdict.options));
    assert_eq!(found.trim_end(), expected, "{said}");
}

const TABLE: &str = "
    x: points
    y: points
    place: { shed, hall, yard }
    a = 1 1/2 shed
    b = 1/2 1 hall
    c = 1/4 1/4 unknown
";

#[test]
fn all_ruled_out_is_nothing_fits() {
    check(TABLE, "m=x:1,y:1", "nothing-fits:");
}

#[test]
fn when_nobody_surely_fits_the_best_that_may_is_named() {
    check(TABLE, "m=place:yard", "unconfirmed: c");
    check(
        "x: points\n p: { l }\n a = 1 unknown\n b = 1 unknown\n c = 0 unknown",
        "m=p:l",
        "unconfirmed: a b",
    );
}

#[test]
fn the_only_one_left_that_fits_is_the_only_option() {
    check(TABLE, "m=x:1", "only-option: a");
    check("x: points\n a = 0", "", "only-option: a");
}

#[test]
fn one_that_fits_beside_an_unconfirmed_one_is_not_the_only_option() {
    check(TABLE, "m=place:shed", "only-confirmed: a");
    check(TABLE, "m=place:shed;h=c", "only-option: a");
}

#[test]
fn equal_scores_tie_and_no_order_of_a_list_decides() {
    check(TABLE, "", "tie: a b");
    check("x: points\n b = 1\n a = 1\n c = 1/2", "", "tie: a b");
}

#[test]
fn with_nothing_enabled_all_that_fit_tie() {
    check(TABLE, "p=x:0,y:0", "tie: a b c");
    check(TABLE, "p=x:0,y:0;m=x:1/2", "tie: a b");
}

#[test]
fn the_winner_that_is_nowhere_worse_is_best_always() {
    check("x: points\n y: points\n a = 1 1/2\n b = 1/2 1/2\n c = 0 1/2", "", "best-always: a");
}

#[test]
fn a_winner_that_a_twentieth_of_the_weight_would_topple_is_a_close_call() {
    let table = |worth: &str| format!("x: points\n y: points\n a = 1 0\n b = 0 {worth}");
    // With the weights equal, (1 − b) / 2 of lead is used up at 1 + b for each unit moved.
    check(&table("91/100"), "", "close-call: a");
    check(&table("9/10"), "", "close-call: a");
    check(&table("9/11"), "", "best-for-priorities: a");
}

#[test]
fn a_winner_that_one_step_of_a_rating_would_topple_is_a_close_call() {
    let table = |worth: &str| format!("x: points\n y: points\n a = 1 1/2\n b = {worth} 7/10");
    check(&table("3/4"), "", "close-call: a");
    check(&table("1/2"), "", "best-for-priorities: a");
}

#[test]
fn one_fact_in_doubt_that_changes_the_winner_makes_a_close_call() {
    let table =
        |other: &str| format!("x: points\n y: points\n z: points\n a = 1 1 0\n b = 0 0 {other}");
    check(&table("1"), "", "best-for-priorities: a");
    let table = |other: &str| format!("x: points\n y: points\n a = 1 0\n b = {other} 2/3");
    check(&table("0"), "", "best-for-priorities: a");
    check(&table("0|1/4"), "", "best-for-priorities: a");
    check(&table("0|1/2"), "", "close-call: a");
}

#[test]
fn a_doubt_that_could_only_end_in_a_tie_changes_the_winners_too() {
    check("x: points\n y: points\n a = 1 0\n b = 0|1/2 1/2", "", "close-call: a");
}

#[test]
fn an_unknown_must_have_of_a_better_option_makes_a_close_call() {
    let table =
        "x: points\n y: points\n p: { hall }\n a = 1/2 0 hall\n b = 0 1/4 hall\n c = 1 1 unknown";
    check(table, "m=p:hall", "close-call: a");
}

#[test]
fn otherwise_it_is_the_best_for_these_priorities() {
    check(fixture::ARTICLE, "", "best-for-priorities: aks-hybrid");
}

#[test]
fn withheld_comes_before_everything_else() {
    let catalog = fixture::catalog(TABLE);
    for said in ["", "m=x:1", "m=x:1,y:1", "m=place:yard"] {
        let it = assess(&catalog, &fixture::scenario(&catalog, said)).withheld();
        assert_eq!(it.verdict.kind.spell(), "withheld", "{said}");
        assert_eq!((it.verdict.options.len(), it.robustness, it.comparison), (0, None, None));
    }
}

#[test]
fn best_always_needs_facts_that_are_settled() {
    check("x: points\n a = 1\n b = 0|1/2", "", "best-always: a");
    check("x: points\n a = 1\n b = 0|1", "", "close-call: a");
}

#[test]
fn with_every_family_left_out_nothing_fits() {
    check(TABLE, "h=a,b,c", "nothing-fits:");
}
