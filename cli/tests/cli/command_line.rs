//! The program for scripts: its exit codes, its JSON names, and what it says when words are off.

use serde_json::Value;

use crate::program::{complaint, folder, json, printed, run, scores, verdict};
use edgewise_engine::link::{self, Trust};
use edgewise_testkit::fixture;

/// The link that asks for Windows and Linux workers and for admin rights by default.
const DEMANDS: &str =
    "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;k=2sdj15f";

/// The names of an object, which are promised.
#[track_caller]
fn has(object: &Value, names: &[&str]) {
    for name in names {
        assert!(object.get(name).is_some(), "{name} in {object}");
    }
}

#[test]
fn the_json_of_an_assessment_has_the_promised_names() {
    let json = json(&["assess", DEMANDS, "--json"]);
    has(&json, &["edition", "link", "notices", "verdict", "options", "relaxations", "robustness"]);
    has(&json["verdict"], &["kind", "options"]);
    let option = &json["options"][0];
    let names = ["id", "state", "fails", "unknown", "score", "score_low", "score_high", "rank"];
    has(option, &names);
    has(&json["robustness"], &["movable", "nearest_flip", "stability"]);
    assert_eq!((&json["edition"], &json["link"]), (&"2024-06".into(), &DEMANDS.into()));
}

#[test]
fn a_must_have_rules_out_with_all_its_reasons() {
    let json = json(&["assess", DEMANDS, "--json"]);
    let options = json["options"].as_array().expect("options");
    let row = options.iter().find(|one| one["id"] == "azure-stack-edge").expect("listed");
    assert_eq!(row["state"], "ruled-out");
    assert_eq!(row["fails"], serde_json::json!(["worker-os", "admin-access"]));
    assert_eq!(row["rank"], Value::Null);
    assert_eq!(verdict(&json), "best-for-priorities: aks-hybrid");
}

#[test]
fn the_ways_out_name_must_haves_what_they_become_and_who_returns() {
    let folder =
        folder(&fixture::files("memory: MiB lower 2048\n x: { l }\n a = 4096 l\n b = 1 l"));
    let path = folder.path().to_str().expect("a plain path");
    let json = json(&["assess", "v1;e=2024-06;m=memory:0;k=any", "--catalog", path, "--json"]);
    let expected = serde_json::json!([
        { "changes": [{ "must": "memory", "to": "1" }], "returns": ["b"], "unconfirmed": [] },
    ]);
    assert_eq!(json["relaxations"], expected);
    assert_eq!(json["prices"][0]["returns"], serde_json::json!(["a", "b"]));
    assert_eq!(json["robustness"]["movable"], Value::Null);
}

#[test]
fn without_scores_the_json_says_null() {
    let folder = folder(&fixture::files("x: points @ignore\n a = 1\n b = 0"));
    let path = folder.path().to_str().expect("a plain path");
    let json = json(&["assess", "--catalog", path, "--json"]);
    assert_eq!(json["options"][0]["score"], Value::Null);
    assert_eq!((verdict(&json), scores(&json)), ("tie: a b".into(), "a none, b none".into()));
    assert_eq!(json["robustness"]["movable"], "0/1");
}

#[test]
fn a_doubtful_link_ends_well_with_notices_and_withholds() {
    let link = "#v1;e=2024-06;m=admin-access";
    let json = json(&["assess", link, "--json"]);
    assert_eq!(verdict(&json), "withheld: ");
    assert_eq!(
        json["notices"],
        serde_json::json!([
            "“Admin rights” has no value; it was left out. (“admin-access” in m)",
            "The checksum at the end is missing: the link may have been cut off.",
        ])
    );
    let text = printed(&["assess", link]);
    assert!(text.starts_with("! “Admin rights” has no value; it was left out."), "{text}");
    assert!(text.contains("Incomplete link: recommendation paused — Withheld"), "{text}");
}

#[test]
fn a_doubtful_link_is_not_printed_as_a_sound_one() {
    let catalog = edgewise_catalog::shipped();
    let doubtful = "#v1;e=2024-06;p=flexibility:3;k=0000000";
    for words in [
        &["assess", doubtful][..],
        &["assess", doubtful, "--json"],
        &["report", doubtful, "--format", "json"],
        &["effort", doubtful],
        &["effort", doubtful, "--json"],
    ] {
        let text = printed(words);
        let from = text.find("#v1;").expect("the link is printed");
        let link = text[from..].split(['"', '\n']).next().unwrap_or_default();
        let reading = link::read(&catalog, link);
        assert_eq!(reading.trust, Trust::Doubtful, "{words:?}: {link}");
        assert_eq!(reading.scenario, link::read(&catalog, doubtful).scenario, "{words:?}: {link}");
    }
    let accepted = json(&["assess", doubtful, "--accept", "--json"])["link"].to_string();
    assert_eq!(link::read(&catalog, accepted.trim_matches('"')).trust, Trust::Sound);
}

