//! Published worked examples come out as printed: through the library, and through the program with
//! catalogues of other people's decisions.

use edgewise_engine::assessment::{Assessment, assess};
use edgewise_engine::quantity::Ratio;

use crate::program::{folder, json, scores, verdict};
use edgewise_testkit::examples::CASES;
use edgewise_testkit::fixture;

/// The table of the offices, from the worked examples.
fn table() -> &'static str {
    CASES.iter().find(|case| case.name == "offices").expect("it is among them").table
}

/// The six weights of the offices (Goodwin & Wright 2004, chapter 3), in the order of the table.
fn office_weights(weights: [u32; 6]) -> String {
    let names = ["closeness", "visibility", "image", "size", "comfort", "parking"];
    let each = names.iter().zip(weights).map(|(name, weight)| format!("{name}={weight}"));
    each.collect::<Vec<_>>().join(",")
}

fn offices(weights: [u32; 6]) -> Assessment {
    let said = format!("w={}", office_weights(weights).replace('=', ":"));
    fixture::assessed(table(), &said)
}

fn score(it: &Assessment, option: &str) -> Ratio {
    let row = &it.standings[fixture::option(it, option)];
    row.score.expect("something counts").point
}

#[test]
fn the_offices_score_the_printed_totals() {
    let it = offices([32, 26, 23, 10, 6, 3]);
    let printed = [
        ("addison", "80.8"),
        ("bilton", "39.4"),
        ("carlisle", "47.4"),
        ("denver", "52.3"),
        ("elton", "64.8"),
        ("filton", "20.9"),
        ("gorton", "60.2"),
    ];
    for (office, total) in printed {
        assert_eq!((score(&it, office) * Ratio::whole(100)).decimal(1), total, "{office}");
    }
    let ranks: Vec<Option<u32>> = it.standings.iter().map(|row| row.rank).collect();
    assert_eq!(ranks, [1, 6, 5, 4, 2, 7, 3].map(Some));
}

#[test]
fn the_program_prints_the_same_totals_for_a_folder_and_weights() {
    let folder = folder(&fixture::files(table()));
    let path = folder.path().to_str().expect("a plain path");
    let weights = office_weights([32, 26, 23, 10, 6, 3]);
    let json = json(&["assess", "--catalog", path, "--weights", &weights, "--json"]);
    assert_eq!(
        scores(&json),
        "addison 101/125, elton 81/125, gorton 301/500, denver 523/1000, carlisle 237/500, bilton 197/500, filton 209/1000"
    );
    assert_eq!(verdict(&json), "best-for-priorities: addison");
    assert_eq!(json["weights"]["closeness"], "8/25");
}

/// The same book, sensitivity analysis, figure 3.7: the weight of turnover (100, 80, 70 within the
/// group) against that of working conditions (30, 20, 10).
#[test]
fn the_group_weight_at_which_the_best_office_changes_is_the_printed_one() {
    let (conditions, turnover) = (offices([0, 0, 0, 30, 20, 10]), offices([100, 80, 70, 0, 0, 0]));
    let lead = |it: &Assessment| score(it, "addison") - score(it, "elton");
    let hundred = Ratio::whole(100);
    assert_eq!((score(&conditions, "elton") * hundred).decimal(1), "81.7");
    assert_eq!((score(&turnover, "elton") * hundred).decimal(1), "60.4");
    let crossing = lead(&conditions) / (lead(&conditions) - lead(&turnover));
    assert_eq!(crossing.to_string(), "875/1679");
    assert_eq!((crossing * hundred).decimal(1), "52.1");
    // 875 parts of turnover spread over its group, 804 of conditions over theirs, times 10: level.
    let at = |more: u32| {
        let it = offices([3500 + more, 2800, 2450, 4020, 2680, 1340]);
        fixture::names(&it, &it.verdict.options)
    };
    assert_eq!(at(0), "addison elton");
    assert_eq!(at(1), "addison");
    let below = offices([3499, 2800, 2450, 4020, 2680, 1340]);
    assert_eq!(fixture::names(&below, &below.verdict.options), "elton");
}

