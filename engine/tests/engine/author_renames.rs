//! What an author says of renamed ids: the old one is gone, and leads to one that is there.

use crate::catalogue::{TABLE, defects};
use edgewise_engine::catalog::{Catalog, Named, check};
use edgewise_engine::id::CriterionId;
use edgewise_testkit::fixture;

/// The files of the table with these rows, `kind from to`, and behind that what else a row says.
fn files(rows: &[&str]) -> Vec<(String, String)> {
    let mut files = fixture::files(TABLE);
    let row = |row: &&str| {
        let words: Vec<&str> = row.splitn(4, ' ').collect();
        let more = words.get(3).map_or_else(String::new, |more| format!("{more}\n"));
        format!(
            "[[renamed]]\nkind = \"{}\"\nfrom = \"{}\"\nto = \"{}\"\nsince = \"2024-06\"\n{more}",
            words[0], words[1], words[2]
        )
    };
    files.push(("renamed.toml".into(), rows.iter().map(row).collect()));
    files
}

#[track_caller]
fn wrong(rows: &[&str], expected: &[&str]) {
    assert_eq!(defects(&files(rows)), expected, "{rows:?}");
}

#[track_caller]
fn read(rows: &[&str]) -> Catalog {
    check::read(&files(rows)).expect("no defect").catalog
}

/// What became of an id.
fn became(catalog: &Catalog, named: &Named, id: &str) -> Option<String> {
    catalog.renames.of(named, id).map(|one| one.to.clone())
}

#[test]
fn a_renamed_id_leads_to_the_one_of_today() {
    let catalog = read(&[
        "option first alpha",
        "criterion price cost",
        "level cheap low criterion = \"cost\"",
        "member barn shed criterion = \"place\"",
    ]);
    assert_eq!(became(&catalog, &Named::Option, "first").as_deref(), Some("alpha"));
    assert_eq!(became(&catalog, &Named::Criterion, "price").as_deref(), Some("cost"));
    let value = |id| Named::Value(CriterionId::parse(id).expect("an id"));
    assert_eq!(became(&catalog, &value("cost"), "cheap").as_deref(), Some("low"));
    assert_eq!(became(&catalog, &value("place"), "barn").as_deref(), Some("shed"));
    assert_eq!(became(&catalog, &value("cost"), "barn"), None, "of another criterion");
    assert_eq!(became(&catalog, &Named::Family, "first"), None, "of another kind");
    assert_eq!(Catalog::from_bytes(&catalog.to_bytes()), Some(catalog), "packed and unpacked");
}

#[test]
fn an_id_may_be_renamed_again() {
    let catalog = read(&["option first second", "option second alpha"]);
    for old in ["first", "second"] {
        assert_eq!(became(&catalog, &Named::Option, old).as_deref(), Some("alpha"));
    }
}

#[test]
fn an_old_id_that_still_names_something_is_refused() {
    wrong(&["option beta alpha"], &["renamed.toml:1:1: there still is the option “beta”"]);
    wrong(
        &["level medium low criterion = \"cost\""],
        &["renamed.toml:1:1: there still is the level “medium”"],
    );
}

#[test]
fn a_new_id_that_names_nothing_is_refused() {
    wrong(&["option first gamma"], &["renamed.toml:1:1: there is no option “gamma”"]);
    wrong(&["criterion first price"], &["renamed.toml:1:1: there is no criterion “price”"]);
    wrong(
        &["member barn hut criterion = \"place\""],
        &["renamed.toml:1:1: there is no member “hut”"],
    );
    wrong(
        &["option first second", "option second third"],
        &[
            "renamed.toml:1:1: there is no option “third”",
            "renamed.toml:6:1: there is no option “third”",
        ],
    );
}

#[test]
fn renaming_in_a_circle_is_refused() {
    wrong(
        &["option first second", "option second first"],
        &[
            "renamed.toml:1:1: “first” is renamed in a circle",
            "renamed.toml:6:1: “second” is renamed in a circle",
        ],
    );
    wrong(&["option first first"], &["renamed.toml:1:1: “first” is renamed in a circle"]);
}

#[test]
fn an_id_that_is_renamed_twice_is_refused() {
    wrong(
        &["option first alpha", "option first beta"],
        &["renamed.toml:6:1: “first” is renamed a second time"],
    );
}

#[test]
fn a_row_says_what_it_renames_of_what_and_since_when() {
    wrong(
        &["edition first alpha"],
        &["renamed.toml:2:8: “edition” is none of option, family, criterion, level, member, \
           question, answer"],
    );
    wrong(&["level cheap low"], &["renamed.toml:1:1: `criterion` is missing"]);
    wrong(&["level barn shed criterion = \"place\""], &["renamed.toml:1:1: “place” has no levels"]);
    wrong(
        &["option first alpha criterion = \"cost\""],
        &["renamed.toml:6:13: there is no field `criterion` here"],
    );
    wrong(&["option own-1 alpha"], &["renamed.toml:3:8: “own-1” is kept for visitors"]);
    wrong(
        &["answer often steady question = \"internet\""],
        &[
            "renamed.toml:1:1: there is no answer “steady”",
            "renamed.toml:1:1: there is no question “internet”",
        ],
    );
    let mut late = files(&["option first alpha"]);
    let text = &mut late.last_mut().expect("the rows").1;
    *text = text.replace("2024-06", "2031-01");
    assert_eq!(defects(&late), ["renamed.toml:1:1: there is no edition “2031-01”"]);
}
