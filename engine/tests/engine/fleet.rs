//! The fewest platforms, what standardising costs whom, and the must-have in the way: against brute
//! force on thousands of invented boards, and against two published examples.

use std::fmt::Write;

use edgewise_engine::assessment::{Assessment, State, assess};
use edgewise_engine::board::{Fleet, FleetSurvey, Stage};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::effort::Range;
use edgewise_engine::link;
use edgewise_engine::quantity::Ratio;
use edgewise_engine::scenario::{Board, Entry, Role};
use proptest::prelude::*;

use edgewise_testkit::fixture;
use edgewise_testkit::grid::{CRITERIA, Grid, cell, config, grids};

/// A board of classes: name, sites, and what a link says of them.
fn board(catalog: &Catalog, classes: &[(&str, u32, &str)]) -> Board {
    let mut board = Board::new(catalog.today().id.clone());
    for (name, sites, said) in classes {
        let scenario = fixture::scenario(catalog, said);
        let entry = Entry::new(Role::Class, (*name).into(), scenario);
        board.entries.push(Entry { sites: *sites, ..entry });
    }
    board
}

fn fleet(catalog: &Catalog, board: &Board) -> Fleet {
    FleetSurvey::new(catalog, board).finish().expect("few options")
}

fn surveyed(table: &str, classes: &[(&str, u32, &str)]) -> (Catalog, Board, Fleet) {
    let catalog = fixture::catalog(table);
    let board = board(&catalog, classes);
    let fleet = fleet(&catalog, &board);
    (catalog, board, fleet)
}

/// The ids of the platforms of a set.
fn ids(fleet: &Fleet, set: u64) -> String {
    fleet.of_set(set).map(|one| one.id.as_str()).collect::<Vec<_>>().join(" ")
}

fn covers(fleet: &Fleet) -> Vec<String> {
    fleet.covers.sets.iter().map(|choice| ids(fleet, choice.platforms)).collect()
}

/// "class: must → value" of each obstacle.
fn obstacles(catalog: &Catalog, fleet: &Fleet) -> Vec<String> {
    let each = fleet.obstacles.iter().map(|one| {
        let who = one.class.map_or("all", |class| &fleet.classes[class].name);
        let criterion = catalog.criterion(&one.criterion).expect("it is listed");
        let to = one.to.as_ref().map_or("dropped".into(), |to| criterion.scale.spell_value(to));
        format!("{who}: {} → {to}, {}", one.criterion, ids(fleet, one.platforms))
    });
    each.collect()
}

const TABLE: &str = "
    os: { linux, windows }
    memory: MiB lower 2048 4096 @ignore
    ease: low < mid < top

    big = linux.windows 8192 top
    mid = linux.windows 4096 mid
    tiny = linux 1024 low
";

const CLASSES: [(&str, u32, &str); 3] = [
    ("Tills", 300, "m=memory:2048"),
    ("Warehouses", 12, "m=os:windows"),
    ("Ships", 4, "m=os:linux"),
];

#[test]
fn the_fewest_platforms_cover_every_class() {
    let (_, _, fleet) = surveyed(TABLE, &CLASSES);
    assert_eq!(covers(&fleet), ["big tiny", "mid tiny"]);
    assert_eq!((fleet.covers.count, fleet.lost.len(), fleet.sites()), (2, 0, 316));
    let best = &fleet.covers.sets[0];
    assert_eq!((best.sites, best.regret, best.worst), (316, Ratio::ZERO, Ratio::ZERO));
    let other = &fleet.covers.sets[1];
    assert_eq!((other.regret, other.worst), (Ratio::whole(8), Ratio::new(1, 2)), "16 sites at 1/2");
}

#[test]
fn one_platform_fewer_covers_as_many_sites_as_can_be_and_says_what_it_takes() {
    let (catalog, _, fleet) = surveyed(TABLE, &CLASSES);
    let one = &fleet.numbers[0];
    assert_eq!(
        (one.count, one.by_sum.sites, ids(&fleet, one.by_sum.platforms)),
        (1, 304, "tiny".into())
    );
    assert_eq!(one.by_sum.takes, [Some(2), None, Some(2)]);
    assert_eq!(
        obstacles(&catalog, &fleet),
        ["Tills: memory → 4096, mid", "Warehouses: os → dropped, tiny", "all: os → dropped, tiny",]
            .map(String::from)[..2]
    );
}

