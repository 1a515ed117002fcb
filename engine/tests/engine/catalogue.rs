//! Author data: every defect is found, all at once, each with its place and what would be right.

use edgewise_engine::catalog::check;

use edgewise_testkit::fixture::{self, claim};

pub const TABLE: &str = "
    cost: high < medium < low
    memory: MiB lower 2048 4096
    support: until 12
    place: { shed, hall }
    speed: points
    alpha = low 2048 2030-01-01 shed 1/2
    beta = high unknown no-end shed.hall 1/4|3/4
";

/// The files of [`TABLE`] with one piece of one file replaced.
#[track_caller]
pub fn with(file: &str, old: &str, new: &str) -> Vec<(String, String)> {
    let mut files = fixture::files(TABLE);
    let (_, text) = files.iter_mut().find(|(name, _)| name == file).expect("a file of that name");
    assert!(text.contains(old), "{file} holds {old}");
    *text = text.replacen(old, new, 1);
    files
}

/// The lines that the check says of these files.
#[track_caller]
pub fn defects(files: &[(String, String)]) -> Vec<String> {
    let defects = check::read(files).expect_err("a defect is found");
    defects.iter().map(ToString::to_string).collect()
}

/// One change, one defect.
#[track_caller]
pub fn check(file: &str, old: &str, new: &str, expected: &str) {
    assert_eq!(defects(&with(file, old, new)), [expected]);
}

#[test]
fn the_table_of_these_tests_has_no_defect() {
    fixture::catalog(TABLE);
}

#[test]
fn a_misspelled_field_is_not_lost_in_silence() {
    check(
        "options/alpha.toml",
        "summary =",
        "details = \"x\"\nsummary =",
        "options/alpha.toml:2:11: there is no field `details` here",
    );
    check(
        "criteria.toml",
        "question =",
        "tier = \"nice\"\nquestion =",
        "criteria.toml:4:8: there is no field `tier` here",
    );
}

#[test]
fn a_missing_or_empty_field_is_named() {
    check(
        "options/alpha.toml",
        "name = \"Alpha\"\n",
        "",
        "options/alpha.toml:1:1: `name` is missing",
    );
    check(
        "options/alpha.toml",
        "name = \"Alpha\"",
        "name = \" \"",
        "options/alpha.toml:1:8: `name` is empty",
    );
    check(
        "options/alpha.toml",
        "because = \"The page says low.\"\n",
        "",
        "options/alpha.toml:3:1: `because` is missing",
    );
    check(
        "options/alpha.toml",
        "source = \"page\"\n",
        "",
        "options/alpha.toml:3:1: `source` is missing: every claim has one, an unknown the pages \
         searched",
    );
}

#[test]
fn a_value_that_its_scale_does_not_have_is_named_with_what_it_has() {
    let wrong = |old: &str, new: &str, expected: &str| {
        check("options/alpha.toml", &format!("\"{old}\""), &format!("\"{new}\""), expected);
    };
    wrong("low", "cheap", "options/alpha.toml:5:9: “cheap” is none of high, medium, low");
    wrong(
        "2048",
        "2 GiB",
        "options/alpha.toml:10:9: “2 GiB” is not a whole number of MiB or “unlimited”",
    );
    wrong(
        "2030-01-01",
        "2030-02-30",
        "options/alpha.toml:15:9: “2030-02-30” is not a date such as 2028-03-27, “no-end” or “never”",
    );
    wrong("shed", "attic", "options/alpha.toml:20:9: “attic” is none of shed, hall");
    wrong("shed", "shed.shed", "options/alpha.toml:20:9: “shed.shed” names a member twice");
    wrong(
        "1/2",
        "3/2",
        "options/alpha.toml:25:9: “3/2” is not a share between 0 and 1, such as 7/8 or 0.45",
    );
}

#[test]
fn a_value_may_be_any_fitting_kind_of_toml() {
    let catalog = |old: &str, new: &str| {
        fixture::read(&with("options/alpha.toml", &format!("\"{old}\""), new));
    };
    catalog("2048", "2048");
    catalog("2048", "2_048");
    catalog("2030-01-01", "2030-01-01");
    catalog("shed", "[\"shed\", \"hall\"]");
    catalog("shed", "[]");
    catalog("1/2", "0.5");
    catalog("1/2", "1");
}

#[test]
fn a_number_in_another_base_is_not_misread() {
    check(
        "options/alpha.toml",
        "\"2048\"",
        "0x2048",
        "options/alpha.toml:10:9: “0x2048” is not a whole number of MiB or “unlimited”",
    );
}

#[test]
fn a_pointer_to_nothing_is_named() {
    check(
        "options/alpha.toml",
        "source = \"page\"",
        "source = [\"page\", \"leaf\"]",
        "options/alpha.toml:7:19: there is no source “leaf”",
    );
    check(
        "options/alpha.toml",
        "criterion = \"cost\"",
        "criterion = \"costs\"",
        "options/alpha.toml:4:13: there is no criterion “costs”",
    );
    check(
        "options/alpha.toml",
        "source = \"page\"",
        "source = \"page\"\nsince = \"2023\"",
        "options/alpha.toml:8:9: there is no edition “2023”",
    );
}

#[test]
fn an_id_is_lower_case_and_stands_once() {
    check(
        "editions.toml",
        "id = \"2024-06\"",
        "id = \"June 2024\"",
        "editions.toml:2:6: “June 2024” is not an id: lower-case letters, digits and single hyphens",
    );
    let twice = [fixture::SOURCES, fixture::SOURCES].concat();
    check(
        "sources.toml",
        fixture::SOURCES,
        &twice,
        "sources.toml:7:1: “page” stands here a second time",
    );
}

#[test]
fn two_claims_on_one_cell_of_one_edition_are_one_too_many() {
    let file = "options/alpha.toml";
    let said = defects(&with(file, "[[claim]]", &format!("{}[[claim]]", claim("cost", "high"))));
    assert_eq!(said, ["options/alpha.toml:8:1: a second claim on cost since 2024-06"]);
}

#[test]
fn a_dispute_has_two_different_sides() {
    check(
        "options/beta.toml",
        "value = \"3/4\"",
        "value = \"0.25\"",
        "options/beta.toml:28:1: both sides of the dispute say the same",
    );
    check(
        "options/beta.toml",
        "value = \"1/4\"",
        "value = \"unknown\"",
        "options/beta.toml:25:9: what is unknown cannot be disputed",
    );
}

#[test]
fn a_source_has_an_address_that_is_safe_to_open() {
    check(
        "sources.toml",
        "https://example.org",
        "javascript:alert(1)",
        "sources.toml:1:1: the address of a source begins with https://, not “javascript:alert(1)”",
    );
}
