//! The rating margin: how many steps of ratings it takes before another option comes first.

use edgewise_engine::assessment::{Assessment, Margin, State, assess};
use edgewise_engine::quantity::Ratio;
use edgewise_engine::scenario::{Edit, Override};
use proptest::prelude::*;

use edgewise_testkit::fixture;
use edgewise_testkit::grid::{CRITERIA, Grid, config, grids};

fn margin(it: &Assessment) -> Option<&Margin> {
    it.confidence.as_ref()?.ratings.as_ref()?.margin.as_ref()
}

/// μ and the steps: "2 b: x of a to 1/2".
#[track_caller]
fn check(table: &str, said: &str, expected: &str) {
    let it = fixture::assessed(table, said);
    let ratings = it.confidence.as_ref().and_then(|known| known.ratings.as_ref());
    let ratings = ratings.expect("there are rivals");
    let mu = ratings.mu.map_or("none".into(), |mu| mu.to_string());
    let name = |option: usize| it.table.candidates[option].id.to_string();
    let found = ratings.margin.as_ref().map_or(mu.clone(), |margin| {
        let shifts = margin.shifts.iter().map(|shift| {
            let criterion = &it.table.criteria[shift.place];
            let to = shift.to.as_ref().map_or("?".into(), |to| criterion.scale.spell_value(to));
            format!("{} of {} to {to}", criterion.id, name(shift.option))
        });
        format!("{mu} {}: {}", name(margin.rival), shifts.collect::<Vec<_>>().join(", "))
    });
    assert_eq!(found, expected, "{table} {said}");
}

#[test]
fn a_step_is_a_level_a_band_an_item_or_a_tenth_of_points() {
    // Half a level's worth is not enough, a whole one is.
    check("x: low < mid < top\n a = top\n b = mid", "p=x:3", "2 b: x of a to low");
    check("x: points\n a = 1/2\n b = 2/5", "p=x:3", "2 b: x of a to 3/10");
    check("x: MiB lower 1000 2000\n a = 1000\n b = 1500", "p=x:3", "2 b: x of a to 2001");
    check("x: months higher 12 24\n a = 30\n b = 13", "p=x:3", "2 b: x of a to 11");
    check("x: count lower 0 {p, q, r, s}\n a = 1\n b = 2", "p=x:3", "2 b: x of a to 3");
    check("x: until 12 24\n a = no-end\n b = 2025-08-01", "p=x:3", "2 b: x of a to 2024-06-07");
}

#[test]
fn the_largest_steps_come_first_and_some_are_not_enough() {
    let table = "x: low < top\n y: low < mid < top\n a = top top\n b = low low";
    check(table, "a=sites:2", "3 b: x of a to low, x of b to top, y of a to mid");
    check("x: points\n y: points\n a = 1 1/2\n b = 1/2 1/2", "p=x:3,y:1", "6 b: x of a to 2/5");
    check("x: low < top\n a = top\n b = low", "p=x:3", "2 b: x of a to low, x of b to top");
}

#[test]
fn a_cell_in_doubt_has_one_step_to_the_worst_or_best_that_it_may_be() {
    check("x: low < mid < top\n a = mid|top\n b = mid", "p=x:3", "1 b: x of b to top");
    check("x: low < mid < top\n a = mid|top\n b = low", "p=x:3", "2 b: x of b to top");
    check(
        "x: points\n y: points\n a = 1 1\n b = 1 unknown",
        "p=x:3,y:3",
        "2 b: y of b to 1/1, x of a to 9/10",
    );
}

#[test]
fn where_no_number_of_steps_is_enough_there_is_no_margin() {
    check(
        "x: low < top\n y: low < top\n a = top unknown\n b = low low",
        "p=x:3,y:0",
        "2 b: x of a to low, x of b to top",
    );
    check("x: low < top\n a = top\n b = unknown", "p=x:3", "1 b: x of a to low");
    let it = fixture::assessed("x: MiB lower 1000 2000\n a = 900|1000\n b = 3000|4000", "p=x:3");
    let ratings = it.confidence.and_then(|known| known.ratings).expect("there are rivals");
    assert_eq!((ratings.mu, ratings.margin), (None, None));
}

#[test]
fn a_tie_has_no_margin_but_one_against_the_best_outside() {
    check("x: low < mid < top\n a = top\n b = top\n c = mid", "p=x:3", "0 c: x of a to low");
    check("x: low < mid < top\n a = top\n b = top", "p=x:3", "0");
}

#[test]
fn who_comes_first_then_need_not_be_the_one_that_overtakes_in_the_fewest_steps() {
    let it = fixture::assessed(
        "x: low < top\n y: points\n a = top 0\n b = low 3/5\n c = low 7/10\n d = low 9/10",
        "p=x:3,y:3",
    );
    let margin = margin(&it).expect("a margin");
    let name = |option: usize| it.table.candidates[option].id.as_str();
    assert_eq!((margin.steps, name(margin.first[0])), (1, "d"), "{margin:?}");
}

