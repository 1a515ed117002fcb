//! How sure the answer is: the weight that may move in any way, and each weight alone.

use edgewise_testkit::fixture;

/// Movable weight and the move that uses it up, then every interval that is not the whole.
#[track_caller]
fn check(table: &str, said: &str, movable: &str, catch: &str, intervals: &str) {
    let it = fixture::assessed(table, said);
    let robust = it.robustness.as_ref().expect("one option wins");
    let name = |at: usize| it.table.criteria[it.problem.enabled[at]].id.to_string();
    let option = |at: usize| it.table.candidates[at].id.to_string();
    assert_eq!(robust.movable.to_string(), movable);
    let caught = robust.catch.as_ref().map_or(String::new(), |catch| {
        let from = catch.from.iter().map(|(at, share)| format!("{share} of {}", name(*at)));
        let from = from.collect::<Vec<_>>().join(" and ");
        format!("{}: {from} to {}", option(catch.rival), name(catch.to))
    });
    assert_eq!(caught, catch);
    let by =
        |rival: Option<usize>| rival.map_or(String::new(), |rival| format!(" {}", option(rival)));
    let found = robust.stability.iter().enumerate().filter_map(|(at, one)| {
        let bound = one.low_rival.is_some() || one.high_rival.is_some();
        bound.then(|| {
            let (low, high) = (by(one.low_rival), by(one.high_rival));
            format!("{} {}{low} to {}{high}", name(at), one.low, one.high)
        })
    });
    assert_eq!(found.collect::<Vec<_>>().join(", "), intervals);
}

#[test]
fn a_quarter_of_the_weight_may_move_in_the_article() {
    check(
        fixture::ARTICLE,
        "",
        "1/4",
        "bare-metal: 1/4 of operational-cost to flexibility",
        "flexibility 0/1 to 4/7 bare-metal",
    );
}

#[test]
fn the_cheapest_move_takes_the_largest_lead_first() {
    // Against b: leads 1, 1/2, −1/2 at a third each; 1/3 in all to make up.
    check(
        "x: points
         y: points
         z: points
         a = 1 1/2 1/2
         b = 0 0 1",
        "",
        "2/9",
        "b: 2/9 of x to z",
        "z 0/1 to 3/5 b",
    );
}

#[test]
fn weight_moves_on_from_the_next_criterion_when_one_is_used_up() {
    check(
        "x: points
         y: points
         z: points
         a = 1 1 0
         b = 0 0 1/10",
        "",
        "19/33",
        "b: 1/3 of x and 8/33 of y to z",
        "z 0/1 to 10/11 b",
    );
}

#[test]
fn a_rival_that_is_nowhere_better_never_catches_up() {
    check(
        "x: points
         y: points
         a = 1 1/2
         b = 1/2 1/2",
        "",
        "1/1",
        "",
        "",
    );
}

#[test]
fn only_the_options_that_fit_are_rivals() {
    let table = "
        x: points
        y: points
        place: { hall }
        a = 1 0 hall
        b = 0 1/2 hall
        c = 3/4 1 unknown
    ";
    let it = fixture::assessed(table, "m=place:hall");
    let robust = it.robustness.expect("a wins");
    assert_eq!(robust.movable.to_string(), "1/6");
    let it = fixture::assessed(table, "");
    assert_eq!(fixture::names(&it, &it.verdict.options), "c");
}

#[test]
fn with_one_criterion_enabled_there_are_no_intervals() {
    let it = fixture::assessed("x: points\n a = 1\n b = 0", "");
    let robust = it.robustness.expect("a wins");
    assert_eq!((robust.stability.len(), robust.nearest, robust.catch), (0, None, None));
    assert_eq!(robust.movable.to_string(), "1/1");
}

#[test]
fn in_a_tie_no_weight_may_move_and_no_interval_is_shown() {
    let it = fixture::assessed("x: points\n y: points\n a = 1 0\n b = 0 1", "");
    assert_eq!(it.robustness, None);
    assert_eq!(it.movable().map(|share| share.to_string()).as_deref(), Some("0/1"));
}

#[test]
fn where_nobody_wins_nothing_is_movable() {
    let it = fixture::assessed("x: points\n a = 1/2", "m=x:1");
    assert_eq!(it.movable(), None);
}

#[test]
fn the_nearest_flip_is_the_bound_closest_to_the_weight() {
    let it = fixture::assessed(fixture::ARTICLE, "");
    let flip = it.robustness.as_ref().and_then(|one| one.nearest.as_ref()).expect("a bound");
    assert_eq!(it.table.criteria[it.problem.enabled[flip.place]].id.as_str(), "flexibility");
    assert_eq!(flip.bound.to_string(), "4/7");
    assert_eq!(it.table.candidates[flip.rival].id.as_str(), "bare-metal");
}

#[test]
fn of_two_bounds_that_are_equally_near_the_first_is_named() {
    let it = fixture::assessed("x: points\n y: points\n a = 1 0\n b = 1/4 2/3", "");
    let flip = it.robustness.as_ref().and_then(|one| one.nearest.as_ref()).expect("a bound");
    assert_eq!((flip.place, flip.bound.to_string().as_str()), (0, "8/17"));
}

#[test]
fn an_interval_may_be_bounded_below_and_above_by_different_rivals() {
    check(
        "x: points
         y: points
         a = 1/2 2/3
         b = 1 0
         c = 0 1",
        "w=x:1,y:1",
        "1/14",
        "b: 1/14 of y to x",
        "x 2/5 c to 4/7 b, y 3/7 b to 3/5 c",
    );
}
