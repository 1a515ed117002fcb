//! Conflicts as authors write them: between values that the option has, in the edition they are of.

use edgewise_engine::catalog::{Conflict, check};
use edgewise_testkit::fixture;

const TABLE: &str = "
    gpu: no < preview < yes
    days: days higher 7 30
    arch: any { x86, arm }
    alpha = yes unlimited x86.arm
    beta = no|yes 30 x86
";

fn read(conflict: &str) -> Result<Conflict, Vec<String>> {
    let mut files = fixture::files(TABLE);
    let alpha = files.iter_mut().find(|(name, _)| name == "options/alpha.toml").expect("alpha");
    alpha.1 += "[[conflict]]\nsource = \"page\"\nbecause = \"So.\"\n";
    alpha.1 += conflict;
    alpha.1 += "\n";
    let facts = check::read(&files);
    facts
        .map(|facts| facts.catalog.options[0].conflicts[0].as_ref().clone())
        .map_err(|defects| defects.iter().map(|one| one.text.clone()).collect())
}

#[track_caller]
fn wrong(conflict: &str, expected: &[&str]) {
    assert_eq!(read(conflict).expect_err("a defect"), expected, "{conflict}");
}

#[test]
fn a_conflict_has_values_of_the_option_and_what_holds_instead() {
    let conflict = read("values = { gpu = \"yes\", arch = [\"arm\"] }\ninstead = { gpu = \"no\" }");
    let conflict = conflict.expect("no defect");
    assert_eq!((conflict.values.len(), conflict.instead.len(), conflict.all), (2, 1, false));
    assert_eq!(conflict.since.as_str(), "2024-06");
    assert!(read("values = { arch = [\"arm\", \"x86\"] }\nall = true").expect("no defect").all);
}

#[test]
fn a_conflict_is_between_values_that_the_option_has() {
    let none = "the option has no such value of gpu in edition 2024-06";
    wrong("values = { gpu = \"preview\", arch = \"arm\" }", &[none]);
    wrong("values = { days = 30, arch = \"arm\" }", &[&none.replace("gpu", "days")]);
    wrong(
        "values = { gpu = \"maybe\", days = \"unlimited\", arch = \"arm\" }",
        &["“maybe” is none of no, preview, yes"],
    );
    wrong(
        "values = { gpus = \"yes\", days = \"unlimited\", arch = \"arm\" }",
        &["there is no criterion “gpus”"],
    );
    wrong("values = { gpu = \"yes\" }", &["a conflict is between two values or more"]);
    wrong("values = { arch = [\"arm\", \"x86\"] }", &["a conflict is between two values or more"]);
    wrong("", &["`values` is missing"]);
}

#[test]
fn what_holds_instead_is_worse_and_in_the_place_of_a_value() {
    wrong(
        "values = { days = \"unlimited\", arch = \"arm\" }\ninstead = { days = \"unlimited\" }",
        &["what holds instead is worse than the value that does not"],
    );
    wrong(
        "values = { days = \"unlimited\", arch = \"arm\" }\ninstead = { gpu = \"no\" }",
        &["gpu is not among the values of the conflict"],
    );
}

#[test]
fn a_conflict_on_one_side_of_a_dispute_is_allowed() {
    let mut files = fixture::files(TABLE);
    let beta = files.iter_mut().find(|(name, _)| name == "options/beta.toml").expect("beta");
    beta.1 += "[[conflict]]\nvalues = { gpu = \"yes\", arch = \"x86\" }\nbecause = \"So.\"\nsource = \"page\"\n";
    assert!(check::read(&files).is_ok());
}