#[test]
fn an_obstacle_of_all_that_have_it_is_found_where_no_class_helps_alone() {
    let table = "
        memory: MiB lower 2048
        os: { linux, windows }
        small = 1024 linux
        large = 4096 windows
    ";
    let classes = [("A", 1, "m=memory:1024"), ("B", 1, "m=memory:2048"), ("C", 1, "m=os:windows")];
    let (catalog, _, fleet) = surveyed(table, &classes);
    assert_eq!(
        obstacles(&catalog, &fleet),
        ["C: os → dropped, small", "all: memory → 4096, large"]
    );
}

#[test]
fn a_class_that_nothing_fits_is_named_and_the_rest_is_covered() {
    let table = "x: points\n os: { l, w }\n a = 1 l\n b = 1/2 unknown";
    let (catalog, board, fleet) = surveyed(table, &[("Good", 2, "m=x:1"), ("Bad", 5, "m=os:w")]);
    assert_eq!((fleet.lost.as_slice(), covers(&fleet).join("|").as_str()), (&[1][..], "a"));
    let said: Vec<String> =
        fleet.say(&catalog, &board).iter().map(edgewise_engine::phrase::Phrase::plain).collect();
    assert_eq!(said[0], "One platform covers the other 2 sites: A.");
    assert_eq!(said[1], "No option is confirmed to fit Bad (5 sites).");
    let unconfirmed = fleet.unconfirmed.as_ref().expect("b may fit");
    assert_eq!((unconfirmed.count, ids(&fleet, unconfirmed.sets[0].0).as_str()), (2, "a b"));
    assert_eq!(unconfirmed.sets[0].1[0].criteria[0].as_str(), "os");
}

#[test]
fn a_smaller_set_is_shown_if_doubts_go_the_right_way() {
    let table = "os: { l, w }\n hw: { arm, x86 }\n a = l unknown\n b = w arm";
    let (_, _, fleet) = surveyed(table, &[("A", 1, "m=os:l"), ("B", 1, "m=hw:arm")]);
    assert_eq!(covers(&fleet), ["a b"]);
    let unconfirmed = fleet.unconfirmed.as_ref().expect("a may do alone");
    assert_eq!((unconfirmed.count, ids(&fleet, unconfirmed.sets[0].0).as_str()), (1, "a"));
}

#[test]
fn the_regret_of_a_class_is_named_by_its_criteria() {
    let (catalog, board, fleet) = surveyed(TABLE, &CLASSES);
    let loss = fleet.loss(&catalog, &board, 2, 1).expect("it fits");
    let criteria: Vec<&str> = loss.criteria.iter().map(|(id, _, _)| id.as_str()).collect();
    assert_eq!((loss.regret, criteria), (Ratio::new(1, 2), vec!["ease"]));
}

#[test]
fn hours_of_a_platform_are_due_once_for_all_classes_that_take_it() {
    let table = "
        you-operate: { a, b }
        os: { l, w }
        one = a l.w
        two = b l
    ";
    let catalog = fixture::catalog(table);
    let mut board = board(&catalog, &[("A", 10, "m=os:l"), ("B", 5, "m=os:w")]);
    board.entries[1].machines = 3;
    let said = "f=once.a:8,cluster.a:1,machine.a:2,once.b:4,cluster.b:0";
    board.assumptions = fixture::scenario(&catalog, said).assumptions;
    let fleet = fleet(&catalog, &board);
    let one = &fleet.numbers[0].by_sum;
    let due = 8 + 15 + 2 * (10 + 15);
    assert_eq!(one.quarters, Some(Range { low: due, high: due }));
    assert_eq!(fleet.cheapest.as_ref().map(|it| it.counts.clone()), Some(vec![1]));
}

#[test]
fn placeholders_say_nothing_of_the_cheapest_number() {
    let table = "you-operate: { a }\n os: { l }\n one = a l";
    let (_, _, fleet) = surveyed(table, &[("A", 10, "m=os:l")]);
    assert!(fleet.numbers[0].by_sum.quarters.is_some());
    assert_eq!(fleet.cheapest, None);
}