#[test]
fn accept_recommends_all_the_same() {
    let json = json(&["assess", "#v1;e=2024-06;m=admin-access", "--accept", "--json"]);
    assert_eq!(verdict(&json), "best-for-priorities: aks-hybrid");
    assert_eq!(json["notices"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_link_that_cannot_be_read_ends_with_2_and_says_why() {
    let said = complaint(&["assess", "hello"]);
    let expected = "edgewise: This is not an Edgewise link: one begins with #v1 and its edition. \
                    (“hello”)\n";
    assert_eq!(said, expected);
    assert!(complaint(&["assess", "#v2;e=2030-01"]).contains("made by a newer version"));
    assert!(complaint(&["assess", "hello", "--accept"]).contains("not an Edgewise link"));
}

#[test]
fn words_that_are_off_end_with_2() {
    assert!(complaint(&["asses"]).contains("asses"));
    assert!(complaint(&["assess", "--jason"]).contains("--jason"));
    assert!(
        complaint(&["assess", "--edition", "1999-01"]).contains("there is no edition 1999-01;")
    );
    assert!(complaint(&["assess", "--weights", "cost=1"]).contains("there is no criterion cost;"));
    let said = complaint(&["assess", "--edition", "2024-06", "--weights", "runs-on=1"]);
    assert!(said.contains("runs-on cannot be weighed"), "{said}");
    let said = complaint(&["assess", "--weights", "flexibility=1000001"]);
    assert!(said.contains("a weight is a whole number up to 1000000"), "{said}");
    let said = complaint(&["assess", "--weights", "flexibility=1,flexibility=2"]);
    assert!(said.contains("this criterion has a weight already"), "{said}");
    assert_eq!(run(&[]).status.code(), Some(2));
}

#[test]
fn help_and_version_end_well() {
    assert!(printed(&["--help"]).contains("assess"));
    assert!(printed(&["--version"]).starts_with("edgewise "));
}

#[test]
fn weights_may_stand_once_or_many_times() {
    let one = printed(&["assess", "--weights", "flexibility=3,operational-cost=1", "--json"]);
    let two = ["assess", "--weights", "flexibility=3", "--weights", "operational-cost=1", "--json"];
    assert_eq!(one, printed(&two));
}

#[test]
fn a_catalogue_with_defects_lists_them_all() {
    let mut files = fixture::files("x: points\n a = 2\n b = 3/2");
    files.push(("notes.txt".into(), String::new()));
    let folder = folder(&files);
    let path = folder.path().to_str().expect("a plain path");
    assert_eq!(
        complaint(&["assess", "--catalog", path]),
        "edgewise: the catalogue has defects:\n\
         notes.txt: is not a file of a catalogue\n\
         options/a.toml:5:9: “2” is not a share between 0 and 1, such as 7/8 or 0.45\n\
         options/b.toml:5:9: “3/2” is not a share between 0 and 1, such as 7/8 or 0.45\n"
    );
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let said = complaint(&["catalog", "--catalog", "no/such/folder"]);
    assert!(said.starts_with("edgewise: the catalogue cannot be read: no/such/folder"), "{said}");
}

#[test]
fn the_json_of_a_catalogue_has_the_promised_names() {
    let json = json(&["catalog", "--edition", "2024-06", "--json"]);
    has(&json, &["edition", "families", "criteria", "options", "sources"]);
    has(&json["families"][0], &["id", "name"]);
    has(&json["criteria"][0], &["id", "scale", "in_sight"]);
    has(&json["options"][0], &["id", "name", "family", "claims"]);
    let claim = &json["options"][0]["claims"][0];
    has(claim, &["criterion", "value", "says", "because", "sources", "since"]);
    has(claim, &["basis", "disputed"]);
    has(&json["sources"][0], &["id", "title", "publisher", "url", "date"]);
    assert_eq!(json["options"].as_array().map(Vec::len), Some(3));
}

#[test]
fn every_option_prints_one_claim_for_every_criterion() {
    for edition in edgewise_catalog::shipped().editions {
        let json = json(&["catalog", "--edition", edition.id.as_str(), "--json"]);
        let ids = |rows: &Value, name: &str| -> Vec<String> {
            let rows = rows.as_array().expect("a list").iter();
            rows.map(|row| row[name].as_str().expect("an id").to_owned()).collect()
        };
        let criteria = ids(&json["criteria"], "id");
        for option in json["options"].as_array().expect("options") {
            assert_eq!(ids(&option["claims"], "criterion"), criteria, "{}", option["id"]);
        }
    }
}

#[test]
fn an_unknown_and_a_dispute_are_printed_as_such() {
    let folder = folder(&fixture::files("x: points\n a = unknown\n b = 0.5|1"));
    let path = folder.path().to_str().expect("a plain path");
    let json = json(&["catalog", "--catalog", path, "--json"]);
    let claim = |option: usize| &json["options"][option]["claims"][0];
    assert_eq!((&claim(0)["value"], &claim(0)["disputed"]), (&"unknown".into(), &Value::Null));
    assert_eq!(claim(1)["value"], "1/2");
    let other = serde_json::json!({
        "value": "1/1", "says": "1/1", "because": "Another says 1.", "sources": ["page"], "newer": false,
    });
    assert_eq!(claim(1)["disputed"], other);
    let text = printed(&["catalog", "--catalog", path]);
    assert!(text.contains("  X: unknown. The page says unknown. [page]\n"), "{text}");
    assert!(text.contains("  X: 1/2 / disputed: 1/1. The page says 0.5. [page]\n"), "{text}");
}

/// The link that these words make.
#[track_caller]
fn link(words: &[&str], expected: &str) {
    let words = [&["link", "--edition", "2024-06"], words].concat();
    assert_eq!(printed(&words), format!("{expected}\n"));
}

#[test]
fn a_scenario_in_words_becomes_a_link() {
    link(&[], "#v1;e=2024-06;k=1z2xk1g");
    link(&["--must", "worker-os=linux-and-windows", "--must", "admin-access=by-default"], DEMANDS);
    link(&["--priority", "flexibility=decisive"], "#v1;e=2024-06;p=flexibility:3;k=3f1fcmg");
    link(&["--priority", "flexibility=important"], "#v1;e=2024-06;k=1z2xk1g");
}

#[test]
fn the_link_that_is_printed_gives_the_same_scenario_back() {
    let words = [
        "link",
        "--edition",
        "2024-06",
        "--must",
        "runs-on=windows-server.azure-local",
        "--priority",
        "flexibility=nice",
        "--weights",
        "flexibility=2,operational-cost=3",
        "--override",
        "aks-hybrid.flexibility=high",
        "--override",
        "bare-metal.ease-of-configuration=unknown",
        "--override",
        "aks-hybrid.deployed-with=",
        "--title",
        "Plant 4; west & east",
    ];
    let link = printed(&words);
    let json = json(&["assess", link.trim(), "--json"]);
    assert_eq!((&json["link"], &json["notices"]), (&link.trim().into(), &serde_json::json!([])));
}

#[test]
fn a_scenario_that_cannot_be_is_refused() {
    let refused = |words: &[&str], expected: &str| {
        let said = complaint(&[&["link", "--edition", "2024-06"], words].concat());
        assert!(said.contains(expected), "{said}");
    };
    refused(&["--must", "worker-os"], "worker-os: not of the form ID=VALUE");
    refused(&["--must", "worker-os=macos"], "“macos” is none of linux-only");
    refused(&["--must", "runs-on="], "runs-on=: a must-have demands something");
    refused(&["--must", "offline-days=30"], "edition 2024-06 has no facts on offline-days");
    refused(&["--priority", "flexibility=vital"], "a priority is decisive, important, nice or");
    refused(&["--priority", "runs-on=nice"], "runs-on cannot be weighed");
    refused(&["--override", "k3s.flexibility=low"], "edition 2024-06 does not list k3s");
    refused(&["--override", "flexibility=low"], "not OPTION.ID=VALUE");
    refused(&["--title", &"x".repeat(81)], "the title is longer than 80 characters");
}

#[test]
fn the_version_names_the_newest_edition_too() {
    let said = printed(&["--version"]);
    let edition = edgewise_catalog::shipped().today().id.to_string();
    assert_eq!(said, format!("edgewise {} (facts of {edition})\n", env!("CARGO_PKG_VERSION")));
    for words in [&["assess", "--json"][..], &["catalog", "--json"], &["effort", "--json"]] {
        let json = json(words);
        assert_eq!(json["edgewise"], env!("CARGO_PKG_VERSION"), "{words:?}");
        assert_eq!(json["edition"], edition, "{words:?}");
    }
}

#[test]
fn a_check_says_which_ids_were_renamed() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../catalog/tests/golden/catalogue");
    let renamed = "! “yours” has been called “own” since edition 2031-01, and was read as that.";
    for link in ["v1;e=2030-01;m=hardware:yours", "b1;e=2030-01;class=Shed;m=hardware:yours"] {
        let output = run(&["check", &format!("{link};k=any"), "--catalog", folder]);
        let said = String::from_utf8(output.stdout).expect("it prints UTF-8");
        assert!(said.contains(renamed), "{said}");
        assert!(said.contains(";m=hardware:own;"), "{said}");
    }
}
