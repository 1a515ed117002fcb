//! The files of a catalogue, in TOML: the shipped one, and the one that has every field.

use std::path::Path;

use serde_json::Value;

use super::tightness::refused_when_changed;
use super::{accepted, validator};
use edgewise_catalog::folder;

/// The tables of a catalogue that are files of their own.
const TABLES: [&str; 8] =
    ["criteria", "editions", "families", "groups", "questions", "renamed", "sources", "starts"];

/// The schema of a file; none for what is no table.
fn schema_of(file: &str) -> Option<String> {
    let name = file.strip_suffix(".toml")?;
    let name = if name.starts_with("options/") { "option" } else { name };
    Some(format!("catalogue/{name}"))
}

/// The files of a catalogue in this folder, each with its schema and as JSON.
fn files(path: &str) -> Vec<(String, String, Value)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalog").join(path);
    let files = folder::read(&path).expect("the catalogue is committed");
    let json = |(name, text): (String, String)| {
        let schema = schema_of(&name)?;
        let table: toml::Table = text.parse().expect("the check has read it");
        Some((schema, name, json(toml::Value::Table(table))))
    };
    files.into_iter().filter_map(json).collect()
}

/// TOML as JSON; a date is its text.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(fields) => {
            fields.into_iter().map(|(name, field)| (name, json(field))).collect()
        }
    }
}

#[test]
fn every_file_of_the_shipped_catalogue_is_as_its_schema_says() {
    let files = files(".");
    assert!(files.len() > 30, "only {} files", files.len());
    for (schema, name, json) in files {
        accepted(&validator(&schema), &json, &name);
    }
}

#[test]
fn the_catalogue_with_every_field_is_as_its_schemas_say_and_refused_when_changed() {
    let files = files("tests/golden/catalogue");
    for table in TABLES {
        let schema = format!("catalogue/{table}");
        assert!(files.iter().any(|(one, ..)| *one == schema), "no file for {schema}");
    }
    for (schema, name, json) in files {
        accepted(&validator(&schema), &json, &name);
        refused_when_changed(&schema, &json, &name);
    }
}

#[test]
fn fields_of_another_scale_are_refused() {
    let criteria = validator("catalogue/criteria");
    let (_, name, json) = files("tests/golden/catalogue").swap_remove(0);
    assert_eq!(name, "criteria.toml");
    let row = |id: &str| {
        let rows = json["criterion"].as_array().expect("a list");
        rows.iter().position(|row| row["id"] == id).expect("a criterion")
    };
    for (id, field, value) in [
        ("cost", "bands", serde_json::json!([1, 2])),
        ("place", "unit", "MiB".into()),
        ("memory", "never", "Never".into()),
        ("until", "range", serde_json::json!([0, 1])),
        ("rating", "bands", serde_json::json!([1])),
    ] {
        let mut other = json.clone();
        other["criterion"][row(id)][field] = value;
        assert!(!criteria.is_valid(&other), "{field} of {id}");
    }
}
