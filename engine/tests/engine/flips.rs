//! What the answer depends on: one known fact, one must-have, the spacing of levels.

use edgewise_engine::assessment::{Assessment, State};
use proptest::prelude::*;

use edgewise_testkit::fixture;
use edgewise_testkit::grid::{CRITERIA, Grid, cell, config, grids};

/// The critical facts, nearest first, a line each: `option.criterion -> to by shift: then`.
fn facts(it: &Assessment) -> Vec<String> {
    let line = |one: &edgewise_engine::assessment::Critical| {
        let criterion = &it.table.criteria[one.place];
        let option = it.table.candidates[one.option].id.as_str();
        let to = criterion.scale.spell_value(&one.to);
        let then = fixture::names(it, &one.then.options);
        format!("{option}.{} -> {to} by {}: {then}", criterion.id, one.shift)
    };
    it.critical.iter().map(line).collect()
}

#[track_caller]
fn check(table: &str, said: &str, critical: &[&str], sentences: &[&str]) {
    let known = fixture::facts(table);
    let catalog = &known.catalog;
    let it = edgewise_engine::assessment::assess(catalog, &fixture::scenario(catalog, said));
    assert_eq!(facts(&it), critical);
    let said = it.explain().flips;
    let said: Vec<String> = said.iter().map(|one| one.plain().replace('\u{a0}', " ")).collect();
    assert_eq!(said, sentences);
}

/// What is said of the distances between levels.
#[track_caller]
fn spacing(table: &str, said: &str) -> Option<String> {
    let known = fixture::facts(table);
    let catalog = &known.catalog;
    let it = edgewise_engine::assessment::assess(catalog, &fixture::scenario(catalog, said));
    it.explain().spacing.map(|one| one.plain())
}

#[test]
fn no_single_fact_of_the_article_carries_its_answer() {
    check(fixture::ARTICLE, "", &[], &[]);
}

#[test]
fn a_step_that_makes_others_level_or_better_is_found_the_nearest_first() {
    // Weights 3/4 and 1/4: a has 3/8 + 1/4, b has 3/8 + 1/8.
    check(
        "x: low < mid < top @decisive
         y: low < mid < top
         a = mid top
         b = mid mid",
        "",
        &[
            "a.y -> mid by -1/8: a b",
            "b.y -> top by 1/8: a b",
            "a.x -> low by -3/8: b",
            "b.x -> top by 3/8: b",
        ],
        &[],
    );
}

#[test]
fn a_fact_that_only_a_must_have_asks_for_comes_last() {
    check(
        "x: low < mid < top
         memory: MiB lower 2000 4000 @ignore
         a = top 3000
         b = mid 1000",
        "m=memory:3500",
        &["a.x -> mid by -1/2: a b", "b.x -> top by 1/2: a b", "a.memory -> 3501 by 0/1: b"],
        &[
            "A and B would share first place if it turned out that A is rated Mid instead of Top on X.",
        ],
    );
}

#[test]
fn a_must_have_without_which_another_comes_first_is_named() {
    check(
        "x: low < mid < high < top
         place: { shed, hall }
         a = mid shed
         b = top hall",
        "m=place:shed",
        &[],
        &["Without “Place: Shed”, B would come first."],
    );
}

#[test]
fn of_several_such_must_haves_the_one_that_costs_least_is_named() {
    check(
        "x: low < mid < high < top
         place: { shed, hall }
         host: any { box, rack }
         a = low shed box
         b = top hall box
         c = mid shed rack",
        "m=host:box,place:shed",
        &[],
        &["Without “Host: Box”, C would come first."],
    );
}

#[test]
fn without_a_single_winner_no_fact_is_called_critical() {
    check("x: low < top\n a = top\n b = top", "", &[], &[]);
    check("x: low < top\n a = low\n b = low", "m=x:top", &[], &[]);
}

#[test]
fn a_withheld_answer_gives_nothing_of_it_away() {
    let table = "x: low < mid < top\n place: { shed, hall }\n a = mid shed\n b = top hall";
    let it = fixture::assessed(table, "m=place:shed").withheld();
    assert_eq!((it.critical.len(), it.spacing_open.is_none()), (0, true));
    assert!(it.prices.iter().all(|price| price.then.is_none()));
}

#[test]
fn distances_do_not_matter_where_the_best_level_meets_the_worst() {
    let table = "
        x: low < mid < top
        y: low < mid < top
        a = top mid
        b = low mid";
    let said = "However the steps of each scale are spaced, A stays ahead of B.";
    assert_eq!(spacing(table, "a=sites:2").as_deref(), Some(said));
}

#[test]
fn distances_matter_where_a_half_outweighs_a_half() {
    // a leads by two halves of y and z, b by one of x.
    let table = "
        x: low < mid < top
        y: low < mid < top
        z: low < mid < top
        a = mid top top
        b = top mid mid
        c = low low mid";
    let said = "However the steps of each scale are spaced, A stays ahead of C. Its lead over B assumes that the steps of each scale are equally large.";
    assert_eq!(spacing(table, "a=sites:2").as_deref(), Some(said));
    let open = fixture::assessed(table, "").spacing_open.expect("somebody wins");
    assert_eq!(open, [1]);
}

