//! Words for values: a sentence about a fact is made of what the catalogue says an option does.

use edgewise_engine::assessment::assess;
use edgewise_engine::catalog::{Catalog, Value};
use edgewise_engine::phrase::Phrase;
use edgewise_engine::quantity::Amount;
use edgewise_testkit::fixture;

const TABLE: &str = "
    care: hand < prepared < alone
    memory: MiB lower 2048 4096
    contact: days higher 30 365
    alpha = alone 2048 unlimited
    beta = hand|prepared 1024 30
    gamma = prepared 4096 unknown
";

/// The same with words for what an option does.
fn catalog() -> Catalog {
    let mut files = fixture::files(TABLE);
    let criteria =
        &mut files.iter_mut().find(|(name, _)| name == "criteria.toml").expect("there").1;
    let words = [
        "wanted = { alone = \"Sites start by themselves\" }\nsaid = { hand = \"starts by hand\", prepared = \"starts from an image\", alone = \"starts by itself\" }",
        "said = \"needs {value} of memory\"",
        "wanted = { unlimited = \"Works alone\", other = \"Works alone for {value}\" }\nsaid = { unlimited = \"works alone\", other = \"works alone for {value}\" }",
    ];
    let mut parts: Vec<String> = criteria.split("[[criterion]]").map(str::to_owned).collect();
    for (part, words) in parts.iter_mut().skip(1).zip(words) {
        *part += &["\n[criterion.must]\n", words, "\n"].concat();
    }
    *criteria = parts.join("[[criterion]]");
    fixture::read(&files).catalog
}

fn plain(said: &[Phrase]) -> Vec<String> {
    said.iter().map(|one| one.plain().replace('\u{a0}', " ")).collect()
}

#[test]
fn a_demand_has_the_words_of_its_value() {
    let catalog = catalog();
    let it = assess(&catalog, &fixture::scenario(&catalog, "m=care:alone,contact:30,memory:4096"));
    let demands: Vec<String> =
        it.demands.iter().map(|(place, _)| it.demand(*place).replace('\u{a0}', " ")).collect();
    assert_eq!(demands, ["Sites start by themselves", "Memory: 4 GiB", "Works alone for 30 days"]);
    let it = assess(&catalog, &fixture::scenario(&catalog, "m=contact:unlimited,care:prepared"));
    let demands: Vec<String> = it.demands.iter().map(|(place, _)| it.demand(*place)).collect();
    assert_eq!(demands, ["Care: Prepared", "Works alone"], "a value without words is named");
}

#[test]
fn a_disputed_fact_is_told_as_what_the_option_does() {
    let catalog = catalog();
    let it = assess(&catalog, &fixture::scenario(&catalog, "m=care:prepared,memory:1024"));
    let said = plain(&it.asks.iter().map(|ask| it.say_ask(ask)).collect::<Vec<_>>());
    assert!(
        said[0].starts_with(
            "Sources disagree on whether Beta starts by hand or starts from an image. You need “Care: Prepared”."
        ),
        "{said:?}"
    );
}

#[test]
fn a_rating_that_decides_is_told_as_what_would_be_otherwise() {
    let catalog = catalog();
    let it =
        assess(&catalog, &fixture::scenario(&catalog, "p=memory:3;w=memory:5,care:1,contact:1"));
    let said = plain(&it.critical.iter().map(|one| it.say_critical(one)).collect::<Vec<_>>());
    for one in &said {
        assert!(one.contains(" if it turned out that "), "{one}");
        assert!(!one.contains("2049") && !one.contains("364"), "{one}");
    }
}

#[test]
fn a_limit_is_said_as_it_is_and_what_lies_beyond_it_as_more() {
    let catalog = fixture::catalog("size: machines lower 1 2 3\n a = 3\n b = 1");
    let scale = &catalog.criteria[0].scale;
    let said = |number: u64| {
        scale.say_beyond(&Value::Quantity(Amount::Exactly(number))).replace('\u{a0}', " ")
    };
    assert_eq!(said(2), "2 machines", "although it is the first beyond one");
    assert_eq!(said(4), "more than 3 machines");
}
