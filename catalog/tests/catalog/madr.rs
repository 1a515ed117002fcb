//! The decision record: whole texts, and what every record must be.

use std::collections::BTreeSet;

use edgewise_engine::assessment::{Assessment, assess};
use edgewise_engine::catalog::Facts;
use edgewise_engine::id::{CriterionId, OptionId};
use edgewise_engine::report::{Header, markdown};
use edgewise_engine::scenario::{Override, OwnOption, Scenario};

use edgewise_testkit::fixture;

/// Four options, two of them with something in doubt.
pub const SITE: &str = "
    cost: high < medium < low
    ease: hard < easy
    memory: MiB lower 2048 8192
    support: until 12 36
    place: { shed, hall }
    alpha = low easy 2048 2030-01-01 shed.hall
    beta = medium easy|hard 4096 no-end shed
    gamma = unknown hard 1024 2024-12-31 hall
    delta = low easy 1024 no-end unknown
";

/// A record with a fixed link, so that a text can be compared as a whole.
pub fn record(facts: &Facts, scenario: &Scenario) -> String {
    let catalog = &facts.catalog;
    let it = assess(catalog, scenario);
    markdown::record(
        catalog,
        &facts.reasons,
        scenario,
        &it,
        &[],
        "https://example.org/#v1;e=2024-06",
        &Header::default(),
    )
}

/// A cell of a table.
pub fn cell(option: &str, criterion: &str) -> (OptionId, CriterionId) {
    let (option, criterion) = (OptionId::parse(option), CriterionId::parse(criterion));
    (option.expect("an id"), criterion.expect("an id"))
}

#[track_caller]
fn check(name: &str, found: &str, expected: &str) {
    let expected = expected.replace("{version}", env!("CARGO_PKG_VERSION"));
    assert!(found == expected, "records/{name} should be:\n{found}");
}

#[test]
fn a_decision_reads_like_this() {
    let facts = fixture::facts(SITE);
    let catalog = &facts.catalog;
    let mut scenario = fixture::scenario(catalog, "m=place:shed;p=cost:3;t=Barn;d=2025-03-01");
    scenario.notes = "Two machines are there already.\nNobody visits in winter.".into();
    let value = catalog.criteria[0].scale.read("high").ok();
    let mine = Override { value, reason: "We tried it".into() };
    scenario.overrides.insert(cell("beta", "cost"), mine);
    check("decision.md", &record(&facts, &scenario), include_str!("records/decision.md"));
}

#[test]
fn no_decision_reads_like_this() {
    let facts = fixture::facts(SITE);
    let catalog = &facts.catalog;
    let mut scenario = fixture::scenario(catalog, "m=ease:easy,memory:1024,place:hall.shed");
    scenario.own.insert(1, OwnOption { name: "Our own box".into(), ..OwnOption::default() });
    check("no-decision.md", &record(&facts, &scenario), include_str!("records/no-decision.md"));
}

/// The headings of a record, with their levels.
fn headings(record: &str) -> Vec<String> {
    let body = record.splitn(3, "---\n").last().unwrap_or_default();
    body.lines().filter(|line| line.starts_with('#')).map(str::to_owned).collect()
}

/// The text under a heading, up to the next one of its level or above.
#[track_caller]
pub fn under<'a>(record: &'a str, heading: &str) -> &'a str {
    let (_, rest) = record.split_once(&format!("\n{heading}\n")).expect("the heading is there");
    let level = heading.split(' ').next().unwrap_or_default().len();
    let ends = (1..=level).filter_map(|level| rest.find(&format!("\n{} ", "#".repeat(level))));
    &rest[..ends.min().unwrap_or(rest.len())]
}

/// The MADR headings that every record has, in their order.
const ALWAYS: [&str; 5] = [
    "## Context and Problem Statement",
    "## Decision Drivers",
    "## Considered Options",
    "## Decision Outcome",
    "## More Information",
];

/// What every record must be, whatever it says.
#[track_caller]
pub fn is_whole(record: &str, it: &Assessment) {
    let found = headings(record);
    let places: Vec<_> =
        ALWAYS.iter().map(|one| found.iter().position(|heading| heading == one)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{found:?}");
    assert_eq!(found.iter().filter(|heading| heading.starts_with("# ")).count(), 1);

    let considered = under(record, "## Considered Options");
    assert_eq!(considered.matches("\n* ").count(), it.table.candidates.len(), "{considered}");
    let fails: usize = it.standings.iter().map(|one| one.screened.fails.len()).sum();
    assert_eq!(record.matches("; the must-have is “").count(), fails, "every failing must-have");

    let sources = under(record, "## More Information").matches("\n1. ").count();
    let cited = cited(record);
    let last = cited.last().copied().unwrap_or(0);
    assert_eq!(cited.len(), last, "each number is cited: {cited:?}");
    assert!(sources == usize::from(last > 0) && !record.contains(&format!("\n{}. ", last + 1)));

    // Nobody is addressed by what the record adds to the words of the catalogue.
    let context = &record[..record.find("## Decision Drivers").expect("it is there")];
    let (_, outcome) = record.split_once("## Decision Outcome").expect("it is there");
    let outcome = outcome.split("## Pros and Cons").next().unwrap_or_default();
    let mut said = [context, outcome].concat();
    // The words of the catalogue may address whoever runs the cluster.
    for source in &edgewise_catalog::reasons().sources {
        said = said.replace(&source.title, "");
    }
    for criterion in it.table.criteria.iter().chain(&edgewise_catalog::shipped().criteria) {
        said = said.replace(&criterion.name, "").replace(&inner(&criterion.name), "");
    }
    for word in said.split(|letter: char| !letter.is_alphabetic()) {
        let word = word.to_lowercase();
        assert!(!matches!(word.as_str(), "you" | "your" | "yours"), "{word}: {said}");
    }
    for left in ["  ", "\n\n\n", "..", " .", "()", "[]", "because it it"] {
        assert!(!record.contains(left), "“{left}” in {record}");
    }
}

/// The numbers in brackets.
fn cited(record: &str) -> BTreeSet<usize> {
    let groups = record.split('[').skip(1).filter_map(|rest| rest.split(']').next());
    groups.flat_map(|group| group.split(", ")).filter_map(|number| number.parse().ok()).collect()
}

#[test]
fn every_starting_point_of_the_shipped_catalogue_gives_a_whole_record() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    for start in &catalog.starts {
        let scenario = Scenario::from_start(start);
        let it = assess(catalog, &scenario);
        let record = markdown::record(
            catalog,
            &facts.reasons,
            &scenario,
            &it,
            &[],
            "#v1",
            &Header::default(),
        );
        is_whole(&record, &it);
    }
}

/// A name within a sentence.
fn inner(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    first.to_lowercase() + rest
}

/// Checks that a record has these parts.
#[track_caller]
pub fn says(record: &str, parts: &[&str]) {
    for part in parts {
        assert!(record.contains(part), "“{part}” is not in:\n{record}");
    }
}
