//! Hours and money based on the visitor's own numbers: what cancels, where one option overtakes another.

use edgewise_engine::assessment::{Table, assess};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::effort::{Difference, Effort, Range, Relation};
use edgewise_engine::link::{self, Trust};
use edgewise_engine::report::text;
use edgewise_engine::scenario::{Per, Scenario};
use edgewise_engine::words::hours;
use proptest::prelude::*;

use edgewise_testkit::fixture;
use edgewise_testkit::grid::config;

const TABLE: &str = "
    you-operate: { node-os, upgrades, storage }
    price-model: any { free, per-node, per-core, per-cluster }
    x: points

    all = node-os.upgrades.storage free 1
    less = node-os per-node 1/2
    none = unknown per-core 0
    split = storage|storage.upgrades per-cluster.free 0
";

fn catalog() -> Catalog {
    fixture::catalog(TABLE)
}

fn effort_of(catalog: &Catalog, scenario: &Scenario) -> (Table, Effort) {
    let table = Table::of(catalog, scenario);
    let effort = Effort::of(catalog, &table, scenario).expect("it has duties");
    (table, effort)
}

#[track_caller]
fn effort(said: &str) -> (Table, Effort) {
    let catalog = catalog();
    effort_of(&catalog, &fixture::scenario(&catalog, said))
}

fn at(table: &Table, id: &str) -> usize {
    table.candidates.iter().position(|one| one.id.as_str() == id).expect("it is listed")
}

#[track_caller]
fn quarters(said: &str, id: &str) -> Option<(i128, i128)> {
    let (table, effort) = effort(said);
    effort.workloads[at(&table, id)].quarters.map(|it| (it.low, it.high))
}

fn difference(said: &str, one: &str, other: &str) -> Difference {
    let (table, effort) = effort(said);
    effort.difference(at(&table, one), at(&table, other)).expect("their duties are known")
}

/// "1-9 dearer, 10 same, 11- cheaper".
fn regions(it: &Difference) -> String {
    let each = it.regions.iter().map(|region| {
        let to = match region.to {
            Some(to) if to == region.from => String::new(),
            Some(to) => format!("-{to}"),
            None => "-".into(),
        };
        format!("{}{to} {}", region.from, region.relation.spell())
    });
    each.collect::<Vec<_>>().join(", ")
}

#[test]
fn hours_are_due_once_for_each_cluster_and_for_each_machine() {
    let said = "f=once.node-os:8,cluster.node-os:1-2,machine.node-os:3;a=machines:2,sites:10";
    assert_eq!(quarters(said, "less"), Some((8 + 10 + 60, 8 + 20 + 60)));
}

#[test]
fn hours_that_nobody_gave_are_placeholders_and_rank_nothing() {
    let (table, effort) = effort("a=sites:10");
    assert!(effort.is_placeholder);
    assert!(effort.lightest(&[0, 1]).is_empty());
    let less = &effort.workloads[at(&table, "less")];
    assert_eq!(less.quarters, Some(Range { low: 4 + 10, high: 16 + 40 }));
    assert_eq!(less.placeholders, [0]);
}

#[test]
fn one_number_makes_them_the_visitors_and_the_rest_is_still_marked() {
    let (table, effort) = effort("f=cluster.node-os:1-4");
    assert!(!effort.is_placeholder, "the same number as the placeholder, but given");
    let [all, less] = [at(&table, "all"), at(&table, "less")];
    assert!(effort.workloads[less].placeholders.is_empty());
    assert_eq!(effort.workloads[all].placeholders, [1, 2]);
    assert_eq!(effort.lightest(&[all, less]), [less]);
}

#[test]
fn an_option_whose_duties_are_all_placeholders_is_compared_with_nobody() {
    let table = "you-operate: { node-os, upgrades }\n x: points\n all = node-os.upgrades 1\n less = node-os 1/2\n none = unknown 0";
    let catalog = fixture::catalog(table);
    let scenario = fixture::scenario(&catalog, "f=cluster.upgrades:1-4,rate:1000");
    let it = assess(&catalog, &scenario);
    let (table, effort) = effort_of(&catalog, &scenario);
    let [all, less, none] = ["all", "less", "none"].map(|id| at(&table, id));
    assert!(effort.is_all_placeholder(less) && !effort.is_all_placeholder(all));
    assert!(!effort.is_all_placeholder(none), "its duties are unknown");
    assert!(
        effort.is_comparable(all) && !effort.is_comparable(less) && !effort.is_comparable(none)
    );
    assert_eq!(effort.lightest(&[all, less, none]), [all]);
    assert!(effort.lighter(&it).is_empty(), "nothing is lighter than what is recommended");
    assert!(effort.differences(&it).iter().all(|one| one.other != less));
    let said = text::effort(&catalog, &it, &effort, &effort.differences(&it));
    assert!(!said.contains("takes fewer hours"), "{said}");
    assert!(said.contains("  ** all of its duties still run on placeholders\n"), "{said}");
    assert!(said.contains("15,000 to 60,000 a year for labour alone **\n"), "{said}");
}

