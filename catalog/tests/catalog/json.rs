//! The machine interface keeps its promises: names, their order, and any text as it was.

use edgewise_engine::assessment::assess;
use edgewise_engine::catalog::Facts;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::report::{Checked, json};
use edgewise_engine::scenario::{OwnOption, Scenario};
use edgewise_testkit::fixture;
use serde_json::Value;

/// An assessment as JSON.
fn assessed(facts: &Facts, scenario: &Scenario) -> String {
    let catalog = &facts.catalog;
    json::assessment(catalog, &facts.reasons, scenario, &assess(catalog, scenario), &[])
}

/// The names of a document at this indentation, in order, each once.
fn names(text: &str, indent: usize) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for line in text.lines() {
        let name = line
            .strip_prefix(&" ".repeat(indent))
            .and_then(|line| line.strip_prefix('"'))
            .and_then(|line| line.split_once("\": "));
        if let Some((name, _)) = name.filter(|(name, _)| !names.contains(name)) {
            names.push(name);
        }
    }
    names
}

#[track_caller]
fn check(text: &str, indent: usize, expected: &str) {
    assert_eq!(names(text, indent).join(" "), expected);
}

#[test]
fn an_assessment_has_these_names_in_this_order() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let link = "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;k=any";
    let text = assessed(&facts, &link::read(catalog, link).scenario);
    assert!(text.starts_with("{\n  \"edgewise\": \"") && text.ends_with("\n}\n"));
    check(
        &text,
        2,
        "edgewise edition link notices contradictions verdict sentence weights options against separators next relaxations prices confidence robustness contributions dominances ask_first cannot_matter first_rank first_rank_over_all pairwise centres",
    );
    let options = &text[text.find("\n  \"options\"").expect("it is there")..];
    let options = &options[..options.find("\n  ]").expect("it ends")];
    check(
        options,
        6,
        "id name state fails chips unknown conflicts open_conflicts held score score_low score_high rank",
    );
}

#[test]
fn a_check_has_these_names_in_this_order() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let checked = Checked::of(catalog, "#v1;e=2024-06;k=any", Trust::Sound);
    let text = json::checked(catalog, &facts.reasons, &[checked]);
    let names = "edgewise link edition today holds verdict_then verdict_now changes yardsticks came went said notices";
    check(&text, 4, names);
}

#[test]
fn a_catalogue_has_these_names_in_this_order() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let scenario = Scenario::new(catalog.today().id.clone());
    let text = json::catalog(&scenario.cut(catalog), &facts.reasons);
    check(&text, 2, "edgewise edition groups families criteria options sources");
    check(
        &text,
        6,
        "id name question group synonyms scale values range words items default_tier background \
         in_sight rubric note family summary claims conflicts title publisher url date read",
    );
    check(
        &text,
        10,
        "up_to name criterion value says because detail condition counts sources since basis disputed values all instead",
    );
}

#[test]
fn any_words_of_the_visitor_come_back_as_they_were() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let all: String = (0..0x2100).filter_map(char::from_u32).chain(['\u{1f980}']).collect();
    let mut scenario = Scenario::new(catalog.today().id.clone());
    scenario.own.insert(1, OwnOption { name: all.clone(), ..OwnOption::default() });
    let read: Value = serde_json::from_str(&assessed(&facts, &scenario)).expect("it is JSON");
    let options = read["options"].as_array().expect("a list");
    let own = options.iter().find(|one| one["id"] == "own-1").expect("it is among the options");
    assert_eq!(own["name"], Value::String(all));
}

#[test]
fn where_nothing_is_compared_shares_are_empty_and_not_missing() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let scenario = Scenario::new(catalog.today().id.clone());
    let withheld = assess(catalog, &scenario).withheld();
    let text = json::assessment(catalog, &facts.reasons, &scenario, &withheld, &[]);
    let read: Value = serde_json::from_str(&text).expect("it is JSON");
    for name in ["first_rank", "first_rank_over_all", "pairwise", "centres"] {
        assert_eq!(read[name], serde_json::json!({}), "{name}");
    }
    assert!(read["contributions"].is_null());
}
