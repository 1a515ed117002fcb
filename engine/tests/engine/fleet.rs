//! The fewest platforms, what standardising costs whom, and the must-have in the way, on small boards.

mod by_brute_force;
mod cautions;
mod counted;
mod hours;
mod said;
mod stations;

use edgewise_engine::board::{Fleet, FleetSurvey, Stage};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link;
use edgewise_engine::quantity::Ratio;
use edgewise_engine::scenario::{Board, Entry, Role};

use edgewise_testkit::fixture;

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