/// Barron & Barrett 1996, "Decision quality using ranked attribute weights", and the mean over the
/// places of a tier.
#[test]
fn the_program_weighs_tiers_with_rank_order_centroids() {
    let table = "c0: points\n c1: points\n c2: points\n c3: points\n a = 1 1 1 1\n b = 0 0 0 0";
    let folder = folder(&fixture::files(table));
    let path = folder.path().to_str().expect("a plain path");
    let json = json(&["assess", "v1;e=2024-06;p=c0:3,c3:1;k=any", "--catalog", path, "--json"]);
    let share = |id: &str| json["weights"][id].as_str().expect("a share").to_owned();
    assert_eq!(["c0", "c1", "c2", "c3"].map(share), ["25/48", "5/24", "5/24", "1/16"]);
}

/// Two options and one that the second of them dominates, on levels from 1 to 3: with scores taken
/// from the options at hand (TOPSIS, PROMETHEE II, min–max), adding the third turns the first two.
#[track_caller]
fn no_reversal(weights: [u32; 3], options: [&str; 2], added: &str, expected: [&str; 2]) {
    let scale = "one < two < three";
    let [one, other] = options;
    let two = format!("x: {scale}\n y: {scale}\n z: {scale}\n a = {one}\n b = {other}\n");
    let three = format!("{two} c = {added}");
    let [x, y, z] = weights;
    for table in [two, three] {
        let it = fixture::assessed(&table, &format!("w=x:{x},y:{y},z:{z}"));
        assert_eq!([score(&it, "a").decimal(4), score(&it, "b").decimal(4)], expected);
    }
}

#[test]
fn a_dominated_option_turns_no_order() {
    no_reversal([1, 1, 1], ["two two two", "three one three"], "one one one", ["0.5000", "0.6667"]);
    no_reversal([5, 3, 4], ["two three two", "two two three"], "two two one", ["0.6250", "0.6667"]);
    no_reversal(
        [4, 5, 2],
        ["two three three", "three two three"],
        "two one one",
        ["0.8182", "0.7727"],
    );
}

/// Scores at the centre of all weights: a symmetric case, and one with a compromise in the middle.
#[test]
fn equal_weights_are_the_centre_of_all_weights() {
    let table = "x: points\n y: points\n z: points\n a = 1 0 1/2\n b = 0 1 1/2\n c = 1/2 1/2 1";
    let it = fixture::assessed(table, "");
    assert_eq!(["a", "b", "c"].map(|one| score(&it, one).to_string()), ["1/2", "1/2", "2/3"]);
    let table = "v: points\n w: points\n x: points\n y: points\n z: points
        a = 1 0 1/2 1 0
        b = 1/2 1 1/2 0 1/2
        c = 0 1/2 1 1/2 1
        d = 1/2 1/2 1/2 1/2 1/2";
    let it = fixture::assessed(table, "");
    let found = ["a", "b", "c", "d"].map(|one| score(&it, one).to_string());
    assert_eq!(found, ["1/2", "1/2", "3/5", "1/2"]);
    assert_eq!(fixture::names(&it, &it.verdict.options), "c");
}

