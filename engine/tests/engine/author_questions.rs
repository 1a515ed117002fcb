//! What authors may not ask: what nobody could answer, tell apart or take back.

use edgewise_engine::catalog::check as checker;

use crate::catalogue::TABLE;
use edgewise_testkit::fixture;

/// What is said of a file of questions beside [`TABLE`].
fn said(questions: &str) -> Vec<String> {
    let mut files = fixture::files(TABLE);
    files.push(("questions.toml".into(), questions.into()));
    match checker::read(&files) {
        Ok(_) => Vec::new(),
        Err(defects) => defects.iter().map(ToString::to_string).collect(),
    }
}

/// One question that takes one answer.
fn one(answers: &str) -> String {
    format!(
        "[[question]]\nid = \"shop\"\ntext = \"Shop\"\nasks = \"Shop?\"\ntakes = \"one\"\nanswers = [{answers}]\n"
    )
}

#[track_caller]
fn wrong(questions: &str, expected: &str) {
    assert_eq!(said(questions), [expected]);
}

const CHEAP: &str = "{ id = \"cheap\", label = \"Cheap\", must = { cost = \"low\" } }";
const ANY: &str = "{ id = \"any\", label = \"Any\", nothing = true }";

#[test]
fn a_question_has_answers_that_demand_or_rank_something_or_say_that_they_do_not() {
    assert_eq!(said(&one(&[CHEAP, ANY].join(","))), Vec::<String>::new());
    wrong(&one(""), "questions.toml:1:1: a question has answers");
    wrong(
        &one("{ id = \"cheap\", label = \"Cheap\" }"),
        "questions.toml:6:12: an answer demands or ranks something, or says `nothing = true`",
    );
    wrong(
        &one("{ id = \"cheap\", label = \"Cheap\", nothing = true, must = { cost = \"low\" } }"),
        "questions.toml:6:12: an answer demands or ranks something, or says `nothing = true`",
    );
}

#[test]
fn every_criterion_and_every_value_of_an_answer_exists() {
    wrong(
        &one("{ id = \"cheap\", label = \"Cheap\", must = { costs = \"low\" } }"),
        "questions.toml:6:62: there is no criterion “costs”",
    );
    wrong(
        &one("{ id = \"cheap\", label = \"Cheap\", must = { cost = \"cheap\" } }"),
        "questions.toml:6:61: “cheap” is none of high, medium, low",
    );
    wrong(
        &one("{ id = \"cheap\", label = \"Cheap\", priority = { cost = \"important\" } }"),
        "questions.toml:6:65: cost is important anyway; leave it out",
    );
}

#[test]
fn answers_are_told_apart_by_what_they_write() {
    let same = CHEAP.replace("\"cheap\"", "\"cheaper\"");
    wrong(
        &one(&[CHEAP, &same].join(",")),
        "questions.toml:1:1: “cheaper” writes the same as “cheap”",
    );
    wrong(
        &one(&[CHEAP, &CHEAP.replace("low", "medium")].join(",")),
        "questions.toml:6:71: “cheap” stands here a second time",
    );
}

#[test]
fn no_criterion_is_demanded_by_two_questions() {
    let other = one(CHEAP).replace("\"shop\"", "\"till\"");
    wrong(&(one(CHEAP) + &other), "questions.toml:7:1: cost is demanded by another question");
}

#[test]
fn several_answers_demand_members_of_one_set() {
    let several = |answers: &str| one(answers).replace("\"one\"", "\"several\"");
    let shed = "{ id = \"shed\", label = \"Shed\", must = { place = \"shed\" } }";
    let alone = "{ id = \"new\", label = \"New\", nothing = true, alone = true }";
    assert_eq!(said(&several(&[shed, alone].join(","))), Vec::<String>::new());
    wrong(
        &several(CHEAP),
        "questions.toml:1:1: “cheap” demands members of one set, or stands alone",
    );
    wrong(
        &one(&[CHEAP, alone].join(",")),
        "questions.toml:1:1: `alone` is for a question that takes several answers",
    );
}

#[test]
fn what_is_typed_can_be_demanded() {
    let typed = |must: &str| {
        format!(
            "[[question]]\nid = \"size\"\ntext = \"Size\"\nasks = \"Size?\"\ntakes = \"number\"\nnumber = [1, 9]\n{must}"
        )
    };
    assert_eq!(said(&typed("must = { memory = \"{size}\" }")), Vec::<String>::new());
    wrong(
        &typed("must = { cost = \"{size}\" }"),
        "questions.toml:1:1: what is typed at “size” is no value of cost",
    );
    wrong(
        &typed("must = { memory = \"{other}\" }"),
        "questions.toml:1:1: nothing is typed at “other” here",
    );
    wrong(
        &typed("").replace("[1, 9]", "[9, 1]"),
        "questions.toml:6:11: `number` is the least, the most and perhaps the usual whole number",
    );
}

#[test]
fn answers_that_stand_together_or_contradict_each_other_exist() {
    let rest = |when: &str| {
        one(CHEAP) + "[[contradiction]]\nbecause = \"Never.\"\nwhen = { " + when + " }\n"
    };
    assert_eq!(said(&rest("shop = \"cheap\"")), Vec::<String>::new());
    wrong(&rest("till = \"cheap\""), "questions.toml:9:17: there is no question “till”");
    wrong(&rest("shop = \"dear\""), "questions.toml:9:17: “dear” is no answer to shop");
}
