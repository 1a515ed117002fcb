//! What the commands print, for links of every kind.

use std::collections::BTreeSet;

use serde_json::Value;

use super::tightness::refused_when_changed;
use super::{accepted, validator};
use crate::golden_json::{commands, run};
use edgewise_engine::link;
use edgewise_engine::scenario::Scenario;
use edgewise_testkit::invented::{self, Chance};

/// How many scenarios are made up.
const INVENTED: u64 = 6;

/// The schema of what a command prints.
fn name_of(command: &str) -> &str {
    match command.split(' ').nth(1) {
        Some("report") => "assess",
        Some(name) => name,
        None => panic!("{command} is no command"),
    }
}

#[test]
fn what_every_command_prints_is_as_its_schema_says() {
    let mut seen = BTreeSet::new();
    for command in commands() {
        let name = name_of(&command).to_owned();
        let (json, _) = run(&command);
        accepted(&validator(&name), &json, &command);
        seen.insert(name);
    }
    let all = ["assess", "catalog", "check", "compare", "effort", "fleet"].map(str::to_owned);
    assert_eq!(seen, BTreeSet::from(all), "each command with JSON has a schema");
}

#[test]
fn links_of_every_kind_print_what_the_schemas_say() {
    let catalog = edgewise_catalog::shipped();
    let schemas = ["assess", "check", "effort"].map(|name| (name, validator(name)));
    let starts = catalog.starts.iter().map(Scenario::from_start);
    let made = (0..INVENTED).map(|case| invented::scenario(&catalog, &mut Chance::of(28, case)));
    let blank = catalog.editions.iter().map(|edition| Scenario::new(edition.id.clone()));
    for scenario in starts.chain(made).chain(blank) {
        // Shares of many criteria take long.
        let scenario = Scenario { priorities: [].into(), weights: [].into(), ..scenario };
        let link = link::write(&catalog, &scenario);
        for (name, schema) in &schemas {
            let command = format!("edgewise {name} '{link}' --json");
            accepted(schema, &run(&command).0, &command);
        }
    }
    let schema = validator("catalog");
    for edition in &catalog.editions {
        let command = format!("edgewise catalog --edition {} --json", edition.id);
        accepted(&schema, &run(&command).0, &command);
    }
}

#[test]
fn a_document_that_is_changed_anywhere_is_refused() {
    for command in commands() {
        let name = name_of(&command).to_owned();
        let (json, _) = run(&command);
        refused_when_changed(&name, &json, &command);
    }
}

#[test]
fn a_board_in_a_file_is_as_its_schema_says() {
    let board: Value =
        serde_json::from_str(include_str!("../../../../catalog/tests/golden/files/board.json"))
            .expect("it is JSON");
    accepted(&validator("board"), &board, "the golden board");
    refused_when_changed("board", &board, "the golden board");
    let catalog = edgewise_catalog::shipped();
    let read = edgewise_engine::board::read_json(&catalog, &board.to_string());
    let written = edgewise_engine::board::write_json(&catalog, &read.board);
    let written = serde_json::from_str(&written).expect("it is JSON");
    accepted(&validator("board"), &written, "a board that was written");
}
