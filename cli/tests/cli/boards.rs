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
            "Compared with each class’s own best option, the score is 0.50 lower for Till 1 and 1 more (on Ease)."
        ),
        "{text}"
    );
    assert!(
        text.contains("  2  312 sites, regret 0.00 in all and 0.00 at most: Big, Lean\n"),
        "{text}"
    );
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
    assert_eq!((&fleet["obstacles"], &fleet["placeholder"]), (&json!([]), &json!(true)));
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
