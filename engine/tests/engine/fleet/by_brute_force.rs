//! Covers, regrets and obstacles against brute force, on thousands of invented boards.

use std::fmt::Write;

use edgewise_engine::assessment::{Assessment, State, assess};
use edgewise_testkit::grid::{CRITERIA, Grid, cell, config, grids};
use proptest::prelude::*;

use super::*;

/// A class of an invented board.
#[derive(Clone, Debug)]
struct Of {
    sites: u32,
    tiers: Vec<u8>,
    musts: Vec<Option<u8>>,
}

/// Boards of any kind, and more of those on which no option fits every class.
fn boards(cells: u8) -> impl Strategy<Value = (Grid, Vec<Of>)> {
    let any = (grids(cells), classes(0.3, 0, 1..6));
    let rows = prop::collection::vec(0..cells, CRITERIA);
    let rows = prop::collection::vec(rows, 4..8);
    let grid = rows.prop_map(|rows| Grid { rows, tiers: Vec::new(), musts: Vec::new() });
    let split = (grid, classes(0.35, 1, 3..7));
    prop_oneof![1 => any, 3 => split]
}

/// Classes with so likely a must-have on each criterion, of at least this grade.
fn classes(
    likely: f64,
    least: u8,
    count: core::ops::Range<usize>,
) -> impl Strategy<Value = Vec<Of>> {
    let tiers = prop::collection::vec(0..4_u8, CRITERIA);
    let musts = prop::collection::vec(prop::option::weighted(likely, least..3_u8), CRITERIA);
    let one =
        (1..30_u32, tiers, musts).prop_map(|(sites, tiers, musts)| Of { sites, tiers, musts });
    prop::collection::vec(one, count)
}

/// A grid per class, all with the same rows.
fn of_each(rows: &Grid, classes: &[Of]) -> Vec<Grid> {
    let grid = |one: &Of| Grid {
        rows: rows.rows.clone(),
        tiers: one.tiers.clone(),
        musts: one.musts.clone(),
    };
    classes.iter().map(grid).collect()
}

fn board_of(catalog: &Catalog, grids: &[Grid], classes: &[Of]) -> Board {
    let mut board = Board::new(catalog.today().id.clone());
    for (at, (grid, of)) in grids.iter().zip(classes).enumerate() {
        let entry = Entry::new(Role::Class, format!("C{at}"), grid.scenario(catalog));
        board.entries.push(Entry { sites: of.sites, ..entry });
    }
    board
}

/// Who surely fits, and who may.
fn patterns(it: &Assessment) -> (u64, u64) {
    let set = |state| it.in_state(state).fold(0, |set: u64, option| set | 1 << option);
    (set(State::Fits), set(State::Unconfirmed))
}

/// Sites lost, sum of regret, worst regret of a set.
fn judged(all: &[Assessment], classes: &[Of], set: u64) -> (u32, Ratio, Ratio) {
    let (mut lost, mut sum, mut worst) = (0, Ratio::ZERO, Ratio::ZERO);
    for (it, of) in all.iter().zip(classes) {
        let score = |option: usize| it.standings[option].score.map_or(Ratio::ZERO, |one| one.point);
        let best = it.in_state(State::Fits).map(score).max();
        let taken =
            it.in_state(State::Fits).filter(|option| set >> option & 1 == 1).map(score).max();
        match (best, taken) {
            (None, _) => {}
            (Some(_), None) => lost += of.sites,
            (Some(best), Some(taken)) => {
                sum = sum + Ratio::whole(of.sites.into()) * (best - taken);
                worst = worst.max(best - taken);
            }
        }
    }
    (lost, sum, worst)
}

