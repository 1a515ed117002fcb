//! What holds of the shares of winning, for every catalogue and every scenario.

use edgewise_engine::assessment::{Assessment, FirstRank, Method, Shares, Survey, assess};
use edgewise_engine::quantity::Ratio;
use proptest::prelude::*;

use edgewise_testkit::grid::{CRITERIA, Grid, config, grids};

/// The assessment and the shares, where there are any.
fn of(grid: &Grid) -> Option<(Assessment, Shares)> {
    let catalog = grid.catalog();
    let scenario = grid.scenario(&catalog);
    let it = assess(&catalog, &scenario);
    let shares = it.shares(&scenario)?;
    Some((it, shares))
}

fn sum(shares: impl IntoIterator<Item = Ratio>) -> Ratio {
    shares.into_iter().fold(Ratio::ZERO, |sum, one| sum + one)
}

/// Without must-haves, so that all options take part.
fn open(mut grid: Grid) -> Grid {
    grid.musts = vec![None; CRITERIA];
    grid
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn exact_shares_add_up_to_one_and_those_alike_have_equal_ones(grid in grids(7)) {
        let fits = |it: &Assessment| it.standings.iter().filter(|row| row.rank.is_some()).count();
        let Some((it, shares)) = of(&grid) else {
            let it = grid.assessed();
            prop_assert!(fits(&it) < 2 || it.problem.width() == 0);
            return Ok(());
        };
        prop_assert_eq!(shares.options.len(), fits(&it));
        for found in [&shares.in_order, &shares.over_all] {
            prop_assert_eq!(found.method, Method::Exact);
            prop_assert_eq!(sum(found.shares.clone()), Ratio::ONE);
            for (a, option) in shares.options.iter().enumerate() {
                prop_assert!(!found.shares[a].is_negative());
                for (b, other) in shares.options.iter().enumerate() {
                    let is_alike = it.problem.worths[*option] == it.problem.worths[*other];
                    prop_assert!(!is_alike || found.shares[a] == found.shares[b]);
                }
            }
        }
    }

    #[test]
    fn an_option_is_first_at_its_centre_and_the_centre_keeps_the_order(grid in grids(7)) {
        let Some((it, shares)) = of(&open(grid)) else { return Ok(()) };
        for (found, is_ordered) in [(&shares.in_order, true), (&shares.over_all, false)] {
            for (at, centre) in found.centres.iter().enumerate() {
                prop_assert_eq!(centre.is_some(), found.shares[at] > Ratio::ZERO);
                let Some(centre) = centre else { continue };
                prop_assert_eq!(sum(centre.clone()), Ratio::ONE);
                if found.centres_method != Method::Exact {
                    continue;
                }
                let score = |option: usize| {
                    let worths = it.problem.worths[option].iter();
                    sum(worths.zip(centre).map(|(worth, weight)| Ratio::whole(*worth) * *weight))
                };
                let own = score(shares.options[at]);
                prop_assert!(shares.options.iter().all(|option| score(*option) <= own));
                for (a, heavy) in centre.iter().enumerate().filter(|_| is_ordered) {
                    for (b, light) in centre.iter().enumerate() {
                        prop_assert!(it.problem.weights[a] <= it.problem.weights[b] || heavy >= light);
                    }
                }
            }
        }
    }

    #[test]
    fn either_of_two_is_ahead_and_two_alone_share_as_one_against_the_other(grid in grids(7)) {
        let Some((it, shares)) = of(&open(grid.clone())) else { return Ok(()) };
        let all = 0..shares.options.len();
        for (a, b) in all.clone().flat_map(|a| all.clone().map(move |b| (a, b))).filter(|(a, b)| a != b) {
            let (one, other) = (shares.pairwise[a][b], shares.pairwise[b][a]);
            prop_assert_eq!((one + other).to_bits(), 1.0_f64.to_bits());
            let [row, rival] = [a, b].map(|at| &it.problem.worths[shares.options[at]]);
            prop_assert!(row != rival || one.to_bits() == 0.5_f64.to_bits());
        }
        let mut two = open(grid);
        two.rows.truncate(2);
        let Some((_, two)) = of(&two) else { return Ok(()) };
        let share = two.over_all.shares[0];
        let millionths = (share * Ratio::whole(1_000_000)).decimal(0);
        let exact: f64 = millionths.parse().expect("a whole number");
        prop_assert!((two.pairwise[0][1] * 1e6 - exact).abs() < 0.501, "{share}");
        prop_assert_eq!(two.pairwise[0][1].to_bits(), shares.pairwise[0][1].to_bits());
    }

    #[test]
    fn permuting_options_or_criteria_permutes_the_shares(grid in grids(7)) {
        let grid = open(grid);
        let turn = |row: &[u8]| -> Vec<u8> {
            let (levels, amount) = row.split_at(CRITERIA - 1);
            levels.iter().rev().chain(amount).copied().collect()
        };
        let mut turned = grid.clone();
        turned.rows = grid.rows.iter().rev().map(|row| turn(row)).collect();
        turned.tiers = turn(&grid.tiers);
        let (Some((_, one)), Some((_, other))) = (of(&grid), of(&turned)) else { return Ok(()) };
        let mirrored = |found: &FirstRank| found.shares.iter().rev().copied().collect::<Vec<_>>();
        prop_assert_eq!(&one.in_order.shares, &mirrored(&other.in_order));
        prop_assert_eq!(&one.over_all.shares, &mirrored(&other.over_all));
        for (row, turned) in one.pairwise.iter().zip(other.pairwise.iter().rev()) {
            prop_assert!(row.iter().zip(turned.iter().rev()).all(|(a, b)| a.to_bits() == b.to_bits()));
        }
    }

    #[test]
    fn the_strict_orders_of_three_criteria_make_up_all_weightings(grid in grids(7)) {
        let mut grid = open(grid);
        let mut mean = vec![Ratio::ZERO; grid.rows.len()];
        let orders = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]];
        for order in orders {
            grid.tiers = [&order[..], &[0; CRITERIA - 3]].concat();
            let Some((_, shares)) = of(&grid) else { return Ok(()) };
            prop_assert!(shares.is_ordered);
            for (sum, share) in mean.iter_mut().zip(&shares.in_order.shares) {
                *sum = *sum + *share * Ratio::new(1, 6);
            }
        }
        grid.tiers = vec![2, 2, 2, 0, 0];
        let shares = of(&grid).expect("it was so in any order").1;
        prop_assert!(!shares.is_ordered);
        prop_assert_eq!(&shares.over_all.shares, &mean);
        prop_assert_eq!(&shares.in_order, &shares.over_all);
    }
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn the_lattice_is_within_one_point_of_what_is_exact(
        grid in grids(7).prop_filter("there is something to ask", |grid| {
            of(&open(grid.clone())).is_some_and(|(_, shares)| shares.is_ordered)
        }),
    ) {
        let grid = open(grid);
        let catalog = grid.catalog();
        let scenario = grid.scenario(&catalog);
        let it = assess(&catalog, &scenario);
        let exact = it.shares(&scenario).expect("there is something to ask");
        let asked = Survey::by_lattice(&it, &scenario).expect("the same").shares();
        for (exact, asked) in [(exact.in_order, asked.in_order), (exact.over_all, asked.over_all)] {
            prop_assert_eq!(asked.method, Method::Lattice);
            prop_assert_eq!(sum(asked.shares.clone()), Ratio::ONE);
            let point = Ratio::new(1, 100);
            for (share, other) in exact.shares.iter().zip(&asked.shares) {
                prop_assert!((*share - *other).abs() <= point, "{share} is not {other}");
            }
            prop_assert!(asked.centres.iter().flatten().all(|one| sum(one.clone()) == Ratio::ONE));
        }
    }
}
