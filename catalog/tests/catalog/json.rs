//! JSON that is written by hand, read back with a reader that did not write it.

use edgewise_catalog::shipped;
use edgewise_engine::assessment::assess;
use edgewise_engine::link;
use edgewise_engine::report::json::{self, Json};
use serde_json::Value;

/// What another reader makes of a text.
#[track_caller]
fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error} in {text}"))
}

#[test]
fn any_character_comes_back_as_it_was() {
    let all: String = (0..0x2100).filter_map(char::from_u32).chain(['\u{1f980}']).collect();
    assert_eq!(read(&Json::from(all.as_str()).print()), Value::String(all));
}

#[test]
fn the_bytes_are_those_of_the_usual_writer() {
    let catalog = shipped();
    for link in [
        "",
        "#v1;e=2024-06;m=admin-access",
        "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;t=%22A%5C%22;k=any",
        "#v1;e=2026-11;m=memory-per-node:1,worker-os:linux-and-windows;k=any",
    ] {
        let reading = link::read(&catalog, link);
        let it = assess(&catalog, &reading.scenario);
        let text = json::assessment(&catalog, &reading.scenario, &it, &reading.notices);
        assert!(text.starts_with("{\n  \"edition\": \"20"), "{text}");
        same_values_and_spaces(&text);
    }
}

/// The usual writer sorts names, so lines are compared without regard to their order.
#[track_caller]
fn same_values_and_spaces(text: &str) {
    let usual = serde_json::to_string_pretty(&read(text)).expect("a value can be written") + "\n";
    let sorted = |text: &str| {
        let mut lines: Vec<String> =
            text.lines().map(|line| line.trim_end_matches(',').to_owned()).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(text), sorted(&usual));
}

#[test]
fn nothing_is_written_in_one_line() {
    let empty = Json::List(vec![Json::List(Vec::new()), Json::Object(Vec::new()), Json::Null]);
    assert_eq!(empty.print(), "[\n  [],\n  {},\n  null\n]\n");
}
