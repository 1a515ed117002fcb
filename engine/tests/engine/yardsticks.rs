//! A criterion that counts by another yardstick in a later edition: what was said of it goes over, and
//! it is told apart from facts that changed.

use edgewise_engine::assessment::{Drift, drift};
use edgewise_engine::catalog::{Catalog, Reasons, Tier};
use edgewise_engine::id::EditionId;
use edgewise_engine::link;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::report::{Checked, json};
use edgewise_engine::scenario::{Moved, Scenario};
use edgewise_testkit::fixture;

const TABLE: &str = "
    cost: high < medium < low
    duties: count lower 1 { node, net, disk, watch } @ignore
    speed: slow < fast
    alpha = low 1 slow
    beta = medium 3 fast
";

/// Two editions; in the later one the cost is counted as duties, and beta is slow.
fn catalog(beta: &str) -> Catalog {
    let mut files = fixture::files(&TABLE.replace("medium 3 fast", &format!("medium {beta} fast")));
    for (name, text) in &mut files {
        match name.as_str() {
            "editions.toml" => *text += &fixture::EDITIONS.replace("2024-06", "2026-11"),
            "criteria.toml" => {
                let cost = "default_tier = { 2024-06 = \"important\", 2026-11 = \"ignore\" }\n\
                            background = [\"2026-11\"]\nreplaced = { since = \"2026-11\", by = \
                            \"duties\", demands = { low = 2, medium = 3 } }\n";
                *text = text
                    .replacen("id = \"cost\"\n", &format!("id = \"cost\"\n{cost}"), 1)
                    .replacen(
                        "default_tier = \"ignore\"",
                        "default_tier = { 2024-06 = \"ignore\", 2026-11 = \"important\" }",
                        1,
                    );
            }
            name if name.starts_with("options/") => {
                // Duties are counted in the later edition only.
                let at = text.find("criterion = \"duties\"").expect("it is claimed");
                text.insert_str(at, "since = \"2026-11\"\n");
            }
            _ => {}
        }
    }
    fixture::read(&files).catalog
}

fn read(catalog: &Catalog, said: &str) -> Scenario {
    let reading = link::read(catalog, &format!("v1;e=2024-06;{said}k=any"));
    assert_eq!(reading.notices, [], "{said}");
    reading.scenario
}

fn moved(said: &str) -> (Catalog, Moved) {
    let catalog = catalog("3");
    let scenario = read(&catalog, said);
    let moved = scenario.moved(&catalog, &EditionId::parse("2026-11").expect("an id"));
    (catalog, moved)
}

fn drifted(beta: &str, said: &str) -> (Catalog, Drift) {
    let catalog = catalog(beta);
    let drift = drift(&catalog, &read(&catalog, said)).expect("there is a later edition");
    (catalog, drift)
}

#[test]
fn a_must_have_in_words_moves_to_the_edge_of_its_band() {
    let (catalog, moved) = moved("m=cost:medium;");
    assert_eq!(
        link::write(&catalog, &moved.scenario).split(";k=").next(),
        Some("#v1;e=2026-11;m=duties:3")
    );
    assert!(moved.is_whole);
    let said: Vec<String> = moved.said().map(|said| said.plain().replace('\u{a0}', " ")).collect();
    assert_eq!(
        said,
        [
            "Another yardstick, not another fact: since edition 2026-11 “Cost” is counted as “Duties”. \
          Your must-have “Cost: Medium” became “Duties: 3 duties”."
        ]
    );
}

#[test]
fn a_tier_and_a_weight_move_to_the_new_criterion() {
    let (_, moved) = moved("p=cost:3;");
    let tiers: Vec<(&str, Tier)> =
        moved.scenario.priorities.iter().map(|(id, tier)| (id.as_str(), *tier)).collect();
    assert_eq!(tiers, [("duties", Tier::Decisive)]);
    let (catalog, moved) = self::moved("p=cost:0;");
    assert_eq!(moved.yardsticks, [], "what does not count is not told");
    assert!(link::write(&catalog, &moved.scenario).contains(";p=duties:0;"));
    let (catalog, moved) = self::moved("w=cost:5,speed:2;");
    assert!(link::write(&catalog, &moved.scenario).contains(";w=duties:5,speed:2;"));
}

#[test]
fn a_yardstick_is_told_apart_from_facts_that_changed() {
    let (catalog, drift) = drifted("3", "m=cost:medium;");
    assert!(drift.holds);
    assert_eq!(drift.changes, []);
    assert_eq!(drift.notices, []);
    let yardsticks: Vec<(&str, &str)> =
        drift.yardsticks.iter().map(|one| (one.from.as_str(), one.to.as_str())).collect();
    assert_eq!(yardsticks, [("cost", "duties")]);
    let checked = Checked::of(&catalog, "#v1;e=2024-06;m=cost:medium;k=any", link::Trust::Sound);
    let text = json::checked(&catalog, &Reasons::default(), std::slice::from_ref(&checked));
    assert!(text.contains("\"yardsticks\": [\n      {\n        \"from\": \"cost\",\n        \"to\": \"duties\",\n        \"must_then\": \"medium\",\n        \"must_now\": \"3\",\n"), "{text}");
    let text = edgewise_engine::report::text::checked(&catalog, &Reasons::default(), &[checked]);
    assert!(text.contains("Yardsticks that changed:\n  Another yardstick"), "{text}");
    assert!(!text.contains("Facts that changed"), "{text}");
}

#[test]
fn where_only_the_yardstick_explains_a_new_answer_it_is_given_as_the_reason() {
    let (catalog, drift) = drifted("1", "p=cost:3;");
    assert!(!drift.holds);
    let said: Vec<String> =
        drift.explain(&catalog, &Reasons::default()).said.iter().map(Phrase::plain).collect();
    assert_eq!(
        said[1],
        "It changes because what counts is measured differently now; no fact that counted before explains it."
    );
}

#[test]
fn an_option_that_is_ruled_out_by_the_count_is_said_to_be_so_by_another_yardstick() {
    let (catalog, drift) = drifted("4", "m=cost:medium;p=cost:0;");
    let said: Vec<String> =
        drift.explain(&catalog, &Reasons::default()).said.iter().map(Phrase::plain).collect();
    let said = said.join(" ").replace('\u{a0}', " ");
    assert!(
        said.contains(
            "Beta is ruled out. “Duties” is 4 of 4, by another yardstick than “Cost”, which was Medium."
        ),
        "{said}"
    );
}
