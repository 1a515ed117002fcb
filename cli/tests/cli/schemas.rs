//! The JSON Schemas in `docs/schemas/` describe what is printed and what is written: each accepts all that
//! there is, and refuses it as soon as a name is unknown, missing, or has a value of another type.

mod catalogue;
mod printed;
mod tightness;

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::Value;

/// The folder of the schemas.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/schemas")
}

/// A schema, which has to be one.
#[track_caller]
fn schema(name: &str) -> Value {
    let text = fs::read_to_string(folder().join(format!("{name}.schema.json")));
    let schema = serde_json::from_str(&text.expect("the schema is committed"));
    let schema: Value = schema.expect("a schema is JSON");
    jsonschema::meta::validate(&schema).expect("a schema is a schema");
    schema
}

/// What checks documents against a schema.
#[track_caller]
fn validator(name: &str) -> Validator {
    jsonschema::draft202012::new(&schema(name)).expect("a schema can be used")
}

/// The schema accepts the document.
#[track_caller]
fn accepted(validator: &Validator, document: &Value, of: &str) {
    let wrong: Vec<String> = validator
        .iter_errors(document)
        .take(5)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(wrong.is_empty(), "{of}\n{}", wrong.join("\n"));
}
