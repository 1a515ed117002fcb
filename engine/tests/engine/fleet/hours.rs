//! The hours and the money of a fleet, by the visitor's own numbers.

use edgewise_engine::board::Fleet;
use edgewise_engine::effort::Range;
use edgewise_engine::id::ValueId;

use super::{board, fleet, surveyed};
use edgewise_testkit::fixture;

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
    assert_eq!(fleet.cheapest, None, "there is nothing to compare it with");
}

#[test]
fn nothing_is_said_of_the_least_work_where_all_duties_of_a_platform_are_placeholders() {
    let table = "
        you-operate: { a, b }
        os: { l, w }
        ease: low < top @important
        one = a l.w low
        two = b l top
    ";
    let catalog = fixture::catalog(table);
    let cheapest = |said: &str| {
        let mut board = board(&catalog, &[("A", 10, "m=os:l"), ("B", 5, "m=os:w")]);
        board.assumptions = fixture::scenario(&catalog, said).assumptions;
        fleet(&catalog, &board).cheapest.map(|it| it.counts)
    };
    assert_eq!(cheapest("f=cluster.a:1"), None);
    assert_eq!(cheapest("f=cluster.a:1,cluster.b:1"), Some(vec![1]));
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

/// A board of ten sites with Linux and five with Windows of three machines each.
const PRICED: &str = "
    you-operate: { a, b }
    price-model: any { free, per-node, per-core }
    os: { l, w }
    ease: low < top
    one = a free l.w low
    two = b per-node l top
    three = a per-core w top
";

fn priced(said: &str) -> Fleet {
    let catalog = fixture::catalog(PRICED);
    let mut board = board(&catalog, &[("A", 10, "m=os:l"), ("B", 5, "m=os:w")]);
    board.entries[1].machines = 3;
    board.assumptions = fixture::scenario(&catalog, said).assumptions;
    fleet(&catalog, &board)
}

/// "1: labour, bill, what is not quoted" of each number of platforms.
fn money(fleet: &Fleet) -> Vec<String> {
    let range = |it: Option<Range>| it.map_or("-".into(), |it| format!("{}..{}", it.low, it.high));
    let each = fleet.numbers.iter().map(|number| {
        let money = &number.by_sum.money;
        let missing: Vec<&str> = money.missing.iter().map(ValueId::as_str).collect();
        let said = [range(money.labour), range(money.bill), missing.join(" ")];
        format!("{}: {}", number.count, said.join(", "))
    });
    each.collect()
}

#[test]
fn a_rate_makes_money_of_the_hours_of_each_set() {
    let hours = "f=once.a:0,cluster.a:4-8,once.b:4,cluster.b:0";
    assert_eq!(money(&priced(hours)), ["1: -, 0..0, ", "2: -, -, per-core per-node"]);
    // Quarter hours a month, at the rate: three quarter hours a year for each, times the rate.
    let rated = money(&priced(&format!("{hours},rate:50")));
    assert_eq!(rated, ["1: 9000..18000, 0..0, ", "2: 3600..6600, -, per-core per-node"]);
}

#[test]
fn quotes_are_counted_for_the_sites_that_take_a_platform() {
    let quoted =
        "f=once.a:0,cluster.a:4,rate:50,quote.per-node:100,quote.per-core:7,units.per-core:16";
    let fleet = priced(quoted);
    // Ten sites with a machine each at 100, five sites with 16 cores at 7.
    assert_eq!(money(&fleet)[1].split(", ").nth(1), Some("1560..1560"));
    assert!(fleet.numbers[1].by_sum.money.year().is_some());
}
