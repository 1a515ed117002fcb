//! The files of a catalogue: which are required, how they are named, where a defect is.

use crate::catalogue::{TABLE, check, defects, with};
use edgewise_engine::catalog::check::read;
use edgewise_testkit::fixture;

#[test]
fn what_is_not_toml_is_said_with_its_place() {
    let said = defects(&with("sources.toml", "title = \"A page\"", "title = \"A page"));
    assert!(said[0].starts_with("sources.toml:3:"), "{said:?}");
    assert!(said[0].contains("not TOML: "), "{said:?}");
}

#[test]
fn a_missing_file_is_named() {
    let mut files = fixture::files(TABLE);
    files.retain(|(name, _)| name != "sources.toml");
    assert!(defects(&files).contains(&"sources.toml: is missing".into()));
    assert!(defects(&[]).contains(&"criteria.toml: is missing".into()));
}

#[test]
fn a_catalogue_without_editions_is_refused() {
    let mut files = fixture::files(TABLE);
    files.iter_mut().find(|(name, _)| name == "editions.toml").expect("it is there").1.clear();
    assert!(defects(&files).contains(&"editions.toml: has no [[edition]]".into()));
}

#[test]
fn a_catalogue_without_options_is_refused() {
    let mut files = fixture::files(TABLE);
    files.retain(|(name, _)| !name.starts_with("options/"));
    assert!(defects(&files).contains(&"options: holds 1 to 200 options".into()));
}

#[test]
fn an_unexpected_file_is_named() {
    let mut files = fixture::files(TABLE);
    files.push(("options/alpha.tml".into(), String::new()));
    assert_eq!(defects(&files), ["options/alpha.tml: is not a file of a catalogue"]);
}

#[test]
fn a_file_whose_name_is_no_id_is_named() {
    for name in ["options/Alpha.toml", "options/own-1.toml", "options/unknown.toml"] {
        let mut files = fixture::files(TABLE);
        let text = files.pop().expect("an option").1;
        files.push((name.into(), text));
        let said = format!("{name}: its name is not an id, or one kept for visitors (own-1)");
        assert!(defects(&files).contains(&said), "{name}");
    }
}

#[test]
fn line_ends_and_a_mark_at_the_start_are_no_defects() {
    let plain = fixture::files(TABLE);
    let other: Vec<(String, String)> = plain
        .iter()
        .map(|(name, text)| (name.clone(), format!("\u{feff}{}", text.replace('\n', "\r\n"))))
        .collect();
    let bytes = |files: &[(String, String)]| {
        let facts = read(files).expect("it has no defects");
        (facts.catalog.to_bytes(), facts.reasons.to_bytes())
    };
    assert!(bytes(&plain) == bytes(&other), "the same facts");
    // And a defect has the same place.
    let wrong =
        |(name, text): &(String, String)| (name.clone(), text.replace("\"2048\"", "\"much\""));
    let [plain, other] = [plain, other].map(|files| files.iter().map(wrong).collect::<Vec<_>>());
    let said = defects(&plain);
    assert_eq!(said.len(), 1);
    assert_eq!(defects(&other), said);
}

#[test]
fn all_defects_are_found_at_once_sorted_by_file_and_line() {
    let mut files = with("options/beta.toml", "\"high\"", "\"dear\"");
    for (name, text) in &mut files {
        *text = match name.as_str() {
            "options/alpha.toml" => text.replace("\"2048\"", "\"much\""),
            "sources.toml" => text.replace("publisher", "publishes"),
            "options/beta.toml" => text.replace("\"no-end\"", "\"someday\""),
            _ => continue,
        };
    }
    let places: Vec<String> = defects(&files)
        .iter()
        .map(|line| line.split(": ").next().expect("a place").to_owned())
        .collect();
    assert_eq!(
        places,
        [
            "options/alpha.toml:10:9",
            "options/beta.toml:5:9",
            "options/beta.toml:15:9",
            "sources.toml:1:1",
            "sources.toml:4:13",
        ]
    );
}

#[test]
fn columns_are_counted_in_characters() {
    check(
        "options/alpha.toml",
        "name = \"Alpha\"",
        "name = \"Älphä\"; größe = 1",
        "options/alpha.toml:1:15: not TOML: unexpected key or value, expected newline, `#`",
    );
}
