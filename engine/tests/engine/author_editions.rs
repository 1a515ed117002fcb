//! What an author may say by edition: tiers, background, other yardsticks, ends; and groups, search
//! words, conditions and days of reading.

use edgewise_engine::catalog::{Facts, Reasons, Tier, check};
use edgewise_engine::id::EditionId;
use edgewise_testkit::fixture;

const TABLE: &str = "
    cost: high < medium < low
    duties: count lower 1 { node, net, disk, watch }
    roof: none < old < new
    until: until 12
    alpha = low 2 new 2030-01-01
    beta = high 4 none 2025-01-01
";

/// The files of [`TABLE`] in two editions, with this written into the criterion on cost.
fn files(cost: &str) -> Vec<(String, String)> {
    let mut files = fixture::files(TABLE);
    for (name, text) in &mut files {
        match name.as_str() {
            "editions.toml" => {
                let later = fixture::EDITIONS.replace("2024-06", "2026-11");
                *text += &later.replace("2026-11-07", "2026-11-23");
            }
            "criteria.toml" => {
                *text = text.replacen("id = \"cost\"\n", &format!("id = \"cost\"\n{cost}\n"), 1);
            }
            _ => {}
        }
    }
    files
}

fn read(files: &[(String, String)]) -> Result<Facts, Vec<String>> {
    check::read(files).map_err(|defects| defects.iter().map(|one| one.text.clone()).collect())
}

#[track_caller]
fn wrong(cost: &str, expected: &[&str]) {
    assert_eq!(read(&files(cost)).expect_err("a defect"), expected, "{cost}");
}

fn edition(id: &str) -> EditionId {
    EditionId::parse(id).expect("an id")
}

#[test]
fn a_tier_may_differ_by_edition() {
    let table = "default_tier = { 2024-06 = \"decisive\", 2026-11 = \"ignore\" }";
    let catalog = read(&files(table)).expect("no defect").catalog;
    let cost = &catalog.criteria[0];
    assert_eq!(cost.default_tier(&edition("2024-06")), Tier::Decisive);
    assert_eq!(cost.default_tier(&edition("2026-11")), Tier::Ignore);
    assert_eq!(cost.default_tier(&edition("2030")), Tier::Ignore, "as in the newest");
    wrong(
        "default_tier = { 2024-06 = \"nice\" }",
        &["`default_tier` says nothing for edition 2026-11"],
    );
    wrong(
        "default_tier = { 2024-06 = \"nice\", 2026-11 = \"nice\", 2030 = \"nice\" }",
        &["there is no edition “2030”"],
    );
}

#[test]
fn what_is_background_does_not_count_unasked() {
    let table = "background = [\"2026-11\"]\n";
    wrong(table, &["what is background in 2026-11 has the tier `ignore` there"]);
    let tiers = "default_tier = { 2024-06 = \"important\", 2026-11 = \"ignore\" }";
    let catalog = read(&files(&(table.to_owned() + tiers))).expect("no defect").catalog;
    assert!(catalog.criteria[0].is_background(&edition("2026-11")));
    assert!(!catalog.criteria[0].is_background(&edition("2024-06")));
}

#[test]
fn a_criterion_on_which_all_options_are_alike_is_background_or_a_defect() {
    let mut files = files("default_tier = \"ignore\"\ngroup = \"money\"");
    files.push(("groups.toml".into(), "[[group]]\nid = \"money\"\nname = \"Money\"\n".into()));
    let beta = files.iter_mut().find(|(name, _)| name == "options/beta.toml").expect("beta");
    beta.1 = beta.1.replacen("\"high\"", "\"low\"", 1);
    let said = |edition| {
        format!("cost is the same for all options of edition {edition}: make it `background` there")
    };
    assert_eq!(read(&files).expect_err("a defect"), [said("2024-06"), said("2026-11")]);

    let disputed = "\"low\"\ndisputed = { value = \"high\", because = \"So.\", source = \"page\" }";
    let mut settled = files.clone();
    let beta = settled.iter_mut().find(|(name, _)| name == "options/beta.toml").expect("beta");
    beta.1 = beta.1.replacen("\"low\"", disputed, 1);
    assert!(read(&settled).is_ok(), "a dispute may turn out either way");

    let conflict = "[[conflict]]\nvalues = { cost = \"low\", roof = \"none\" }\nbecause = \"So.\"\n\
                    source = \"page\"\n";
    let beta = files.iter_mut().find(|(name, _)| name == "options/beta.toml").expect("beta");
    beta.1 += conflict;
    assert!(read(&files).is_ok(), "a conflict tells options apart");
}