#[test]
fn more_platforms_can_take_fewer_hours() {
    let table = "
        you-operate: { heavy, light }
        os: { l, w }
        ease: low < top
        both = heavy l.w low
        lean = light l top
        other = light w top
    ";
    let catalog = fixture::catalog(table);
    let mut board = board(&catalog, &[("A", 10, "m=os:l"), ("B", 10, "m=os:w")]);
    for (said, expected) in [
        ("f=once.heavy:0,cluster.heavy:9,once.light:2,cluster.light:1", vec![2]),
        ("f=once.heavy:0,cluster.heavy:1,once.light:90,cluster.light:1", vec![1]),
        ("f=once.heavy:0,cluster.heavy:1-9,once.light:2,cluster.light:1-9", vec![1, 2]),
    ] {
        board.assumptions = fixture::scenario(&catalog, said).assumptions;
        let fleet = fleet(&catalog, &board);
        assert_eq!(fleet.cheapest.expect("hours were given").counts, expected, "{said}");
    }
}

#[test]
fn a_survey_goes_on_in_steps_and_says_how_far_it_is() {
    let catalog = fixture::catalog(TABLE);
    let classes: Vec<(String, u32, String)> =
        (0..100).map(|at| (format!("C{at}"), 1 + at, format!("m=memory:{}", 1024 + at))).collect();
    let classes: Vec<(&str, u32, &str)> =
        classes.iter().map(|(name, sites, said)| (name.as_str(), *sites, said.as_str())).collect();
    let board = board(&catalog, &classes);
    let mut survey = FleetSurvey::new(&catalog, &board);
    assert_eq!(survey.stage(), Stage::Classes(0, 100));
    survey.advance();
    assert!(matches!(survey.stage(), Stage::Classes(1..100, 100)), "{:?}", survey.stage());
    while !survey.advance() {}
    assert_eq!(survey.stage(), Stage::Done);
    assert_eq!(survey.finish(), Ok(fleet(&catalog, &board)));
}

#[test]
fn a_board_without_classes_says_so() {
    let (catalog, board, fleet) = surveyed(TABLE, &[]);
    assert_eq!(fleet.say(&catalog, &board)[0].plain(), "There is no class of sites on this board.");
    assert_eq!((fleet.covers.count, fleet.numbers.len()), (0, 0));
}

#[test]
fn own_options_are_one_platform_where_they_have_one_name() {
    let catalog = fixture::catalog("os: { l, w }\n a = l");
    let board = board(
        &catalog,
        &[
            ("A", 1, "m=os:w;o1=Ours;r1=os:w"),
            ("B", 1, "m=os:w;o2=Ours;r2=os:w"),
            ("C", 1, "m=os:w;o1=Theirs;r1=os:w"),
        ],
    );
    let fleet = fleet(&catalog, &board);
    assert_eq!(fleet.covers.count, 2);
    assert_eq!(fleet.names(fleet.covers.sets[0].platforms), ["Ours", "Theirs"]);
}

/// Expert weights with nothing in common make fractions that no machine word can add up.
#[test]
fn regrets_are_compared_however_wide_their_fractions_get() {
    let primes = [999_983, 999_979, 999_961, 999_959, 999_953, 999_931, 999_917, 999_907];
    let table = "
        x: points
        y: points
        a = 1 0
        b = 0 1
        c = 2/3 1/7
        d = 1/11 10/13
    ";
    let classes: Vec<(String, u32, String)> = primes
        .iter()
        .zip(1..)
        .map(|(prime, at)| (format!("C{at}"), at, format!("w=x:{},y:{}", prime / at, at * 99_991)))
        .collect();
    let classes: Vec<(&str, u32, &str)> =
        classes.iter().map(|(name, sites, said)| (name.as_str(), *sites, said.as_str())).collect();
    let (_, _, fleet) = surveyed(table, &classes);
    let number = |one: &Ratio| one.decimal(9).parse::<f64>().expect("a decimal number");
    let sum = |set: u64| -> f64 {
        let each = fleet.classes.iter().map(|class| {
            f64::from(class.sites) * number(&class.regret(set).expect("everything fits"))
        });
        each.sum()
    };
    for number_of in &fleet.numbers {
        let sets = (1..16_u64).filter(|set| set.count_ones() as usize == number_of.count);
        let best = sets.map(sum).fold(f64::INFINITY, f64::min);
        let found = &number_of.by_sum;
        assert!((sum(found.platforms) - best).abs() < 1e-6, "{number_of:?}");
        assert!((number(&found.regret) - best).abs() < 1e-6, "{number_of:?}");
    }
    assert!(fleet.numbers.len() >= 2);
}