#[test]
fn points_have_no_distances_to_doubt() {
    let table = "x: points\n y: points\n a = 0.6 0.6\n b = 0.5 0.6";
    let said = spacing(table, "a=sites:2").expect("somebody wins");
    assert!(said.ends_with("A stays ahead of B."), "{said}");
}

#[test]
fn whoever_is_better_on_something_and_worse_on_nothing_is_ahead_at_any_distances() {
    let it = fixture::assessed(
        "x: low < mid < top\n y: low < mid < top\n a = top mid\n b = mid mid",
        "p=x:3",
    );
    assert_eq!(it.spacing_open, Some(vec![]));
}

#[test]
fn what_is_in_doubt_is_taken_at_its_worst() {
    let table = "x: low < mid < top\n y: low < top\n a = mid top\n b = unknown low";
    let it = fixture::assessed(table, "");
    assert_eq!(it.spacing_open, Some(vec![1]), "b may stand at the best level of x");
}

/// Who is named.
fn named(it: &Assessment) -> (State, Vec<usize>) {
    let spelled = it.verdict.kind.spell();
    let state = match spelled {
        "nothing-fits" => State::RuledOut,
        "unconfirmed" => State::Unconfirmed,
        _ => State::Fits,
    };
    (state, it.verdict.options.clone())
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn the_critical_facts_are_those_of_which_a_step_names_others(grid in grids(7)) {
        let it = grid.assessed();
        let mut expected = Vec::new();
        for option in 0..grid.rows.len() {
            for at in (0..CRITERIA).filter(|at| is_graded(&grid, *at)) {
                expected.extend(flips(&grid, &it, option, at));
            }
        }
        let mut found: Vec<_> = it
            .critical
            .iter()
            .map(|one| {
                let at = grade_of(&it, one.place);
                let to = it.table.criteria[one.place].scale.spell_value(&one.to);
                let to = (0..3).find(|grade| cell(at, *grade) == to || band(&to) == Some(*grade));
                (one.option, at, to, one.then.options.clone())
            })
            .filter(|(_, at, ..)| is_graded(&grid, *at))
            .collect();
        found.sort();
        expected.sort();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_price_names_who_would_be_first_without_it(grid in grids(7)) {
        let it = grid.assessed();
        for price in &it.prices {
            let mut dropped = grid.clone();
            dropped.musts[grade_of(&it, price.place)] = None;
            let then = price.then.as_ref().expect("nothing is withheld");
            prop_assert_eq!((then.state, then.options.clone()), named(&dropped.assessed()));
        }
    }

    #[test]
    fn an_order_free_of_distances_survives_every_worth_of_the_inner_level(
        grid in grids(3),
        worths in prop::collection::vec(1..100_i128, CRITERIA),
    ) {
        let it = grid.assessed();
        let Some(open) = &it.spacing_open else { return Ok(()) };
        let winner = it.verdict.options[0];
        // Per criterion of its own, the middle is worth anything between nothing and all.
        let sum = |option: usize| -> i128 {
            let each = it.problem.enabled.iter().enumerate().map(|(at, place)| {
                let criterion = grade_of(&it, *place);
                let worth = match grid.rows[option][criterion] {
                    0 => 0,
                    1 => worths[criterion],
                    _ => 100,
                };
                it.problem.weights[at] * worth
            });
            each.sum()
        };
        for rival in it.in_state(State::Fits).filter(|one| *one != winner && !open.contains(one)) {
            prop_assert!(sum(winner) > sum(rival), "{rival}");
        }
    }
}

/// The number in the id of the criterion at a place of the table.
fn grade_of(it: &Assessment, place: usize) -> usize {
    it.table.criteria[place].id.as_str()[1..].parse().expect("a digit")
}

/// Whether the steps of a criterion are its grades; a demanded amount cuts a band in two.
fn is_graded(grid: &Grid, at: usize) -> bool {
    at + 1 < CRITERIA || grid.musts[at].is_none()
}

/// The grade whose band holds an amount.
fn band(spelled: &str) -> Option<u8> {
    let amount: u32 = spelled.parse().ok()?;
    Some(if amount > 4000 { 0 } else { u8::from(amount <= 2000) + 1 })
}

/// The steps of one cell that name others, by assessing the changed table anew.
fn flips(
    grid: &Grid,
    it: &Assessment,
    option: usize,
    at: usize,
) -> Vec<(usize, usize, Option<u8>, Vec<usize>)> {
    let grade = grid.rows[option][at];
    let touches = grid.tiers[at] != 0 || grid.musts[at].is_some();
    if grade > 2 || it.robustness.is_none() || !touches {
        return Vec::new();
    }
    let steps = [grade.checked_sub(1), Some(grade + 1).filter(|grade| *grade < 3)];
    let changed = |to: u8| {
        let mut changed = grid.clone();
        changed.rows[option][at] = to;
        let then = named(&changed.assessed());
        (then != named(it)).then_some((option, at, Some(to), then.1))
    };
    steps.into_iter().flatten().filter_map(changed).collect()
}
