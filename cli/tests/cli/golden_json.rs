//! The JSON of every command keeps its names: those that `catalog/tests/golden/json/` promises are there, each
//! with a value of the same type. More may be added.
//!
//! Golden files are never edited, only added to: `catalog/tests/golden/README.md`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::examples::words;

/// The folder of the golden files, in which the commands are run.
fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalog/tests/golden")
}

/// The commands of the golden files, each with its name and all that is promised of it.
fn promises() -> Vec<(String, String, BTreeSet<String>)> {
    let entries = fs::read_dir(golden().join("json")).expect("the folder is committed");
    let paths = entries.map(|entry| entry.expect("the folder can be listed").path());
    let promise = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("it is text");
        let (command, promised) = text.split_once('\n').expect("a command, and lines");
        let command = command.strip_prefix("$ ").expect("the first line is a command");
        let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
        (name, command.to_owned(), promised.lines().map(str::to_owned).collect())
    };
    let mut all: Vec<_> = paths.map(promise).collect();
    all.sort();
    all
}

/// The commands, for other tests that need their JSON.
pub fn commands() -> Vec<String> {
    promises().into_iter().map(|(_, command, _)| command).collect()
}

/// What a command prints and how it ends.
pub fn run(command: &str) -> (Value, i32) {
    let (words, _) = words(command);
    let output = Command::new(env!("CARGO_BIN_EXE_edgewise"))
        .args(&words[1..])
        .current_dir(golden())
        .output()
        .expect("the program starts");
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    let json = serde_json::from_slice(&output.stdout);
    let json = json.unwrap_or_else(|error| panic!("{command}: {error}\n{complaint}"));
    (json, output.status.code().expect("it ends by itself"))
}

#[test]
fn every_promised_name_is_in_the_json_with_a_value_of_its_type() {
    let found_in = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden/json");
    let (all, mut broken) = (promises(), Vec::new());
    assert!(all.len() >= 15, "only {} commands", all.len());
    for (name, command, promised) in all {
        let (json, exit) = run(&command);
        let mut found = BTreeSet::from([format!("exit code {exit}")]);
        shape(&json, "", &mut found);
        let missing: Vec<&String> = promised.difference(&found).collect();
        if !missing.is_empty() || promised.is_empty() {
            let lines: Vec<&str> = found.iter().map(String::as_str).collect();
            let text = format!("$ {command}\n{}\n", lines.join("\n"));
            fs::create_dir_all(&found_in).expect("the target folder can be written");
            fs::write(found_in.join(&name), text).expect("the target folder can be written");
            broken.push(format!("{name} lacks {missing:?}"));
        }
    }
    let place = found_in.display();
    assert!(broken.is_empty(), "{}\nwhat was found is in {place}", broken.join("\n"));
}

/// Every place of a document with the type of what is there: `.options[].rank: number`.
fn shape(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(items) => {
            for item in items {
                shape(item, &format!("{path}[]"), found);
            }
            "list"
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                shape(field, &format!("{path}.{name}"), found);
            }
            "object"
        }
    };
    let path = if path.is_empty() { "all" } else { path };
    found.insert(format!("{path}: {kind}"));
}