#[test]
fn the_only_one_that_fits_has_no_margin() {
    let it = fixture::assessed("x: low < top\n a = top\n b = low", "m=x:top");
    assert_eq!(margin(&it), None);
    assert_eq!(it.confidence.and_then(|known| known.ratings), None);
}

#[test]
fn whose_rating_a_step_concerns_is_known() {
    let it = fixture::assessed("x: low < top\n a = top\n b = low", "p=x:3;x=a.x:top;y=a.x:Tried");
    let raters: Vec<&str> =
        margin(&it).expect("a margin").shifts.iter().map(|one| one.rater.spell()).collect();
    assert_eq!(raters, ["yours", "vendor"]);
}

/// What each number of steps closes at most between two options, by trying every way to spread them
/// over the cells: another way to the same number.
fn closed(it: &Assessment, winner: usize, rival: usize) -> Vec<Ratio> {
    let mut best = vec![Ratio::ZERO];
    for at in 0..it.problem.width() {
        let weight = Ratio::whole(it.problem.weights[at]);
        let place = it.problem.enabled[at];
        for (option, up) in [(winner, false), (rival, true)] {
            let worth = &it.problem.bounds[option][at];
            let is_known = it.table.candidates[option].cells[place].standing.is_known();
            // All scales of a grid have three grades.
            let half = Ratio::new(1, 2);
            let mut ways = vec![Ratio::ZERO];
            if is_known {
                let mut way = if up { Ratio::ONE - worth.point } else { worth.point };
                while way > Ratio::ZERO {
                    ways.push(*ways.last().expect("one") + half);
                    way = way - half;
                }
            } else {
                ways.push(if up { worth.high - worth.point } else { worth.point - worth.low });
            }
            let mut next = vec![Ratio::ZERO; best.len() + ways.len() - 1];
            for (steps, gain) in best.iter().enumerate() {
                for (more, way) in ways.iter().enumerate() {
                    let sum = *gain + weight * *way;
                    next[steps + more] = next[steps + more].max(sum);
                }
            }
            best = next;
        }
    }
    best
}

fn without_musts(mut grid: Grid) -> Grid {
    grid.musts = vec![None; CRITERIA];
    grid
}

proptest! {
    #![proptest_config(config(3000))]

    #[test]
    fn the_margin_is_the_least_number_of_steps_there_is(grid in grids(7)) {
        let it = without_musts(grid).assessed();
        let [winner] = it.verdict.options[..] else { return Ok(()) };
        let Some(ratings) = it.confidence.as_ref().and_then(|known| known.ratings.as_ref()) else {
            return Ok(());
        };
        let rivals = it.in_state(State::Fits).filter(|one| *one != winner);
        let least = rivals.filter_map(|rival| {
            let gap = it.problem.sum(winner) - it.problem.sum(rival);
            let gap = Ratio::new(gap, it.problem.unit);
            closed(&it, winner, rival).iter().position(|gain| *gain > gap)
        });
        prop_assert_eq!(ratings.mu.map(|mu| mu as usize), least.min());
    }
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn the_steps_that_are_named_put_the_rival_ahead_and_one_less_does_not(grid in grids(3)) {
        let grid = without_musts(grid);
        let catalog = grid.catalog();
        let scenario = grid.scenario(&catalog);
        let it = assess(&catalog, &scenario);
        let ([winner], Some(margin)) = (&it.verdict.options[..], margin(&it)) else { return Ok(()) };
        let changed = |least: u32| {
            let mut left = margin.steps - least;
            let mut next = scenario.clone();
            for shift in &margin.shifts {
                let steps = shift.steps.min(left);
                left -= steps;
                let criterion = &it.table.criteria[shift.place];
                let candidate = &it.table.candidates[shift.option];
                let now = candidate.cells[shift.place].standing.values().next().expect("it is known");
                let value = criterion.scale.stepped(now, steps, shift.option == margin.rival, it.table.as_of);
                let mine = Override { value: Some(value), reason: String::new() };
                next = next.edited(&catalog, Edit::Overrode(candidate.id.clone(), criterion.id.clone(), mine));
            }
            assess(&catalog, &next)
        };
        let after = changed(0);
        prop_assert!(after.problem.sum(margin.rival) > after.problem.sum(*winner));
        prop_assert!(!after.verdict.options.contains(winner));
        let best = after.in_state(State::Fits).map(|one| after.problem.sum(one)).max();
        for first in &margin.first {
            prop_assert_eq!(Some(after.problem.sum(*first)), best, "it comes first then");
        }
        let joint = after.in_state(State::Fits).filter(|one| Some(after.problem.sum(*one)) == best);
        prop_assert_eq!(joint.count(), margin.first.len(), "all that come first are named");
        let before = changed(1);
        prop_assert!(before.problem.sum(margin.rival) <= before.problem.sum(*winner));
    }
}