/// The size of the smallest cover and all covers of that size.
fn smallest(patterns: &[u64], options: usize) -> (usize, Vec<u64>) {
    let patterns: Vec<u64> = patterns.iter().copied().filter(|pattern| *pattern != 0).collect();
    let all = 0..1_u64 << options;
    let covering = all.filter(|set| patterns.iter().all(|pattern| pattern & set != 0));
    let covering: Vec<u64> = covering.collect();
    let size = covering.iter().map(|set| set.count_ones()).min().unwrap_or(0);
    (size as usize, covering.into_iter().filter(|set| set.count_ones() == size).collect())
}

proptest! {
    #![proptest_config(config(2500))]

    #[test]
    fn covers_and_regrets_are_those_of_brute_force((rows, of) in boards(7)) {
        let grids = of_each(&rows, &of);
        let catalog = rows.catalog();
        let options = rows.rows.len();
        let board = board_of(&catalog, &grids, &of);
        let fleet = fleet(&catalog, &board);
        let all: Vec<Assessment> =
            board.entries.iter().map(|entry| assess(&catalog, &entry.scenario)).collect();
        let fits: Vec<u64> = all.iter().map(|it| patterns(it).0).collect();
        let open: Vec<u64> = all.iter().map(|it| patterns(it).0 | patterns(it).1).collect();
        for (class, it) in fleet.classes.iter().zip(&all) {
            prop_assert_eq!((class.fits, class.unconfirmed), patterns(it));
            let named = it.verdict.options.iter().fold(0, |set: u64, option| set | 1 << option);
            prop_assert_eq!(class.named, named);
        }
        let (size, mut sets) = smallest(&fits, options);
        sets.sort_unstable();
        let mut found: Vec<u64> = fleet.covers.sets.iter().map(|one| one.platforms).collect();
        found.sort_unstable();
        prop_assert_eq!((fleet.covers.count, found, fleet.covers.is_cut), (size, sets, false));
        let lost: Vec<usize> = (0..fits.len()).filter(|class| fits[*class] == 0).collect();
        prop_assert_eq!(&fleet.lost, &lost);

        let (open_size, open_sets) = smallest(&open, options);
        let is_better = open_size < size || lost.iter().any(|class| open[*class] != 0);
        prop_assert_eq!(fleet.unconfirmed.is_some(), is_better);
        if let Some(unconfirmed) = &fleet.unconfirmed {
            let mut found: Vec<u64> = unconfirmed.sets.iter().map(|(set, _)| *set).collect();
            found.sort_unstable();
            prop_assert_eq!((unconfirmed.count, found), (open_size, open_sets));
        }

        let useful = fits.iter().fold(0, |set, one| set | one);
        let most = (size + 2).min(6).min(useful.count_ones() as usize);
        for count in 1..=most {
            let Some(number) = fleet.numbers.iter().find(|one| one.count == count) else {
                let last = fleet.numbers.last().expect("something is useful");
                let key = judged(&all, &of, last.by_sum.platforms);
                prop_assert_eq!(key, (0, Ratio::ZERO, Ratio::ZERO), "no more is gained");
                continue;
            };
            let sets = (0..1_u64 << options)
                .filter(|set| set.count_ones() as usize == count && set & !useful == 0);
            let keys: Vec<_> = sets.map(|set| judged(&all, &of, set)).collect();
            let least = keys.iter().min().expect("there are as many");
            let found = judged(&all, &of, number.by_sum.platforms);
            prop_assert_eq!(&found, least);
            prop_assert_eq!((number.by_sum.regret, number.by_sum.worst), (found.1, found.2));
            let ties = keys.iter().filter(|key| *key == least).count();
            prop_assert_eq!((number.others, number.is_exact), (ties - 1, true));
            let other = keys.iter().map(|(lost, sum, worst)| (*lost, *worst, *sum)).min();
            let by_worst = number.by_worst.as_ref().unwrap_or(&number.by_sum);
            let (lost, sum, worst) = judged(&all, &of, by_worst.platforms);
            prop_assert_eq!(Some((lost, worst, sum)), other);
        }
        prop_assert!(fleet.numbers.len() <= most);
    }

    #[test]
    fn obstacles_are_those_of_brute_force((rows, of) in boards(4)) {
        let grids = of_each(&rows, &of);
        let catalog = rows.catalog();
        let fleet = fleet(&catalog, &board_of(&catalog, &grids, &of));
        let fits = |grid: &Grid| patterns(&assess(&catalog, &grid.scenario(&catalog))).0;
        let before: Vec<u64> = grids.iter().map(fits).collect();
        let size = fleet.covers.count;
        // Whether one platform fewer does once these classes ask for no more than this grade.
        let is_enough = |classes: &[usize], at: usize, grade: Option<u8>| {
            let after = grids.iter().enumerate().map(|(class, grid)| {
                if before[class] == 0 || !classes.contains(&class) || grid.musts[at].is_none() {
                    return before[class];
                }
                let mut changed = grid.clone();
                changed.musts[at] = grade.map(|grade| grid.musts[at].map_or(0, |must| must.min(grade)));
                fits(&changed)
            });
            let after: Vec<u64> = after.collect();
            size > 1 && smallest(&after, rows.rows.len()).0 < size
        };
        let mut expected: Vec<(Option<usize>, usize, Option<u8>)> = Vec::new();
        let coverable: Vec<usize> = (0..of.len()).filter(|class| before[*class] != 0).collect();
        let scopes = coverable.iter().map(|class| (Some(*class), vec![*class]));
        for (class, classes) in scopes.chain([(None, coverable.clone())]) {
            for at in 0..CRITERIA {
                let having: Vec<usize> =
                    classes.iter().copied().filter(|one| of[*one].musts[at].is_some()).collect();
                if having.len() < if class.is_none() { 2 } else { 1 } || !is_enough(&classes, at, None) {
                    continue;
                }
                // The worst level is no demand any more; of the amount, the largest still is one.
                let least = u8::from(at + 1 != CRITERIA);
                let most = having.iter().filter_map(|one| of[*one].musts[at]).max().unwrap_or(0);
                let grade = (least..most).rev().find(|grade| is_enough(&classes, at, Some(*grade)));
                let is_known = expected.iter().any(|(class, other, to)| {
                    class.is_some() && *other == at && *to == grade
                });
                if class.is_some() || !is_known {
                    expected.push((class, at, grade));
                }
            }
        }
        let found = fleet.obstacles.iter().map(|one| {
            let at: usize = one.criterion.as_str()[1..].parse().expect("a digit");
            let scale = &catalog.criterion(&one.criterion).expect("listed").scale;
            let to = one.to.as_ref().map(|to| {
                let spelled = scale.spell_value(to);
                (0..3).find(|grade| cell(at, *grade) == spelled).expect("a grade")
            });
            (one.class, at, to)
        });
        let mut found: Vec<(Option<usize>, usize, Option<u8>)> = found.collect();
        found.sort_unstable();
        expected.sort_unstable();
        prop_assert_eq!(found, expected);
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn a_board_gives_the_same_fleet_through_its_link((rows, of) in boards(7)) {
        let grids = of_each(&rows, &of);
        let catalog = rows.catalog();
        let board = board_of(&catalog, &grids, &of);
        let link = link::write_board(&catalog, &board).expect("it is short");
        let read = link::read_board(&catalog, &link).board;
        prop_assert_eq!(fleet(&catalog, &read), fleet(&catalog, &board));
    }
}

/// What each class loses with each option that fits it, by the assessment of the class.
fn losses(all: &[Assessment]) -> Vec<Vec<Option<Ratio>>> {
    let row = |it: &Assessment| {
        let score = |option: usize| it.standings[option].score.map_or(Ratio::ZERO, |one| one.point);
        let best = it.in_state(State::Fits).map(score).max().unwrap_or(Ratio::ZERO);
        let fits = |option: usize| it.standings[option].screened.state == State::Fits;
        (0..it.standings.len()).map(|option| fits(option).then(|| best - score(option))).collect()
    };
    all.iter().map(row).collect()
}

proptest! {
    #![proptest_config(config(500))]

    /// Options that each reach few classes: it takes several, and many sets compete.
    #[test]
    fn covers_of_many_platforms_are_those_of_brute_force(
        reach in prop::collection::vec(prop::collection::vec(prop::bool::weighted(0.35), 10), 8..10),
        points in prop::collection::vec((0..8_u8, 0..8_u8), 10),
        of in prop::collection::vec((1..50_u32, 0..4_u8, 0..4_u8), 10),
    ) {
        let mut table = String::from("reach: { d0, d1, d2, d3, d4, d5, d6, d7, d8, d9 }\nx: points\ny: points\n");
        for (at, (covered, (x, y))) in reach.iter().zip(&points).enumerate() {
            let ids = covered.iter().enumerate().filter(|(_, has)| **has);
            let ids: Vec<String> = ids.map(|(at, _)| format!("d{at}")).collect();
            let ids = if ids.is_empty() { "unknown".into() } else { ids.join(".") };
            writeln!(table, "s{at:02} = {ids} {x}/7 {y}/7").expect("memory takes text");
        }
        let catalog = fixture::catalog(&table);
        let mut board = Board::new(catalog.today().id.clone());
        for (at, (sites, x, y)) in of.iter().enumerate() {
            let scenario = fixture::scenario(&catalog, &format!("m=reach:d{at};p=x:{x},y:{y}"));
            let entry = Entry::new(Role::Class, format!("C{at}"), scenario);
            board.entries.push(Entry { sites: *sites, ..entry });
        }
        let fleet = fleet(&catalog, &board);
        let all: Vec<Assessment> =
            board.entries.iter().map(|entry| assess(&catalog, &entry.scenario)).collect();
        let losses = losses(&all);
        let judged = |set: u64| {
            let (mut lost, mut sum, mut worst) = (0, Ratio::ZERO, Ratio::ZERO);
            for (row, (sites, _, _)) in losses.iter().zip(&of) {
                let fitting = row.iter().enumerate().filter(|(option, _)| set >> option & 1 == 1);
                match fitting.filter_map(|(_, loss)| *loss).min() {
                    Some(loss) => {
                        sum = sum + Ratio::whole((*sites).into()) * loss;
                        worst = worst.max(loss);
                    }
                    None if row.iter().any(Option::is_some) => lost += sites,
                    None => {}
                }
            }
            (lost, sum, worst)
        };
        let fits: Vec<u64> = all.iter().map(|it| patterns(it).0).collect();
        let (size, mut sets) = smallest(&fits, reach.len());
        sets.sort_unstable();
        let mut found: Vec<u64> = fleet.covers.sets.iter().map(|one| one.platforms).collect();
        found.sort_unstable();
        prop_assert_eq!((fleet.covers.count, found), (size, sets));
        let useful = fits.iter().fold(0, |set, one| set | one);
        for number in &fleet.numbers {
            let sets = (0..1_u64 << reach.len())
                .filter(|set| set.count_ones() as usize == number.count && set & !useful == 0);
            let keys: Vec<_> = sets.map(judged).collect();
            let by_sum = judged(number.by_sum.platforms);
            prop_assert_eq!(Some(&by_sum), keys.iter().min());
            let ties = keys.iter().filter(|key| **key == by_sum).count();
            prop_assert_eq!((number.others, number.is_exact), (ties - 1, true));
            let by_worst = number.by_worst.as_ref().unwrap_or(&number.by_sum);
            let (lost, sum, worst) = judged(by_worst.platforms);
            let least = keys.iter().map(|(lost, sum, worst)| (*lost, *worst, *sum)).min();
            prop_assert_eq!(Some((lost, worst, sum)), least);
        }
    }
}