#[test]
fn unknown_duties_have_no_hours_and_disputed_ones_have_both() {
    assert_eq!(quarters("", "none"), None);
    let said = "f=once.storage:4,cluster.storage:0,once.upgrades:8,cluster.upgrades:0";
    assert_eq!(quarters(said, "split"), Some((4, 12)));
}

#[test]
fn shared_duties_cancel_before_the_difference_is_taken() {
    let said = "f=once.node-os:0-40,cluster.node-os:0-100,once.upgrades:1-3,cluster.upgrades:0,\
                once.storage:0,cluster.storage:0";
    let it = difference(said, "all", "less");
    assert_eq!(it.now, Range { low: 1, high: 3 });
    assert_eq!(it.relation(), Relation::Dearer);
}

#[test]
fn a_break_even_is_where_the_answer_changes_for_sure() {
    // One duty costs 20 once and 1 at each site; the other one nothing once and 2 at each site.
    let table = "you-operate: { a, b }\n one = a\n two = b";
    let catalog = fixture::catalog(table);
    let said = "f=once.a:20,cluster.a:1,once.b:0,cluster.b:2";
    let (_, effort) = effort_of(&catalog, &fixture::scenario(&catalog, said));
    let it = effort.difference(0, 1).expect("known");
    assert_eq!(regions(&it), "1-19 dearer, 20 same, 21- cheaper");
    assert_eq!(it.break_even(), (Some(20), Some(21)));
    let said = "f=once.a:10-20,cluster.a:1,once.b:0,cluster.b:2";
    let (_, effort) = effort_of(&catalog, &fixture::scenario(&catalog, said));
    let it = effort.difference(0, 1).expect("known");
    assert_eq!(regions(&it), "1-9 dearer, 10-20 depends, 21- cheaper");
    assert_eq!(it.break_even(), (Some(10), Some(21)));
    let said = "f=once.a:1,cluster.a:1,once.b:0,cluster.b:0";
    let (_, effort) = effort_of(&catalog, &fixture::scenario(&catalog, said));
    let it = effort.difference(0, 1).expect("known");
    assert_eq!((regions(&it).as_str(), it.break_even()), ("1- dearer", (None, None)), "never");
}

#[test]
fn one_sentence_says_from_how_many_sites_on_one_takes_fewer_hours() {
    let cases = [
        (
            "f=once.a:20,cluster.a:1,once.b:0,cluster.b:2",
            "From 21 sites on, One takes fewer hours than Two.",
        ),
        (
            "f=once.a:0,cluster.a:2,once.b:2000,cluster.b:1",
            "From 2,001 sites on, Two takes fewer hours than One.",
        ),
        (
            "f=once.a:10-20,cluster.a:1,once.b:0,cluster.b:2",
            "From 21 sites on, One takes fewer hours than Two.",
        ),
        (
            "f=once.a:1,cluster.a:1,once.b:0,cluster.b:0",
            "At no number of sites up to 1,000,000 does one overtake the other.",
        ),
        (
            "f=once.a:0,cluster.a:1-3,once.b:0,cluster.b:2",
            "At no number of sites up to 1,000,000 do your hours say which of the two takes fewer.",
        ),
        (
            "f=once.a:0,cluster.a:1-3,once.b:10,cluster.b:2",
            "Up to 9 sites One takes fewer hours than Two; beyond that your hours are too wide to say which takes fewer.",
        ),
    ];
    for (said, expected) in cases {
        assert_eq!(overtaking(said).as_deref(), Some(expected), "{said}");
    }
    assert_eq!(overtaking("f=once.a:20,cluster.a:1"), None, "the other one is all placeholders");
}

fn overtaking(said: &str) -> Option<String> {
    let catalog = fixture::catalog("you-operate: { a, b }\n one = a\n two = b");
    let (table, effort) = effort_of(&catalog, &fixture::scenario(&catalog, said));
    let it = effort.difference(0, 1).expect("known");
    effort.say_overtaking(&table, &it).map(|said| said.plain())
}