/// One option a station, one class a district that demands to be reached.
fn stations(reach: &[&[usize]]) -> (Catalog, Board) {
    let members: Vec<String> = (1..=reach.len()).map(|at| format!("d{at}")).collect();
    let mut table = format!("reach: {{ {} }}\n", members.join(", "));
    for (at, covered) in reach.iter().enumerate() {
        let covered: Vec<String> = covered.iter().map(|at| format!("d{at}")).collect();
        writeln!(table, "s{:02} = {}", at + 1, covered.join(".")).expect("memory takes text");
    }
    let catalog = fixture::catalog(&table);
    let classes: Vec<(String, String)> =
        members.iter().map(|member| (member.clone(), format!("m=reach:{member}"))).collect();
    let classes: Vec<(&str, u32, &str)> =
        classes.iter().map(|(name, said)| (name.as_str(), 1, said.as_str())).collect();
    let board = board(&catalog, &classes);
    (catalog, board)
}

/// Source: Winston, Operations Research: Applications and Algorithms, section 9.2, example 5 (facility
/// location set-covering, Kilroy County): the fewest fire stations so that each of six cities is within
/// 15 minutes of one. Its optimal solution is z = 2, x2 = x4 = 1.
#[test]
fn the_fire_stations_of_kilroy_county_are_those_of_the_textbook() {
    let minutes = [
        [0, 10, 20, 30, 30, 20],
        [10, 0, 25, 35, 20, 10],
        [20, 25, 0, 15, 30, 20],
        [30, 35, 15, 0, 15, 25],
        [30, 20, 30, 15, 0, 14],
        [20, 10, 20, 25, 14, 0],
    ];
    let reach: Vec<Vec<usize>> =
        minutes.iter().map(|row| (1..=6).filter(|city| row[city - 1] <= 15).collect()).collect();
    let reach: Vec<&[usize]> = reach.iter().map(Vec::as_slice).collect();
    let (catalog, board) = stations(&reach);
    assert_eq!(covers(&fleet(&catalog, &board)), ["s02 s04"]);
}

/// Source: Hildebrand, open-optimization-or-examples on GitHub, integer-programming/
/// fire-station-covering.ipynb, commit b924d2f: 16 districts; the solver finds an optimum of 3, with
/// stations in districts 2, 11 and 13.
#[test]
fn the_fire_stations_of_sixteen_districts_are_as_few_as_published() {
    let reach: [&[usize]; 16] = [
        &[1, 2, 4, 5],
        &[1, 2, 3, 5, 6],
        &[2, 3, 6, 7],
        &[1, 4, 5, 8, 10, 11],
        &[1, 2, 4, 5, 6, 8],
        &[2, 3, 5, 6, 7, 8, 9],
        &[3, 6, 7, 9, 13],
        &[4, 5, 6, 7, 8, 9, 10, 11, 12],
        &[6, 8, 9, 11, 12, 13],
        &[4, 10, 11, 14],
        &[4, 8, 9, 10, 11, 12, 14, 15],
        &[8, 9, 11, 12, 13, 14, 15, 16],
        &[7, 9, 12, 13, 15, 16],
        &[10, 11, 12, 14, 15],
        &[11, 12, 13, 14, 15, 16],
        &[12, 13, 15, 16],
    ];
    let (catalog, board) = stations(&reach);
    let fleet = fleet(&catalog, &board);
    assert_eq!(fleet.covers.count, 3);
    assert!(covers(&fleet).contains(&"s02 s11 s13".to_owned()), "{:?}", covers(&fleet));
}

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
