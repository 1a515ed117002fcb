//! Fleets, comparisons and effort on the command line: words, names in JSON, exit codes.

use serde_json::json;

use crate::program::{complaint, folder, json, printed, run};
use edgewise_testkit::fixture;
use tempfile::TempDir;

const TABLE: &str = "
    you-operate: { node-os, upgrades }
    os: { linux, windows }
    ease: low < mid < top

    big = upgrades linux.windows mid
    lean = node-os linux top
";

const CSV: &str = "name,sites,os\nTill 1,150,linux\nTill 2,150,linux\nDepot,12,windows\n";

/// A folder with a catalogue, and another one for files.
struct Ground {
    folder: TempDir,
    files: TempDir,
}

impl Ground {
    fn new() -> Self {
        let files = tempfile::tempdir().expect("a folder can be made");
        Self { folder: folder(&fixture::files(TABLE)), files }
    }

    fn path(&self) -> &str {
        self.folder.path().to_str().expect("a plain path")
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.files.path().join(name);
        std::fs::write(&path, text).expect("the folder can be written");
        path.to_str().expect("a plain path").to_owned()
    }
}

#[test]
fn a_fleet_is_said_in_sentences_and_rows() {
    let ground = Ground::new();
    let file = ground.file("sites.csv", CSV);
    let text = printed(&["fleet", &file, "--catalog", ground.path()]);
    assert!(text.starts_with("One platform covers all 312 sites: Big.\n"), "{text}");
    assert!(
        text.contains(
            "One class does not get the option that is best for it alone. The score that is lost, on a scale from 0 to 1: 0.50 for Till 1 and 1 more (Big instead of Lean, on ease)."
        ),
        "{text}"
    );
    assert!(
        text.contains(
            "
Who gets which platform
  Class              Sites  Machines each  Platform  Best for this class alone  Score lost
  Till 1 and 1 more    300              1  Big       Lean                             0.50
  Depot                 12              1  Big       Big                              0.00
  Score lost: how far the platform of a class scores below the option that is best for that class alone, on a scale from 0 to 1.

What speaks against it
  Till 1 and 1 more: Big. The option that is best for this class alone, Lean (confidence: "
        ),
        "{text}"
    );
    assert!(
        text.contains(
            "
What standardising costs
  Platforms  Sites covered  Score lost on average  Most lost by a class  Which
          1     312 of 312                  0.481                  0.50  Big
          2     312 of 312                  0.000                  0.00  Big, Lean

What was rejected
  Fit other classes, but not Depot: Lean.
"
        ),
        "{text}"
    );
    assert!(!text.contains("regret"), "{text}");
    let link = text.lines().last().expect("a link");
    assert_eq!(printed(&["fleet", link, "--catalog", ground.path()]), text);
}

#[test]
fn the_json_of_a_fleet_has_the_promised_names() {
    let ground = Ground::new();
    let file = ground.file("sites.csv", CSV);
    let json = json(&["fleet", &file, "--catalog", ground.path(), "--json"]);
    assert_eq!((&json["edition"], &json["voices"]), (&json!("2024-06"), &json!(null)));
    let fleet = &json["fleet"];
    assert_eq!((&fleet["sites"], &fleet["platforms"]), (&json!(312), &json!(1)));
    assert_eq!(fleet["covers"][0]["platforms"], json!(["big"]));
    assert_eq!(fleet["covers"][0]["takes"], json!(["big", "big"]));
    assert_eq!(fleet["covers"][0]["regret"], "150/1");
    assert_eq!(fleet["classes"][0]["named"], json!(["lean"]));
    assert_eq!(fleet["classes"][0]["options"][0]["regret"], "1/2");
    assert_eq!(fleet["numbers"][1]["by_sum"]["platforms"], json!(["big", "lean"]));
    assert_eq!((&fleet["obstacles"], &fleet["hours_given"]), (&json!([]), &json!("none")));
    assert_eq!(fleet["classes"][0]["takes"], "big");
    assert_eq!(fleet["classes"][0]["against"], json!(["Big could do better on ease (Mid)."]));
    let rejected =
        json!([{ "why": "Fit other classes, but not Depot", "sets": [["lean"]], "more": 0 }]);
    assert_eq!(fleet["rejected"], rejected);
    assert_eq!(fleet["ask_next"][0]["sites"], 300);
}

/// Both options leave everything to the team; the vendor of the second sells support.
const PRICED: &str = "
    you-operate: { node-os, upgrades, support }
    price-model: any { free, per-node, per-core }
    vendor-support: community < separate < included @ignore
    os: { linux, windows }
    ease: low < mid < top

    big = upgrades per-core included linux.windows mid
    lean = node-os free.per-node separate linux top
";

#[test]
fn hours_and_a_rate_are_given_for_a_fleet_as_for_a_scenario() {
    let catalogue = folder(&fixture::files(PRICED));
    let folder = catalogue.path().to_str().expect("a plain path");
    let ground = Ground::new();
    let file = ground.file("sites.csv", CSV);
    let words = [
        "fleet",
        &file,
        "--catalog",
        folder,
        "--rate",
        "60",
        "--hours",
        "upgrades=1..2",
        "--hours-once",
        "upgrades=0",
    ];
    let text = printed(&words);
    assert!(text.contains(";f=cluster.upgrades:4-8,once.upgrades:0,rate:60;"), "{text}");
    assert!(
        text.contains("224,640 to 449,280, labour only  Big\n"),
        "labour is not taken for all there is to pay: {text}"
    );
    assert!(
        text.contains("  88 to 328 *  63,360 to 236,160, labour only *  Big, Lean\n"),
        "{text}"
    );
    assert!(text.contains("  * rests on placeholders, in part or altogether\n"), "{text}");
    assert!(text.contains("Some of the hours are placeholders, not yours: node os."), "{text}");
    assert!(
        text.contains("The money is not complete: no price was given for Big (per core).\n"),
        "{text}"
    );
    let json = json(&[&words[..], &["--json"]].concat());
    let fleet = &json["fleet"];
    assert_eq!(fleet["hours_given"], "some");
    assert_eq!(fleet["units"]["money"], "a year, in the currency of the rate and the quotes");
    let [one, two] = [0, 1].map(|at| &fleet["numbers"][at]["by_sum"]);
    assert_eq!((&one["placeholders"], &two["placeholders"]), (&json!([]), &json!(["node-os"])));
    assert_eq!(
        one["money"],
        json!({
            "labour": { "low": 224_640, "high": 449_280 },
            "bill": null,
            "whole": null,
            "unpriced": [{ "platform": "big", "what": "bill", "units": ["per-core"] }]
        })
    );
    assert_eq!(
        two["money"]["unpriced"][1],
        json!({ "platform": "lean", "what": "contract", "units": [] })
    );
    let quoted =
        [&words[..], &["--quote", "per-core=10", "--units", "per-core=4", "--json"]].concat();
    let whole = &crate::program::json(&quoted)["fleet"]["numbers"][0]["by_sum"]["money"];
    assert_eq!(whole["whole"], json!({ "low": 237_120, "high": 461_760 }), "{whole}");
    let refused = complaint(&["fleet", &file, "--catalog", folder, "--hours", "dancing=1"]);
    assert!(refused.contains("there is no duty dancing"), "{refused}");
}

#[test]
fn money_without_the_price_of_a_contract_says_so() {
    let catalogue = folder(&fixture::files(PRICED));
    let folder = catalogue.path().to_str().expect("a plain path");
    let words = [
        "effort",
        "v1;e=2024-06;k=any",
        "--catalog",
        folder,
        "--rate",
        "60",
        "--hours",
        "node-os=1",
    ];
    let text = printed(&words);
    assert!(text.contains(" a year, without the support contract"), "{text}");
    let quoted = printed(&[&words[..], &["--quote", "per-node=100"]].concat());
    assert!(!quoted.contains("without the support contract"), "{quoted}");
}

#[test]
fn a_fleet_is_printed_as_a_record_and_as_a_spreadsheet() {
    let ground = Ground::new();
    let file = ground.file("sites.csv", CSV);
    let fleet = ["fleet", &file, "--catalog", ground.path(), "--format"];
    let people = ["record", "--deciders", "Ann", "--date", "2026-12-01"];
    let record = printed(&[&fleet[..], &people].concat());
    assert!(
        record.starts_with(
            "# Platforms for a fleet: *“Till 1 and 1 more and Depot”*\n\n* Status: proposed\n* Deciders: Ann\n* Date: 2026-12-01\n"
        ),
        "{record}"
    );
    assert!(record.contains("\n## What to ask next\n\n* "), "{record}");
    assert!(record.contains("\nThe board: <#b1;e=2024-06;class="), "{record}");
    let classes = printed(&[&fleet[..], &["csv"]].concat());
    assert!(classes.starts_with("\"class\",\"sites\""), "{classes}");
    let same = printed(&[&fleet[..], &["json"]].concat());
    assert_eq!(same, printed(&["fleet", &file, "--catalog", ground.path(), "--json"]));
    let both = complaint(&[&fleet[..], &["record", "--json"]].concat());
    assert!(both.contains("cannot be used with"), "{both}");
    let voices = printed(&[
        "fleet",
        "b1;e=2024-06;voice=Ann;m=os:windows;voice=Ben;k=any",
        "--catalog",
        ground.path(),
        "--format",
        "record",
    ]);
    assert!(voices.contains("*“Ann”*"), "{voices}");
    let wrong = [&fleet[..], &["record", "--date", "soon"]].concat();
    assert!(complaint(&wrong).contains("is not a date"));
}

#[test]
fn a_file_with_problems_ends_with_2_until_it_is_accepted() {
    let ground = Ground::new();
    let file = ground.file("sites.csv", "name,sites,os\nA,1,linux\nB,1,macos\n");
    let output = run(&["fleet", &file, "--catalog", ground.path()]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "! Row 3, column os: “macos” is none of linux, windows; the row was left out.\n\
         Nothing was worked out: part of the board could not be read. Use --accept to continue with the rest.\n"
    );
    let text = printed(&["fleet", &file, "--accept", "--catalog", ground.path()]);
    assert!(text.contains("\nOne platform covers the one site: Lean."), "{text}");
}

#[test]
fn what_is_no_board_is_refused() {
    assert_eq!(
        complaint(&["fleet", "nowhere.csv"]),
        "edgewise: nowhere.csv: neither a file nor the link of a board\n"
    );
    assert!(complaint(&["fleet", "b2;e=2030-01"]).contains("made by a newer version"));
    assert!(complaint(&["fleet"]).contains("FILE|LINK"));
}

#[test]
fn voices_of_a_board_are_heard() {
    let ground = Ground::new();
    let link = "b1;e=2024-06;voice=Ann;m=os:windows;voice=Ben;k=any";
    let text = printed(&["fleet", link, "--catalog", ground.path()]);
    assert!(text.contains("If everyone took Ann’s side, everyone would put Big first."), "{text}");
    let json = json(&["fleet", link, "--catalog", ground.path(), "--json"]);
    assert_eq!((&json["fleet"], &json["voices"]["bridge"]), (&json!(null), &json!("one")));
    assert_eq!(json["voices"]["must_haves"][0]["agreement"], "some");
    assert_eq!(json["voices"]["ways"][0]["voice"], "Ann");
}

#[test]
fn two_scenarios_are_compared() {
    let ground = Ground::new();
    let words = [
        "compare",
        "v1;e=2024-06;k=any",
        "v1;e=2024-06;m=os:windows;k=any",
        "--catalog",
        ground.path(),
    ];
    let text = printed(&words);
    assert!(
        text.contains("This explains the other answer: Os: no must-have against “Os: Windows”.\n"),
        "{text}"
    );
    let json = json(&[&words[..], &["--json"]].concat());
    assert_eq!((&json["explanation"], &json["sets"]), (&json!("sets"), &json!([[0]])));
    assert_eq!(
        (&json["one"]["named"], &json["other"]["named"]),
        (&json!(["lean"]), &json!(["big"]))
    );
    let output =
        run(&["compare", "v1;e=2024-06", "v1;e=2024-06;k=any", "--catalog", ground.path()]);
    assert_eq!(output.status.code(), Some(2));
    let said = complaint(&["compare", "hello", "v1;e=2024-06;k=any", "--catalog", ground.path()]);
    assert!(said.contains("not an Edgewise link"), "{said}");
}

#[test]
fn effort_is_reckoned_by_the_numbers_that_are_given() {
    let ground = Ground::new();
    let link = "v1;e=2024-06;k=any";
    let text = printed(&["effort", link, "--sites", "10", "--catalog", ground.path()]);
    assert!(text.starts_with("Hours a month for 10 sites with 1 machine each.\nThese hours are placeholders, not facts"), "{text}");
    let words = [
        "effort",
        link,
        "--sites",
        "10",
        "--rate",
        "60",
        "--hours",
        "upgrades=1..2.5",
        "--hours",
        "node-os=0.5",
        "--hours-once",
        "upgrades=2",
        "--hours-once",
        "node-os=0",
        "--catalog",
        ground.path(),
    ];
    let text = printed(&words);
    assert!(text.contains("Lean takes 7 to 22 hours a month less than Big."), "{text}");
    assert!(text.contains("a=sites:10;f=cluster.node-os:2,cluster.upgrades:4-10,once.node-os:0,once.upgrades:8,rate:60;k="), "{text}");
    let json = json(&[&words[..], &["--json"]].concat());
    assert_eq!(json["options"][0]["quarter_hours"], json!({ "low": 48, "high": 108 }));
    assert_eq!(
        (&json["placeholder"], &json["differences"][0]["relation"]),
        (&json!(false), &json!("cheaper"))
    );
}

#[test]
fn numbers_that_cannot_be_are_refused() {
    let ground = Ground::new();
    let refused = |words: &[&str], expected: &str| {
        let said = complaint(&[&["effort", "--catalog", ground.path()], words].concat());
        assert!(said.contains(expected), "{said}");
    };
    refused(&["--hours", "upgrades"], "upgrades: not DUTY=LOW..HIGH");
    refused(
        &["--hours", "upgrades=1.3"],
        "upgrades=1.3: hours are a range in steps of 0.25, such as 1.5..4",
    );
    refused(&["--hours", "upgrades=4..1"], "in steps of 0.25");
    refused(&["--hours", "dancing=4"], "there is no duty dancing; there are node-os, upgrades");
    refused(&["--sites", "0"], "--sites is a whole number from 1 to 1000000");
    refused(&["--quote", "per-core=4"], "this catalogue has no price models");
    let folder = folder(&fixture::files("x: points\n a = 1"));
    let path = folder.path().to_str().expect("a plain path");
    assert!(
        complaint(&["effort", "--catalog", path])
            .contains("edition 2024-06 has no facts on whose the duties are")
    );
}

#[test]
fn the_scenarios_of_a_board_are_checked_one_by_one() {
    let ground = Ground::new();
    let link = "b1;e=2024-06;class=Tills:300;m=os:linux;class=Depot;k=any";
    let checked = json(&["check", link, "--catalog", ground.path(), "--json"]);
    assert_eq!(checked.as_array().map(Vec::len), Some(2));
    assert_eq!(checked[0]["holds"], json!(true));
    let output = run(&["check", "b1;e=2024-06;class=Tills:0;k=any", "--catalog", ground.path()]);
    assert_eq!(output.status.code(), Some(2));
}
