//! What authors may not do even where each value is well formed: scales, tiers, editions,
//! successors, starting points, and cells that nobody filled.

use edgewise_engine::catalog::check as checker;

use crate::catalogue::{TABLE, check, defects, with};
use edgewise_testkit::fixture::{self, claim};

#[test]
fn a_scale_is_whole() {
    let wrong = |old: &str, new: &str, expected: &str| {
        let said = defects(&with("criteria.toml", old, new));
        assert!(said.contains(&expected.to_owned()), "{said:?}");
    };
    wrong(
        "scale = \"points\"",
        "scale = \"stars\"",
        "criteria.toml:31:9: “stars” is none of levels, quantity, date, set, points",
    );
    wrong(
        "better = \"lower\"",
        "better = \"less\"",
        "criteria.toml:13:10: “less” is neither lower nor higher",
    );
    wrong(
        "[2048, 4096]",
        "[4096, 2048]",
        "criteria.toml:14:16: bands are whole numbers, ascending",
    );
    wrong("[12]", "[-12]", "criteria.toml:20:10: bands are whole numbers, ascending");
    wrong(
        "{ id = \"high\", name = \"High\", means = \"It is high.\" }, { id = \"medium\", name = \
         \"Medium\", means = \"It is medium.\" }, ",
        "",
        "criteria.toml:5:9: a scale of levels has two or more",
    );
}

#[test]
fn only_an_amount_of_which_less_is_better_leaves_something() {
    check(
        "criteria.toml",
        "[[criterion]]\nid = \"memory\"",
        "[criterion.must]\nleaves = \"room\"\n[[criterion]]\nid = \"memory\"",
        "criteria.toml:8:10: `leaves` stands with amounts of which less is better",
    );
}

#[test]
fn words_for_values_say_the_value_or_name_it() {
    let wrong = |words: &str, expected: &str| {
        check(
            "criteria.toml",
            "[[criterion]]\nid = \"memory\"",
            &format!("[criterion.must]\n{words}\n[[criterion]]\nid = \"memory\""),
            expected,
        );
    };
    wrong("said = \"is fast\"", "criteria.toml:8:8: `said` has no {value} and names no value");
    wrong(
        "said = { other = \"is fast\" }",
        "criteria.toml:8:18: `said` has no {value} and names no value",
    );
    wrong("wanted = \" \"", "criteria.toml:8:10: `wanted` is empty");
}

#[test]
fn what_cannot_be_weighed_has_no_tier() {
    check(
        "criteria.toml",
        "scale = \"set\"",
        "default_tier = \"nice\"\nscale = \"set\"",
        "criteria.toml:25:16: this scale cannot be weighed: `ignore` or nothing",
    );
    check(
        "criteria.toml",
        "scale = \"points\"",
        "default_tier = \"vital\"\nscale = \"points\"",
        "criteria.toml:31:16: “vital” is none of decisive, important, nice, ignore",
    );
}

#[test]
fn only_a_date_is_told_and_only_with_a_criterion_that_exists() {
    let wrong = |scale: &str, told: &str, expected: &str| {
        check("criteria.toml", scale, &format!("told = \"{told}\"\n{scale}"), expected);
    };
    wrong(
        "scale = \"points\"",
        "always",
        "criteria.toml:31:8: only a date is told with the answer",
    );
    wrong("scale = \"date\"", "nobody", "criteria.toml:19:8: “nobody” is no criterion");
    wrong(
        "scale = \"date\"",
        "No one",
        "criteria.toml:19:8: “No one” is neither `always` nor the id of a criterion",
    );
}

#[test]
fn points_that_would_need_a_huge_denominator_are_refused() {
    let files = with("options/alpha.toml", "\"1/2\"", "\"1/999983\"");
    assert_eq!(
        defects(&files),
        [
            "criteria.toml: the steps of all scales and the denominators of all points together need \
          a common denominator above 1000000"
        ]
    );
}

#[test]
fn editions_stand_oldest_first() {
    let later = fixture::EDITIONS.replace("2024-06", "2023-01");
    check(
        "editions.toml",
        fixture::EDITIONS,
        &[fixture::EDITIONS, &later].concat(),
        "editions.toml:5:1: edition 2023-01 is not later than the one before it",
    );
}

#[test]
fn a_cell_without_a_claim_is_named_for_each_edition() {
    let files = with("options/alpha.toml", &claim("speed", "1/2"), "");
    assert_eq!(
        defects(&files),
        ["options/alpha.toml: has no claim on speed in edition 2024-06; what no source says is \
          `value = \"unknown\"` with what was searched"]
    );
}

#[test]
fn a_wrong_cell_in_one_file_does_not_hide_a_missing_one_in_another() {
    let mut files = with("options/alpha.toml", "\"low\"", "\"cheap\"");
    let beta = files.iter_mut().find(|(name, _)| name == "options/beta.toml").expect("beta");
    beta.1 = beta.1.replace(&claim("support", "no-end"), "");
    let said = defects(&files);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[1].starts_with("options/beta.toml: has no claim on support"), "{said:?}");
}

#[test]
fn a_successor_that_is_not_listed_is_named() {
    check(
        "options/beta.toml",
        "[[claim]]",
        "[superseded]\nsince = \"2024-06\"\nby = [\"gamma\"]\n[[claim]]",
        "options/beta.toml: its successor “gamma” is not an option of edition 2024-06",
    );
    check(
        "options/beta.toml",
        "[[claim]]",
        "[superseded]\nsince = \"2024-06\"\n[[claim]]",
        "options/beta.toml: is superseded by nothing; name its successors",
    );
}

/// One starting point more, and what is said of it.
#[track_caller]
fn start(fields: &str, expected: Option<&str>) {
    let mut files = fixture::files(TABLE);
    let text = format!("[[start]]\nid = \"shop\"\nname = \"Shop\"\nsummary = \"One.\"\n{fields}\n");
    files.push(("starts.toml".into(), text));
    let said = match checker::read(&files) {
        Ok(_) => Vec::new(),
        Err(defects) => defects.iter().map(ToString::to_string).collect(),
    };
    assert_eq!(said, expected.into_iter().collect::<Vec<_>>());
}

#[test]
fn a_starting_point_is_a_scenario_that_a_link_can_hold() {
    start("must = { cost = \"low\", place = \"shed.hall\" }\npriority = { cost = \"nice\" }", None);
    start(
        "must = { cost = \"cheap\" }",
        Some("starts.toml:5:17: “cheap” is none of high, medium, low"),
    );
    start("must = { costs = \"low\" }", Some("starts.toml:5:18: there is no criterion “costs”"));
    start("must = { place = \"\" }", Some("starts.toml:5:18: a must-have demands something"));
    start(
        "priority = { cost = \"vital\" }",
        Some("starts.toml:5:21: “vital” is none of decisive, important, nice, ignore"),
    );
    start("priority = { place = \"nice\" }", Some("starts.toml:5:22: place cannot be weighed"));
    start(
        "priority = { cost = \"important\" }",
        Some("starts.toml:5:21: cost is important anyway; leave it out"),
    );
}

#[test]
fn two_options_of_one_edition_have_two_names() {
    let named =
        |name: &str| with("options/beta.toml", "name = \"Beta\"", &format!("name = \"{name}\""));
    for name in ["Alpha", "alpha", " ALPHA "] {
        let expected =
            format!("options/beta.toml: is called “{name}” like alpha in edition 2024-06");
        assert_eq!(defects(&named(name)), [expected]);
    }
    assert_eq!(checker::read(&named("Alpha 2")).map(|facts| facts.catalog.options.len()), Ok(2));
}