#[test]
fn an_option_takes_the_same_as_itself() {
    assert_eq!(regions(&difference("", "split", "split")), "1- same");
}

#[test]
fn money_is_the_hours_at_the_rate_and_the_quoted_units() {
    let (table, effort) = effort(
        "a=machines:3,sites:5;f=cluster.node-os:2-4,once.node-os:0,quote.per-node:100,rate:60,years:2",
    );
    let money = &effort.workloads[at(&table, "less")].money;
    // 10 to 20 quarter hours a month are 30 to 60 hours a year.
    assert_eq!(money.labour, Some(Range { low: 1800, high: 3600 }));
    assert_eq!(money.bill, Some(Range { low: 1500, high: 1500 }));
    assert_eq!(money.whole(), Some(Range { low: 6600, high: 10200 }));
    assert_eq!(effort.workloads[at(&table, "none")].money.bill, None, "no quote, and not free");
    assert_eq!(effort.workloads[at(&table, "all")].money.bill, Some(Range { low: 0, high: 0 }));
}

#[test]
fn what_the_catalogue_cannot_count_the_visitor_says() {
    let said = "a=sites:3;f=quote.per-core:10";
    let (table, effort) = effort(said);
    let none = at(&table, "none");
    assert_eq!(effort.workloads[none].money.missing.len(), 1);
    let (_, effort) = super::effort::effort(&format!("{said},units.per-core:16"));
    assert_eq!(effort.workloads[none].money.bill, Some(Range { low: 480, high: 480 }));
}

#[test]
fn a_catalogue_without_duties_has_no_effort() {
    let catalog = fixture::catalog("x: points\n a = 1");
    let it = assess(&catalog, &fixture::scenario(&catalog, ""));
    assert_eq!(Effort::of(&catalog, &it.table, &fixture::scenario(&catalog, "")), None);
}

#[test]
fn quarter_hours_are_said_as_hours() {
    let said = [0, 1, 2, 3, 4, 50, -1, -10].map(hours);
    assert_eq!(said, ["0", "0.25", "0.5", "0.75", "1", "12.5", "−0.25", "−2.5"]);
}

/// What a link with a damaged section `f` says, and that it is not trusted.
#[track_caller]
fn damaged(entries: &str, notice: &str) {
    let catalog = catalog();
    let reading = link::read(&catalog, &format!("v1;e=2024-06;f={entries};k=any"));
    let said: Vec<String> = reading.notices.iter().map(|one| one.said.clone()).collect();
    assert_eq!((reading.trust, said), (Trust::Doubtful, vec![notice.to_owned()]), "{entries}");
}

#[test]
fn every_damage_of_the_numbers_is_noticed() {
    let unknown = "This number is not known to this version; it was left out.";
    damaged("cluster.dancing:4", unknown);
    damaged("week.storage:4", unknown);
    damaged("quote.per-mile:4", unknown);
    damaged("colour:4", unknown);
    damaged("years:0", "“years” is a whole number from 1 to 50; it was left out.");
    damaged("years:+3", "“years” is a whole number from 1 to 50; it was left out.");
    damaged("rate:ten", "“rate” is a whole number from 0 to 100000; it was left out.");
    damaged("years:3,years:4", "This number is given twice; the first was kept.");
    let range =
        "“once.storage” is a range of quarter hours such as 4-12, up to 10000; it was left out.";
    for wrong in ["9-4", "-4", "4-", "1-2-3", "10001", ""] {
        damaged(&format!("once.storage:{wrong}"), range);
    }
}

#[test]
fn a_link_writes_only_what_was_said_in_the_order_of_the_letters() {
    let catalog = catalog();
    let scenario = fixture::scenario(&catalog, "f=years:3,once.storage:4-4,month:140,rate:0");
    let link = link::write(&catalog, &scenario);
    assert!(link.starts_with("#v1;e=2024-06;f=once.storage:4,rate:0,years:3;k="), "{link}");
    assert_eq!(link::read(&catalog, &link).scenario, scenario);
}

fn given(duties: usize) -> impl Strategy<Value = Vec<[(u32, u32); 3]>> {
    let range = (0..5_u32, 0..5_u32).prop_map(|(low, more)| (low, low + more));
    prop::collection::vec([range.clone(), range.clone(), range], duties)
}