/// Minimal correction sets: what to give up when nothing fits (Reiter 1987; Liffiton & Sakallah
/// 2008).
#[test]
fn the_program_lists_the_minimal_sets_of_must_haves_to_drop() {
    let table = "
        ha: no < yes
        low-ops: no < yes
        managed: no < yes
        own-hardware: no < yes
        windows-nodes: no < yes
        aks-hybrid = yes yes yes no yes
        azure-stack-edge = no yes yes yes no
        bare-metal = yes no no yes yes
        k3s = yes no no yes no
    ";
    let folder = folder(&fixture::files(table));
    let path = folder.path().to_str().expect("a plain path");
    let link =
        "v1;e=2024-06;m=ha:yes,low-ops:yes,managed:yes,own-hardware:yes,windows-nodes:yes;k=any";
    let json = json(&["assess", link, "--catalog", path, "--json"]);
    assert_eq!(verdict(&json), "nothing-fits: ");
    let ways = json["relaxations"].as_array().expect("ways out").iter().map(|way| {
        let changes = way["changes"].as_array().expect("changes").iter();
        let dropped = changes.map(|change| {
            assert!(change["to"].is_null());
            change["must"].as_str().expect("an id")
        });
        dropped.collect::<Vec<_>>().join(" ")
    });
    let ways: Vec<String> = ways.collect();
    assert_eq!(ways, ["own-hardware", "ha windows-nodes", "low-ops managed"]);
}

/// Microsoft, "Choose a Kubernetes at the edge compute option", revision of 2024-06-07.
#[test]
fn the_article_of_june_2024_gives_its_figures() {
    let json = json(&["assess", "--edition", "2024-06", "--json"]);
    assert_eq!(scores(&json), "aks-hybrid 7/8, bare-metal 1/2, azure-stack-edge 1/2");
    assert_eq!(verdict(&json), "best-for-priorities: aks-hybrid");
    assert_eq!(json["robustness"]["movable"], "1/4");
    assert_eq!(json["robustness"]["stability"]["flexibility"][1], "4/7");
    for held in ["operational-cost", "ease-of-configuration", "worker-os"] {
        let whole = serde_json::json!(["0/1", "1/1"]);
        assert_eq!(json["robustness"]["stability"][held], whole, "{held}");
    }
    assert_eq!(json["dominances"][0]["under"], "azure-stack-edge");
}

#[test]
fn the_article_and_a_table_of_its_ratings_agree() {
    let catalog = edgewise_catalog::shipped();
    for (said, tiers) in [
        ("", ""),
        ("p=flexibility:3", "p=flexibility:3"),
        (
            "p=ease-of-configuration:1,flexibility:3,operational-cost:1",
            "p=ease:1,flexibility:3,operational-cost:1",
        ),
    ] {
        let link = format!("v1;e=2024-06;{said};k=any").replace(";;", ";");
        let real = assess(&catalog, &edgewise_engine::link::read(&catalog, &link).scenario);
        let small = fixture::assessed(fixture::ARTICLE, tiers);
        for option in ["aks-hybrid", "azure-stack-edge", "bare-metal"] {
            assert_eq!(score(&real, option), score(&small, option), "{said}");
        }
        assert_eq!(real.movable(), small.movable(), "{said}");
    }
}

/// What the program says of shares: `id share by method`, one after the other.
fn first_ranks(json: &serde_json::Value, name: &str) -> String {
    let word = |value: &serde_json::Value| value.as_str().expect("a word").to_owned();
    let rows = json[name].as_object().expect("an object").iter();
    let said =
        rows.map(|(id, one)| format!("{id} {} {}", word(&one["share"]), word(&one["method"])));
    said.collect::<Vec<_>>().join(", ")
}

