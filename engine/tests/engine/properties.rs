//! What holds of screening and ranking for every catalogue and every scenario.

use edgewise_engine::assessment::{Assessment, State};
use edgewise_engine::quantity::Ratio;
use proptest::prelude::*;

use edgewise_testkit::grid::{CRITERIA, Grid, cell, config, grids};

/// The scores of the options by id, the added ones left out.
fn scores(it: &Assessment) -> Vec<(String, Option<Ratio>)> {
    let rows = it.table.candidates.iter().zip(&it.standings);
    let mut scores: Vec<_> =
        rows.map(|(one, row)| (one.id.to_string(), row.score.map(|score| score.point))).collect();
    scores.sort();
    scores
}

fn winners(it: &Assessment) -> String {
    let mut ids: Vec<&str> =
        it.verdict.options.iter().map(|at| it.table.candidates[*at].id.as_str()).collect();
    ids.sort_unstable();
    ids.join(" ")
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn adding_a_dominated_option_changes_no_other_score_and_no_winner(grid in grids(7)) {
        let before = grid.assessed();
        let mut worse = grid.clone();
        // As bad as can be on everything but one that it shares with the first.
        let mut row = vec![0; CRITERIA];
        row[0] = grid.rows[0][0];
        worse.rows.push(row);
        let after = worse.assessed();
        let added = after.table.candidates.len() - 1;
        let left: Vec<_> =
            scores(&after).into_iter().filter(|(id, _)| *id != format!("o{added:02}")).collect();
        prop_assert_eq!(scores(&before), left);
        let is_first = after.standings[added].rank == Some(1)
            || !matches!(before.verdict.kind.spell(), "best-for-priorities" | "best-always" | "close-call");
        if !is_first {
            prop_assert_eq!(winners(&before), winners(&after));
        }
    }

    #[test]
    fn permuting_the_options_permutes_the_output(grid in grids(7)) {
        let mut turned = grid.clone();
        turned.rows.reverse();
        let (one, other) = (grid.assessed(), turned.assessed());
        let last = grid.rows.len() - 1;
        prop_assert_eq!(one.verdict.kind, other.verdict.kind);
        let mut mirrored: Vec<usize> = other.verdict.options.iter().map(|at| last - at).collect();
        mirrored.sort_unstable();
        prop_assert_eq!(&one.verdict.options, &mirrored);
        for at in 0..=last {
            prop_assert_eq!(&one.standings[at], &other.standings[last - at]);
        }
        prop_assert_eq!(one.movable(), other.movable());
        prop_assert_eq!(one.relaxations.len(), other.relaxations.len());
    }

    #[test]
    fn permuting_the_criteria_changes_no_result(grid in grids(7)) {
        let turn = |row: &[u8]| -> Vec<u8> {
            let (levels, amount) = row.split_at(CRITERIA - 1);
            levels.iter().rev().chain(amount).copied().collect()
        };
        let mut turned = grid.clone();
        turned.rows = grid.rows.iter().map(|row| turn(row)).collect();
        turned.tiers = turn(&grid.tiers);
        let (levels, amount) = grid.musts.split_at(CRITERIA - 1);
        turned.musts = levels.iter().rev().chain(amount).copied().collect();
        let (one, other) = (grid.assessed(), turned.assessed());
        prop_assert_eq!(&one.verdict, &other.verdict);
        let ranks = |it: &Assessment| it.standings.iter().map(|row| row.rank).collect::<Vec<_>>();
        prop_assert_eq!(scores(&one), scores(&other));
        prop_assert_eq!(ranks(&one), ranks(&other));
    }

    #[test]
    fn raising_a_rating_never_lowers_that_option(grid in grids(3), row in 0..5_usize, at in 0..CRITERIA) {
        let row = row % grid.rows.len();
        prop_assume!(grid.rows[row][at] < 2);
        let mut raised = grid.clone();
        raised.rows[row][at] += 1;
        let (before, after) = (grid.assessed(), raised.assessed());
        let (old, new) = (&before.standings[row], &after.standings[row]);
        prop_assert!(new.screened.state <= old.screened.state);
        prop_assert!(new.score.map(|score| score.point) >= old.score.map(|score| score.point));
        let won = before.verdict.options.contains(&row);
        prop_assert!(!won || after.verdict.options.contains(&row));
    }

    #[test]
    fn adding_a_must_have_never_adds_a_candidate(grid in grids(7), at in 0..CRITERIA, must in 0..3_u8) {
        prop_assume!(grid.musts[at].is_none());
        let mut stricter = grid.clone();
        stricter.musts[at] = Some(must);
        let (before, after) = (grid.assessed(), stricter.assessed());
        prop_assert_eq!(&before.problem, &after.problem, "nor changes a weight or a worth");
        for (old, new) in before.standings.iter().zip(&after.standings) {
            prop_assert!(new.screened.state >= old.screened.state);
        }
        let place = before.table.criteria.iter().position(|one| one.id.as_str() == format!("c{at}"));
        let scale = &before.table.criteria[place.expect("it is there")].scale;
        let value = scale.read(&cell(at, must)).expect("a value of the scale");
        let left = after.standings.len() - after.in_state(State::RuledOut).count();
        prop_assert_eq!(before.left_with(place.expect("it is there"), &value) as usize, left);
    }

    #[test]
    fn scores_lie_within_their_bounds(grid in grids(7)) {
        for row in grid.assessed().standings {
            if let Some(score) = row.score {
                prop_assert!(Ratio::ZERO <= score.low && score.low <= score.point);
                prop_assert!(score.point <= score.high && score.high <= Ratio::ONE);
            }
        }
    }

    #[test]
    fn a_price_says_who_returns_and_a_drop_brings_them_back(grid in grids(7)) {
        let before = grid.assessed();
        for price in &before.prices {
            let mut dropped = grid.clone();
            let at = before.table.criteria[price.place].id.as_str()[1..].parse::<usize>();
            dropped.musts[at.expect("a digit")] = None;
            let after = dropped.assessed();
            let out = State::RuledOut;
            let back: Vec<usize> = (0..after.standings.len())
                .filter(|one| before.standings[*one].screened.state == out)
                .filter(|one| after.standings[*one].screened.state != out)
                .collect();
            prop_assert_eq!(&price.returns, &back);
        }
    }
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn a_listed_relaxation_lets_someone_in_and_anything_milder_does_not(grid in grids(4)) {
        let mut grid = grid;
        // Nearly everything is demanded, so that often nothing fits.
        grid.musts.iter_mut().for_each(|must| *must = must.or(Some(2)));
        let before = grid.assessed();
        for way in &before.relaxations {
            prop_assert!(!way.returns.is_empty());
            // What brings somebody back surely is listed beside what is milder and does so unconfirmed.
            let is_sure = way.unconfirmed.len() < way.returns.len();
            let mut after = grid.clone();
            let mut changed = Vec::new();
            for (place, to) in &way.changes {
                let at: usize = before.table.criteria[*place].id.as_str()[1..].parse().expect("a digit");
                let scale = &before.table.criteria[*place].scale;
                after.musts[at] = to.as_ref().map(|to| {
                    let spelled = scale.spell_value(to);
                    (0..3).find(|grade| cell(at, *grade) == spelled).expect("a grade")
                });
                changed.push(at);
            }
            prop_assert!(open(&after) > 0, "it lets someone in");
            for at in changed {
                let mut milder = after.clone();
                // One grade back towards the demand.
                milder.musts[at] = Some(after.musts[at].map_or(1, |grade| grade + 1));
                let same = milder.musts[at] > grid.musts[at];
                if !same && is_sure {
                    prop_assert_eq!(fitting(&milder), 0, "{:?}", milder.musts);
                } else if !same {
                    prop_assert_eq!(open(&milder), 0, "{:?}", milder.musts);
                }
            }
        }
    }
}

/// How many options are not ruled out.
fn fitting(grid: &Grid) -> usize {
    grid.assessed().in_state(State::Fits).count()
}

fn open(grid: &Grid) -> usize {
    let it = grid.assessed();
    it.standings.len() - it.in_state(State::RuledOut).count()
}
