//! `edgewise check`: whether old conclusions still hold, as scripts see it.

use crate::program::{printed, run};

#[track_caller]
fn check(words: &[&str], code: i32, said: &str) {
    let output = run(words);
    let all = [output.stdout, output.stderr].concat();
    let all = String::from_utf8_lossy(&all);
    assert_eq!(output.status.code(), Some(code), "{all}");
    assert!(all.contains(said), "“{said}” is not in: {all}");
}

fn link(words: &[&str]) -> String {
    printed(&[&["link"], words].concat()).trim().to_owned()
}

#[test]
fn a_link_of_today_holds() {
    check(&["check", &link(&["--must", "admin-access=by-default"])], 0, "");
}

#[test]
fn an_old_conclusion_that_does_not_hold_exits_with_3_and_says_what_changed() {
    let old = link(&["--edition", "2024-06", "--must", "survives-node-loss=yes"]);
    check(&["check", &old], 3, "The conclusion changes");
    check(&["check", &old, "--json"], 3, "\"holds\": false");
}

#[test]
fn of_several_links_the_worst_counts_and_unreadable_is_the_worst() {
    let today = link(&["--must", "admin-access=by-default"]);
    let old = link(&["--edition", "2024-06", "--must", "survives-node-loss=yes"]);
    check(&["check", &today, &old], 3, "");
    check(&["check", &today, &old, "junk"], 2, "This is not an Edgewise link");
}

#[test]
fn a_link_of_which_a_part_is_damaged_is_not_relied_on() {
    check(&["check", "#v1;e=2024-06;m=admin-access"], 2, "“Admin rights” has no value");
}