/// The weights at the centre of where an option wins, by the ids of criteria.
fn centre(json: &serde_json::Value, option: &str) -> String {
    let weights = json["centres"][option]["weights"].as_object().expect("weights").values();
    weights.map(|one| one.as_str().expect("a fraction")).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_program_gives_the_shares_of_a_symmetric_case() {
    let table = "x: points\n y: points\n z: points\n a = 1 0 1/2\n b = 0 1 1/2\n c = 1/2 1/2 1";
    let folder = folder(&fixture::files(table));
    let json = json(&["assess", "--catalog", folder.path().to_str().expect("plain"), "--json"]);
    assert_eq!(first_ranks(&json, "first_rank"), "a 1/4 exact, b 1/4 exact, c 1/2 exact");
    assert_eq!(first_ranks(&json, "first_rank_over_all"), first_ranks(&json, "first_rank"));
    assert_eq!(centre(&json, "a"), "2/3 1/6 1/6");
    assert_eq!(centre(&json, "b"), "1/6 2/3 1/6");
    assert_eq!(centre(&json, "c"), "1/4 1/4 1/2");
    let against = |one: &str, other: &str| json["pairwise"][one][other]["share"].clone();
    assert_eq!(
        [against("a", "b"), against("a", "c"), against("c", "a")],
        ["0.500", "0.250", "0.750"]
    );
    assert_eq!(json["pairwise"]["a"]["b"]["method"], "float");
}

#[test]
fn the_program_gives_the_shares_of_a_case_with_a_compromise() {
    let table = "v: points\n w: points\n x: points\n y: points\n z: points
        a = 1 0 1/2 1 0
        b = 1/2 1 1/2 0 1/2
        c = 0 1/2 1 1/2 1
        d = 1/2 1/2 1/2 1/2 1/2";
    let folder = folder(&fixture::files(table));
    let json = json(&["assess", "--catalog", folder.path().to_str().expect("plain"), "--json"]);
    assert_eq!(
        first_ranks(&json, "first_rank"),
        "a 23/72 exact, b 3/16 exact, c 71/144 exact, d 0/1 exact"
    );
    assert_eq!(centre(&json, "a"), "227/690 8/69 101/690 3/10 5/46");
    assert_eq!(centre(&json, "b"), "11/54 119/270 11/90 1/10 2/15");
    assert_eq!(centre(&json, "c"), "49/426 347/2130 563/2130 123/710 101/355");
    assert!(json["centres"].get("d").is_none(), "it never wins");
    let shares = fixture::shares(table, "").expect("all fit");
    let printed = [
        [0.0, 0.5, 0.361_111_111_111, 0.5],
        [0.5, 0.0, 0.3125, 0.5],
        [0.638_888_888_889, 0.6875, 0.0, 0.75],
        [0.5, 0.5, 0.25, 0.0],
    ];
    for (row, printed) in shares.pairwise.iter().zip(printed) {
        assert!(row.iter().zip(printed).all(|(one, other)| (one - other).abs() < 1e-11), "{row:?}");
    }
}

#[test]
fn the_share_of_one_option_against_another_is_right_on_twenty_criteria() {
    let leads =
        "-1/2 0 -3/4 1/4 -1/2 -1 1/2 1/2 -3/4 -3/4 -1/2 1/4 3/4 3/4 1/2 -1/4 -1/4 1/4 1/4 1/4";
    let ahead = leads.split(' ').map(|lead| if lead.starts_with('-') { "0" } else { lead });
    let behind = leads.split(' ').map(|lead| lead.strip_prefix('-').unwrap_or("0"));
    let line = |cells: Vec<&str>| cells.join(" ");
    let mut table: String =
        ('a'..='t').flat_map(|id| [id.into(), ": points\n".to_owned()]).collect();
    table += &["one = ", &line(ahead.collect()), "\nother = ", &line(behind.collect())].concat();
    let shares = fixture::shares(&table, "").expect("both fit");
    let exact = 9_935_073_817_043.0 / 29_262_643_200_000.0;
    assert!((shares.pairwise[0][1] - exact).abs() < 1e-14, "{}", shares.pairwise[0][1]);
}

#[test]
fn the_article_of_june_2024_has_its_shares_the_zero_included() {
    let json = json(&["assess", "--edition", "2024-06", "--json"]);
    let expected = "aks-hybrid 8/9 exact, azure-stack-edge 0/1 exact, bare-metal 1/9 exact";
    assert_eq!(first_ranks(&json, "first_rank"), expected);
    assert_eq!(first_ranks(&json, "first_rank_over_all"), expected);
}
