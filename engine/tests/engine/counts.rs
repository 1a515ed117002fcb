//! A count is the value itself: worth linear in it, said with its word, and counted again by the
//! check.

use edgewise_engine::catalog::{Catalog, Value, check};
use edgewise_engine::quantity::{Amount, Ratio};
use edgewise_testkit::fixture;

const TABLE: &str = "
    duties: count lower 1 { node, net, disk, watch }
    free: count higher 0 { node, net, disk }
    who: { node, net, disk, watch, build }
    root: none < some < full
    alpha = 2 3 node.net full
    beta = 4 0 node.net.disk.watch none
    gamma = unknown 1 unknown some
    delta = 1|3 2 node full
";

fn catalog() -> Catalog {
    fixture::catalog(TABLE)
}

#[test]
fn a_count_is_worth_its_place_in_its_range() {
    let catalog = catalog();
    let worth = |criterion: usize, number: u64| {
        let as_of = catalog.today().date;
        catalog.criteria[criterion].scale.worth(&Value::Quantity(Amount::Exactly(number)), as_of)
    };
    assert_eq!(worth(0, 1), Some(Ratio::ONE));
    assert_eq!(worth(0, 2), Some(Ratio::new(2, 3)));
    assert_eq!(worth(0, 4), Some(Ratio::ZERO));
    assert_eq!(worth(0, 9), Some(Ratio::ZERO), "a visitor's rating beyond the range");
    assert_eq!(worth(1, 0), Some(Ratio::ZERO));
    assert_eq!(worth(1, 2), Some(Ratio::new(2, 3)));
}

#[test]
fn an_unknown_count_is_worth_a_half_and_a_disputed_one_the_mean_of_its_sides() {
    let it = fixture::assessed(TABLE, "");
    let point = |option: &str| it.problem.bounds[fixture::option(&it, option)][0].point;
    assert_eq!(point("gamma"), Ratio::new(1, 2));
    assert_eq!(point("delta"), Ratio::new(2, 3));
}

#[test]
fn a_count_is_said_with_what_it_is_out_of_and_demanded_with_its_unit() {
    let catalog = catalog();
    let duties = &catalog.criteria[0];
    let value = |number| Value::Quantity(Amount::Exactly(number));
    let plain = |said: String| said.replace('\u{a0}', " ");
    assert_eq!(plain(duties.scale.say(&value(2))), "2 of 4");
    assert_eq!(plain(duties.scale.say(&value(4))), "4 of 4");
    assert_eq!(duties.scale.word(&value(2)), Some("Few"));
    assert_eq!(duties.scale.word(&value(4)), Some("Many"));
    assert_eq!(plain(duties.bound(&value(1))), "at most 1 duty");
    assert_eq!(plain(duties.bound(&value(2))), "at most 2 duties");
    let (worst, best) = duties.swing().expect("it is weighed");
    assert_eq!((plain(worst), plain(best)), ("4 duties".into(), "1 duty".into()));
}

/// The files of [`TABLE`], in which the duties agree with who and a freedom comes from the root.
fn files() -> Vec<(String, String)> {
    let mut files = fixture::files(TABLE);
    for (name, text) in &mut files {
        if name == "criteria.toml" {
            *text = text.replacen("item_points = 1", "same_as = \"who\"\nitem_points = 1", 1);
            let from =
                "from = { criterion = \"root\", points = { none = 0, some = 1, full = 1 } } }";
            let free = text.find("id = \"free\"").expect("it is there");
            let item = "means = \"It is node.\" }";
            let at = free + text[free..].find(item).expect("an item") + item.len() - 2;
            text.replace_range(at..at + 2, &format!(", {from}"));
        }
    }
    files
}

#[track_caller]
fn defects(file: &str, old: &str, new: &str) -> Vec<String> {
    let mut files = files();
    let (_, text) = files.iter_mut().find(|(name, _)| name == file).expect("a file of that name");
    assert!(text.contains(old), "{text}");
    *text = text.replacen(old, new, 1);
    match check::read(&files) {
        Ok(_) => Vec::new(),
        Err(defects) => defects.iter().map(|one| one.text.clone()).collect(),
    }
}

#[track_caller]
fn wrong(file: &str, old: &str, new: &str, expected: &str) {
    assert_eq!(defects(file, old, new), [expected]);
}

#[test]
fn a_count_that_agrees_with_the_claims_beside_it_has_no_defect() {
    assert_eq!(defects("options/alpha.toml", "", ""), [""; 0]);
}

#[test]
fn a_count_is_counted_again_from_its_items() {
    let alpha = "options/alpha.toml";
    wrong(alpha, "value = \"2\"", "value = \"3\"", "the items counted add up to 2");
    assert_eq!(
        defects(alpha, "counts = [\"node\", \"net\"]\n", ""),
        ["`counts` is missing: a count names its items", "the claim on who has net, node"]
    );
    assert_eq!(
        defects(alpha, "[\"node\", \"net\"]", "[\"node\", \"roof\"]"),
        ["the claim on who has net, node", "“roof” is no item of this count"]
    );
    assert_eq!(
        defects(alpha, "[\"node\", \"net\"]", "[\"node\", \"node\"]"),
        ["node is counted twice", "the claim on who has net, node"]
    );
    assert_eq!(
        defects(alpha, "[\"node\", \"net\"]", "{ node = 2 }"),
        ["node adds at most 1", "the claim on who has net, node"]
    );
    wrong(
        alpha,
        "criterion = \"who\"",
        "counts = [\"node\"]\ncriterion = \"who\"",
        "there is no field `counts` here",
    );
}

#[test]
fn a_count_agrees_with_the_set_beside_it() {
    wrong("options/alpha.toml", "\"node.net\"", "\"node.disk\"", "the claim on who has disk, node");
    assert_eq!(defects("options/alpha.toml", "\"node.net\"", "\"node.net.build\""), [""; 0]);
    wrong("options/delta.toml", "value = \"node\"", "value = \"net\"", "the claim on who has net");
}

#[test]
fn a_point_follows_from_the_claim_it_comes_from() {
    wrong("options/alpha.toml", "\"full\"", "\"none\"", "node adds 0 by the claim on root");
    wrong("options/beta.toml", "\"none\"", "\"unknown\"", "node adds 1 by the claim on root");
    assert_eq!(defects("options/alpha.toml", "\"full\"", "\"unknown\""), [""; 0]);
}

#[test]
fn a_counted_scale_is_whole() {
    let file = "criteria.toml";
    let said = "`range` is two whole numbers, ascending, at most 64 apart".to_owned();
    assert!(defects(file, "range = [1, 4]", "range = [4, 1]").contains(&said));
    assert!(
        defects(file, "item_points = 1", "item_points = 2")
            .contains(&"the items add up to 8, and the range ends at 4".to_owned())
    );
    let said = "`up_to` ascends to the end of the range".to_owned();
    assert!(defects(file, "up_to = 4", "up_to = 3").contains(&said));
    wrong(
        file,
        "same_as = \"who\"",
        "same_as = \"root\"",
        "`same_as` is a criterion whose values are sets, not “root”",
    );
    let said = "`from` is a criterion with levels, not “who”".to_owned();
    assert!(defects(file, "criterion = \"root\"", "criterion = \"who\"").contains(&said));
    wrong(file, "some = 1, ", "", "item node gives points to each level of root");
}