#[test]
fn another_yardstick_names_a_count_and_a_demand_for_each_level() {
    let replaced = |demands: &str| {
        format!("replaced = {{ since = \"2026-11\", by = \"duties\", demands = {demands} }}")
    };
    let catalog = read(&files(&replaced("{ low = 2, medium = 3 }"))).expect("no defect").catalog;
    let other = catalog.criteria[0].replaced.as_ref().expect("it is replaced");
    let scale = &catalog.criteria[1].scale;
    let demands =
        other.demands.iter().map(|(level, to)| format!("{level} {}", scale.spell_value(to)));
    assert_eq!(demands.collect::<Vec<_>>(), ["high 4", "medium 3", "low 2"]);
    wrong(&replaced("{ low = 2 }"), &["`demands` says nothing for medium"]);
    wrong(&replaced("{ low = 2, medium = 3, high = 4 }"), &["“high” is no level above the worst"]);
    wrong(
        &replaced("{ low = 2, medium = 3 }").replace("duties", "roof"),
        &["levels are replaced by a count"],
    );
}

#[test]
fn a_value_and_its_end_agree() {
    let ends = "ends = { criterion = \"roof\", at_least = \"old\", then = \"none\" }";
    let with = |ends: &str, beta: &str| {
        let mut files = files("");
        for (name, text) in &mut files {
            match name.as_str() {
                "criteria.toml" => {
                    *text =
                        text.replacen("id = \"until\"\n", &format!("id = \"until\"\n{ends}\n"), 1);
                }
                "options/beta.toml" => {
                    *text = text.replacen("\"none\"", &format!("\"{beta}\""), 1);
                }
                _ => {}
            }
        }
        read(&files)
    };
    assert!(with(ends, "none").is_ok());
    assert_eq!(
        with(ends, "old").expect_err("it is over"),
        ["until says that this ended on 2025-01-01, before edition 2026-11"]
    );
    assert!(with(ends, "unknown").is_ok());
    let said = |ends: &str| with(ends, "none").expect_err("a defect");
    assert_eq!(said(&ends.replace("roof", "duties")), ["“duties” is no criterion with levels"]);
    assert_eq!(said(&ends.replace("none", "new")), ["what holds then is worse than what ends"]);
    assert_eq!(said(&ends.replace("\"old\"", "\"tin\"")), ["“tin” is none of none, old, new"]);
}

#[test]
fn a_criterion_stands_in_a_group_and_is_found_by_other_words() {
    let mut files = files("group = \"money\"\nsynonyms = [\"price\", \"bill\"]");
    files.push(("groups.toml".into(), "[[group]]\nid = \"money\"\nname = \"Money\"\n".into()));
    let catalog = read(&files).expect("no defect").catalog;
    assert_eq!(catalog.groups[0].name, "Money");
    assert_eq!(catalog.criteria[0].group.as_ref(), Some(&catalog.groups[0].id));
    assert_eq!(catalog.criteria[0].synonyms.len(), 2);
    wrong("group = \"time\"", &["there is no group “time”"]);
    wrong("synonyms = [\"Price\"]", &["“Price” is not in lower case"]);
    wrong("synonyms = [\"price\", \"price\"]", &["“price” is there twice"]);
}

#[test]
fn a_claim_may_have_a_condition_and_a_source_a_day_on_which_it_was_read() {
    let mut files = files("");
    for (name, text) in &mut files {
        match name.as_str() {
            "sources.toml" => *text += "read = 2026-11-20\n",
            "options/alpha.toml" => {
                *text = text.replacen("because", "condition = \"Only when paid.\"\nbecause", 1);
            }
            _ => {}
        }
    }
    let Facts { catalog, reasons } = read(&files).expect("no defect");
    assert_eq!(reasons.sources[0].read.map(|day| day.to_string()).as_deref(), Some("2026-11-20"));
    assert_eq!(catalog.options[0].claims[0].condition.as_deref(), Some("Only when paid."));
    assert_eq!(Reasons::from_bytes(&reasons.to_bytes()), Some(reasons), "packed and unpacked");
}
