//! The built program, run as a person or a script runs it.

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A folder that holds the catalogue that a table describes; gone when dropped.
pub fn folder(files: &[(String, String)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::create_dir(folder.path().join("options")).expect("the folder is new");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("the folder can be written");
    }
    folder
}

/// What the program says and how it ends.
pub fn run(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_edgewise")).args(words).output().expect("the program starts")
}

/// What the program prints; it must end well and complain of nothing.
#[track_caller]
pub fn printed(words: &[&str]) -> String {
    let output = run(words);
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), complaint.as_str()), (Some(0), ""), "{words:?}");
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

/// The JSON that the program prints.
#[track_caller]
pub fn json(words: &[&str]) -> Value {
    serde_json::from_str(&printed(words)).expect("it prints JSON")
}

/// What the program complains of; it must end with 2 and print nothing.
#[track_caller]
pub fn complaint(words: &[&str]) -> String {
    let output = run(words);
    assert_eq!(output.status.code(), Some(2), "{words:?}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "", "{words:?}");
    String::from_utf8(output.stderr).expect("it complains in UTF-8")
}

/// "alpha 1/2, beta 7/8" in the order of the output.
pub fn scores(json: &Value) -> String {
    let options = json["options"].as_array().expect("options");
    let score = |one: &Value| {
        let words = [&one["id"], &one["score"]].map(|value| value.as_str().unwrap_or("none"));
        words.join(" ")
    };
    options.iter().map(score).collect::<Vec<_>>().join(", ")
}

/// The kind of verdict and the options it names.
pub fn verdict(json: &Value) -> String {
    let options = json["verdict"]["options"].as_array().expect("options");
    let options: Vec<&str> = options.iter().filter_map(Value::as_str).collect();
    format!("{}: {}", json["verdict"]["kind"].as_str().expect("a kind"), options.join(" "))
}
