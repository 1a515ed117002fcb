//! An edition is added as docs/releasing.md says, to a copy of the catalogue: what was linked before opens byte
//! for byte the same, and `check` says what changed.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::program::{printed, run};

/// A scenario and a board of edition 2026-11 that rest on the claims that the trial changes.
const LINK: &str = "#v1;e=2026-11;m=offline-days:30,smallest-cluster:1;p=duties:3;t=Plant_4";
const BOARD: &str = "#b1;e=2026-11;t=Stores;class=Tills:300;m=memory-per-node:8192;p=duties:3;\
                     class=Ships:4:2;m=cpu-arch:arm64;voice=Ann;m=gpu:yes";

/// The option whose claims the trial changes.
const OPTION: &str = "options/suse-edge.toml";

/// A copy of the shipped catalogue with edition 2027-05, in which two claims changed and one fact has ended.
fn with_trial_edition() -> TempDir {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalog");
    let files = edgewise_catalog::folder::read(&shipped).expect("the catalogue is committed");
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::create_dir(folder.path().join("options")).expect("the folder is new");
    for (name, mut text) in files {
        match name.as_str() {
            "editions.toml" => {
                text +=
                    "\n[[edition]]\nid = \"2027-05\"\ntitle = \"May 2027\"\ndate = 2027-05-31\n";
            }
            "criteria.toml" => text = continued(&text),
            OPTION => {
                for (criterion, value) in [("offline-days", "1"), ("memory-per-node", "65536")] {
                    let claim = format!(
                        "\n[[claim]]\ncriterion = \"{criterion}\"\nvalue = {value}\n\
                         because = \"For this test.\"\nsource = \"article-2024-06\"\n\
                         since = \"2027-05\"\n"
                    );
                    text.push_str(&claim);
                }
            }
            // Its Windows workers end on 31 March 2027: an edition after that day has to say so.
            "options/aks-windows-server.toml" => {
                text += "\n[[claim]]\ncriterion = \"worker-os\"\nvalue = \"linux-only\"\n\
                         because = \"For this test.\"\nsource = \"article-2024-06\"\n\
                         since = \"2027-05\"\n";
            }
            _ => {}
        }
        fs::write(folder.path().join(name), text).expect("the folder can be written");
    }
    folder
}

/// What each criterion says of 2026-11 goes for 2027-05 as well.
fn continued(criteria: &str) -> String {
    let line = |line: &str| {
        let tiers = line.strip_prefix("default_tier = { ").and_then(|it| it.strip_suffix(" }"));
        let newest = tiers.and_then(|it| it.split(", ").find(|one| one.starts_with("\"2026-11\"")));
        match newest {
            Some(newest) => {
                let tiers = tiers.unwrap_or_default();
                let next = newest.replacen("2026-11", "2027-05", 1);
                format!("default_tier = {{ {tiers}, {next} }}")
            }
            None => line
                .replace("background = [\"2026-11\"]", "background = [\"2026-11\", \"2027-05\"]"),
        }
    };
    criteria.lines().map(|one| line(one) + "\n").collect()
}

/// A link that was written today, with its checksum.
fn written(text: &str) -> String {
    let command = if text.starts_with("#b1") { "fleet" } else { "assess" };
    let printed = printed(&[command, &format!("{text};k=any")]);
    printed.lines().last().expect("the link is the last line").to_owned()
}

#[test]
fn a_link_and_a_board_open_byte_for_byte_the_same_after_an_edition_was_added() {
    let folder = with_trial_edition();
    let trial = folder.path().to_str().expect("a plain path");
    let (link, board) = (written(LINK), written(BOARD));
    for words in [
        &["assess", &link][..],
        &["assess", &link, "--json"],
        &["report", &link],
        &["report", &link, "--format", "csv"],
        &["fleet", &board],
        &["fleet", &board, "--json"],
        &["effort", &link, "--json"],
        &["catalog", "--edition", "2026-11", "--json"],
        &["catalog", "--edition", "2024-06", "--json"],
    ] {
        let (before, after) = (printed(words), printed(&[words, &["--catalog", trial]].concat()));
        assert!(before == after, "{words:?} prints something else:\n{after}");
    }
    let again = printed(&["assess", &link, "--catalog", trial]);
    assert_eq!(again.lines().last(), Some(link.as_str()), "it is written as it was read");
    let again = printed(&["fleet", &board, "--catalog", trial]);
    assert_eq!(again.lines().last(), Some(board.as_str()), "it is written as it was read");
}

#[test]
fn a_check_says_what_a_new_edition_has_changed() {
    let folder = with_trial_edition();
    let trial = folder.path().to_str().expect("a plain path");
    let link = written(LINK);
    let output = run(&["check", &link, "--catalog", trial, "--json"]);
    let json: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let row = &json[0];
    assert_eq!([&row["edition"], &row["today"]], ["2026-11", "2027-05"]);
    let changed = |criterion: &str| {
        let changes = row["changes"].as_array().expect("a list").iter();
        let of = |one: &&Value| one["option"] == "suse-edge" && one["criterion"] == criterion;
        changes.filter(of).map(|one| one["now"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(changed("offline-days"), ["1"], "{row}");
    assert_eq!(changed("memory-per-node"), [""; 0], "it does not touch this scenario");
    let said = |link: &str| {
        let output = run(&["check", link, "--catalog", trial]);
        assert_eq!(output.status.code(), Some(3), "the conclusion does not hold");
        String::from_utf8(output.stdout).expect("it prints UTF-8").replace('\u{a0}', " ")
    };
    for sentence in [
        "The conclusion changes: under the facts of 2026-11 SUSE Edge comes first;",
        "For SUSE Edge, “Days without contact” was No limit and is now 1 day.",
    ] {
        assert!(said(&link).contains(sentence), "{}", said(&link));
    }
    let board = said(&written(BOARD));
    assert!(
        board.contains("For SUSE Edge, “Memory per node” was 4 GiB and is now 64 GiB."),
        "{board}"
    );
    assert_eq!(board.matches("#v1;e=2026-11;").count(), 3, "each scenario is checked: {board}");
}

#[test]
fn the_shipped_catalogue_still_says_that_nothing_can_have_changed() {
    let said = printed(&["check", &written(LINK)]);
    assert!(said.contains("so nothing can have changed"), "{said}");
}