/// The sections of a link that give sites, machines and hours for duties named a, b, c.
fn section(given: &[[(u32, u32); 3]], machines: u32, sites: u32) -> String {
    let mut entries = Vec::new();
    for (duty, ranges) in ["a", "b", "c"].iter().zip(given) {
        for (per, (low, high)) in Per::ALL.iter().zip(ranges) {
            entries.push(format!("{}.{duty}:{low}-{high}", per.spell()));
        }
    }
    format!("a=machines:{machines},sites:{sites};f={}", entries.join(","))
}

fn spelled(duties: &[bool]) -> String {
    let names = ["a", "b", "c"].iter().zip(duties).filter(|(_, has)| **has).map(|(name, _)| *name);
    let names: Vec<&str> = names.collect();
    if names.is_empty() { "unknown".into() } else { names.join(".") }
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn every_number_of_sites_compares_as_all_corners_of_the_assumptions_do(
        given in given(3),
        duties in prop::collection::vec(prop::collection::vec(any::<bool>(), 3), 4),
        disputed in (any::<bool>(), any::<bool>()),
        machines in 1..4_u32,
    ) {
        let side = |at: usize, is_disputed: bool| {
            let (one, other) = (spelled(&duties[at]), spelled(&duties[at + 1]));
            let is_two = is_disputed && one != other && one != "unknown" && other != "unknown";
            if is_two { (format!("{one}|{other}"), vec![at, at + 1]) } else { (one, vec![at]) }
        };
        let (one, ones) = side(0, disputed.0);
        let (two, twos) = side(2, disputed.1);
        let catalog = fixture::catalog(&format!("you-operate: {{ a, b, c }}\n one = {one}\n two = {two}"));
        let scenario = fixture::scenario(&catalog, &section(&given, machines, 7));
        let (_, effort) = effort_of(&catalog, &scenario);
        let difference = effort.difference(0, 1);
        prop_assert_eq!(difference.is_none(), one == "unknown" || two == "unknown");
        let Some(difference) = difference else { return Ok(()); };
        for sites in (1..12_u32).chain([20, 39]) {
            let (mut low, mut high) = (i128::MAX, i128::MIN);
            for corner in 0..512_u32 {
                let hours = |duties: &[bool]| -> i128 {
                    let mut sum = 0;
                    for (duty, _) in duties.iter().enumerate().filter(|(_, has)| **has) {
                        for (kind, factor) in [1, sites, sites * machines].into_iter().enumerate() {
                            let (low, high) = given[duty][kind];
                            let is_high = corner >> (3 * duty + kind) & 1 == 1;
                            sum += i128::from(factor * if is_high { high } else { low });
                        }
                    }
                    sum
                };
                for one in &ones {
                    for two in &twos {
                        let more = hours(&duties[*one]) - hours(&duties[*two]);
                        (low, high) = (low.min(more), high.max(more));
                    }
                }
            }
            let expected = match (low, high) {
                _ if high < 0 => Relation::Cheaper,
                _ if low > 0 => Relation::Dearer,
                (0, 0) => Relation::Same,
                _ => Relation::Depends,
            };
            let sites = i128::from(sites);
            let region = difference.regions.iter().find(|region| {
                region.from <= sites && region.to.is_none_or(|to| sites <= to)
            });
            prop_assert_eq!(region.map(|region| region.relation), Some(expected), "{} sites", sites);
            if sites == 7 {
                prop_assert_eq!(difference.now, Range { low, high });
            }
        }
        let joined = difference.regions.windows(2).all(|pair| {
            pair[0].to == Some(pair[1].from - 1) && pair[0].relation != pair[1].relation
        });
        prop_assert!(joined && difference.regions[0].from == 1);
    }

    #[test]
    fn more_sites_and_higher_assumptions_never_take_less(
        given in given(3),
        machines in 1..4_u32,
        sites in 1..50_u32,
        raised in (0..3_usize, 0..3_usize),
    ) {
        let catalog = fixture::catalog("you-operate: { a, b, c }\n one = a.b.c\n two = a");
        let quarters = |given: &[[(u32, u32); 3]], machines, sites| {
            let (_, effort) = effort_of(&catalog, &fixture::scenario(&catalog, &section(given, machines, sites)));
            effort.workloads[0].quarters.expect("known")
        };
        let before = quarters(&given, machines, sites);
        let mut higher = given.clone();
        higher[raised.0][raised.1].1 += 3;
        for after in [
            quarters(&given, machines, sites + 1),
            quarters(&given, machines + 1, sites),
            quarters(&higher, machines, sites),
        ] {
            prop_assert!(after.low >= before.low && after.high >= before.high);
        }
    }
}
