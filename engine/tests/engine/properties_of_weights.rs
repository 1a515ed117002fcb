//! What holds of weights and of moving them, for every catalogue and every scenario.

use edgewise_engine::assessment::{Assessment, Weights};
use edgewise_engine::catalog::Tier;
use edgewise_engine::quantity::Ratio;
use proptest::prelude::*;

use edgewise_testkit::grid::{CRITERIA, config, grids};

/// The scores of all options under whole weights on the enabled criteria.
fn under(it: &Assessment, weights: &[i128]) -> Vec<i128> {
    let row = |row: &Vec<i128>| row.iter().zip(weights).map(|(worth, weight)| worth * weight).sum();
    it.problem.worths.iter().map(row).collect()
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn any_move_of_at_most_delta_keeps_the_winner_first_and_some_move_beyond_does_not(
        grid in grids(7),
        from in prop::collection::vec(0..1000_i128, CRITERIA),
        to in prop::collection::vec(0..1000_i128, CRITERIA),
    ) {
        let mut grid = grid;
        grid.musts = vec![None; CRITERIA];
        let it = grid.assessed();
        let Some(robust) = &it.robustness else { return Ok(()) };
        let winner = it.verdict.options[0];
        let width = it.problem.width();
        let total = it.problem.total;
        // Any move: what is taken is at most what is there, and no more than δ in all; in units of
        // 1/(1000·denominator) of a weight everything is whole.
        let fine = 1000 * robust.movable.denominator();
        let most = robust.movable.numerator() * 1000 * total;
        let taken: Vec<i128> =
            (0..width).map(|at| from[at] * it.problem.weights[at] * robust.movable.denominator()).collect();
        let sum: i128 = taken.iter().sum();
        let goal: i128 = to[..width].iter().sum();
        if goal > 0 && sum > 0 {
            let moved = sum.min(most);
            let weights: Vec<i128> = (0..width)
                .map(|at| {
                    let old = it.problem.weights[at] * fine * sum * goal;
                    old - taken[at] * moved * goal + to[at] * moved * sum
                })
                .collect();
            prop_assert!(weights.iter().all(|weight| *weight >= 0));
            let after = under(&it, &weights);
            prop_assert!(after.iter().all(|score| *score <= after[winner]), "{weights:?}");
        }
        // The move that is named draws level; a hair further, the rival is ahead.
        let Some(catch) = &robust.catch else {
            prop_assert_eq!(robust.movable, Ratio::ONE);
            return Ok(());
        };
        let named: Ratio = catch.from.iter().fold(Ratio::ZERO, |sum, (_, share)| sum + *share);
        prop_assert_eq!(named, catch.amount);
        prop_assert_eq!(catch.amount, robust.movable);
        let hair = Ratio::new(1, 1_000_000);
        let more = catch.from.iter().map(|(at, share)| (*at, *share)).next_back();
        let lead = |beyond: Ratio| {
            (0..width).fold(Ratio::ZERO, |sum, at| {
                let out = catch.from.iter().filter(|(one, _)| *one == at).map(|(_, share)| *share);
                let mut weight = out.fold(it.problem.share(at), |weight, share| weight - share);
                if more.is_some_and(|(last, _)| last == at) {
                    weight = weight - beyond;
                }
                if at == catch.to {
                    weight = weight + catch.amount + beyond;
                }
                sum + weight * Ratio::whole(it.problem.lead(winner, catch.rival, at))
            })
        };
        prop_assert_eq!(lead(Ratio::ZERO), Ratio::ZERO);
        prop_assert!(lead(hair).is_negative());
    }

    #[test]
    fn inside_the_stability_interval_the_winner_stays_and_outside_it_does_not(
        grid in grids(7),
        place in 0..1000_i128,
    ) {
        let it = grid.assessed();
        let Some(robust) = &it.robustness else { return Ok(()) };
        let winner = it.verdict.options[0];
        let fits = |one: &usize| it.standings[*one].rank.is_some();
        let width = it.problem.width();
        for (at, interval) in robust.stability.iter().enumerate() {
            let share = it.problem.share(at);
            prop_assert!(interval.low <= share && share <= interval.high);
            let stays = |weight: Ratio| {
                let rest = (Ratio::ONE - weight) / (Ratio::ONE - share);
                let score = |one: usize| {
                    (0..width).fold(Ratio::ZERO, |sum, other| {
                        let weight = if other == at { weight } else { it.problem.share(other) * rest };
                        sum + weight * Ratio::whole(it.problem.worths[one][other])
                    })
                };
                let top = score(winner);
                (0..it.standings.len()).filter(fits).all(|one| score(one) <= top)
            };
            let inside = interval.low + (interval.high - interval.low) * Ratio::new(place, 1000);
            prop_assert!(stays(inside) && stays(interval.low) && stays(interval.high));
            let hair = Ratio::new(1, 1_000_000);
            prop_assert!(interval.low_rival.is_none() || !stays(interval.low - hair));
            prop_assert!(interval.high_rival.is_none() || !stays(interval.high + hair));
            prop_assert!(interval.low_rival.is_some() || interval.low == Ratio::ZERO);
            prop_assert!(interval.high_rival.is_some() || interval.high == Ratio::ONE);
        }
    }
}

proptest! {
    #![proptest_config(config(3000))]

    #[test]
    fn tiers_are_positive_where_enabled_ordered_and_shared(tiers in prop::collection::vec(0..4_u8, 0..41)) {
        let tiers: Vec<Tier> =
            tiers.iter().filter_map(|digit| Tier::parse(&digit.to_string())).collect();
        let weights = Weights::from_tiers(&tiers);
        for (a, tier) in weights.each.iter().zip(&tiers) {
            prop_assert_eq!(*a > 0, *tier != Tier::Ignore);
            for (b, other) in weights.each.iter().zip(&tiers) {
                prop_assert_eq!(tier.cmp(other), b.cmp(a), "the better the tier, the larger the weight");
            }
        }
        prop_assert_eq!(weights.total, weights.each.iter().sum::<i128>());
    }

    #[test]
    fn comparing_two_fractions_agrees_with_cross_multiplication(
        a in -1_000_000_i128..1_000_000, b in 1..1_000_000_i128,
        c in -1_000_000_i128..1_000_000, d in 1..1_000_000_i128,
    ) {
        prop_assert_eq!(Ratio::new(a, b).cmp(&Ratio::new(c, d)), (a * d).cmp(&(c * b)));
        let (x, y) = (Ratio::new(a, b), Ratio::new(c, d));
        prop_assert_eq!((x + y) - y, x);
        prop_assert_eq!(x * y, Ratio::new(a * c, b * d));
        prop_assert_eq!(Ratio::parse(&x.abs().to_string()), Some(x.abs()));
    }
}
