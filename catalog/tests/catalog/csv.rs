//! The matrix as CSV, read back with a reader that did not write it.

use std::collections::BTreeMap;

use edgewise_engine::assessment::assess;
use edgewise_engine::catalog::Facts;
use edgewise_engine::id::{CriterionId, OptionId};
use edgewise_engine::link;
use edgewise_engine::report::csv::{self, Separator};
use edgewise_engine::scenario::{Override, OwnOption, Scenario};

use edgewise_testkit::fixture;

/// The lines of a matrix, each by its headings.
fn rows(facts: &Facts, scenario: &Scenario) -> Vec<BTreeMap<String, String>> {
    let catalog = &facts.catalog;
    let text =
        csv::matrix(&facts.reasons, &assess(catalog, scenario), "#v1;x=a,b", Separator::Comma);
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.expect("every line has every field")).collect()
}

/// The line of one cell.
#[track_caller]
fn row<'a>(
    rows: &'a [BTreeMap<String, String>],
    option: &str,
    criterion: &str,
) -> &'a BTreeMap<String, String> {
    let is_it =
        |row: &&BTreeMap<_, String>| row["option_id"] == option && row["criterion_id"] == criterion;
    rows.iter().find(is_it).expect("the cell has a line")
}

#[track_caller]
fn check(row: &BTreeMap<String, String>, expected: &[(&str, &str)]) {
    for (heading, value) in expected {
        assert_eq!(row[*heading], *value, "{heading}");
    }
}

const SITE: &str = "
    cost: high < medium < low
    place: { shed, hall }
    alpha = low shed.hall
    beta = medium|high shed
    gamma = unknown unknown
";

#[test]
fn a_line_says_all_of_its_cell() {
    let facts = fixture::facts(SITE);
    let catalog = &facts.catalog;
    let rows = rows(&facts, &fixture::scenario(catalog, "m=place:hall"));
    assert_eq!(rows.len(), 6);
    check(
        row(&rows, "alpha", "cost"),
        &[
            ("option", "Alpha"),
            ("state", "fits"),
            ("rank", "1"),
            ("score", "1.0000"),
            ("weight", "1.0000"),
            ("demanded", ""),
            ("meets", ""),
            ("standing", "known"),
            ("value", "Low"),
            ("because", "The page says low."),
            ("sources", "https://example.org"),
            ("edition", "2024-06"),
            ("edgewise", env!("CARGO_PKG_VERSION")),
            ("link", "#v1;x=a,b"),
        ],
    );
    check(
        row(&rows, "beta", "cost"),
        &[
            ("state", "ruled-out"),
            ("rank", ""),
            ("standing", "disputed"),
            ("value", "Medium"),
            ("other_value", "High"),
            ("other_because", "Another says high."),
            ("other_sources", "https://example.org"),
        ],
    );
    check(row(&rows, "beta", "place"), &[("meets", "no"), ("value", "Shed"), ("weight", "")]);
    let open = [("state", "unconfirmed"), ("meets", "unknown"), ("standing", "unknown")];
    check(row(&rows, "gamma", "place"), &open);
}

#[test]
fn an_own_rating_stands_beside_what_the_catalogue_says() {
    let facts = fixture::facts(SITE);
    let catalog = &facts.catalog;
    let mut scenario = fixture::scenario(catalog, "");
    let cell = (OptionId::parse("beta").expect("id"), CriterionId::parse("cost").expect("id"));
    let value = catalog.criteria[0].scale.read("low").ok();
    let reason = "Tried, “twice”, \"with\" success\nand\tcare".to_owned();
    scenario.overrides.insert(cell, Override { value, reason });
    check(
        row(&rows(&facts, &scenario), "beta", "cost"),
        &[
            ("rated_by", "own rating"),
            ("value", "Low"),
            ("catalogue_value", "Medium or High"),
            ("own_reason", "Tried, “twice”, \"with\" success and care"),
        ],
    );
}

#[test]
fn no_words_become_a_formula() {
    let facts = fixture::facts(SITE);
    let catalog = &facts.catalog;
    for words in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\u{202e}=1", "＝1", "\n-1"] {
        let mut scenario = fixture::scenario(catalog, "");
        scenario.own.insert(1, OwnOption { name: words.into(), ..OwnOption::default() });
        let rows = rows(&facts, &scenario);
        let name = &row(&rows, "own-1", "cost")["option"];
        assert!(name.starts_with('\''), "{words:?} became {name:?}");
    }
    let mut scenario = fixture::scenario(catalog, "");
    scenario.own.insert(1, OwnOption { name: "Box, 2-way = 1".into(), ..OwnOption::default() });
    check(row(&rows(&facts, &scenario), "own-1", "cost"), &[("option", "Box, 2-way = 1")]);
}

/// The cells that a spreadsheet makes of a matrix when its list separator is this one.
fn cells(text: &str, separator: u8) -> Vec<String> {
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("any text can be split"));
    rows.flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn no_words_become_a_formula_whatever_the_separator() {
    let facts = fixture::facts(SITE);
    let catalog = &facts.catalog;
    let is_formula = |cell: &String| {
        let shown = cell.trim_start_matches(|letter: char| {
            letter.is_whitespace() || "\u{ad}\u{180e}\u{2060}\u{3164}\"".contains(letter)
        });
        shown.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
    };
    for formula in
        ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", " =1", "\"=1+1\"", "\u{2060}=1", "\u{3164}=1"]
    {
        for separator in [",", ";", "\t", "|"] {
            let words = format!("x{separator}{formula}{separator}{separator}{formula}y");
            let mut scenario = fixture::scenario(catalog, "");
            scenario.own.insert(1, OwnOption { name: words.clone(), ..OwnOption::default() });
            let cell =
                (OptionId::parse("beta").expect("id"), CriterionId::parse("cost").expect("id"));
            scenario.overrides.insert(cell, Override { value: None, reason: words.clone() });
            let text = csv::matrix(
                &facts.reasons,
                &assess(catalog, &scenario),
                "#v1;t=x",
                Separator::Comma,
            );
            for split in *b",;\t|" {
                let found = cells(&text, split).into_iter().find(is_formula);
                assert_eq!(found, None, "{words:?} split at {:?}", char::from(split));
            }
        }
    }
}

#[test]
fn every_field_is_quoted() {
    let facts = fixture::facts(SITE);
    let catalog = &facts.catalog;
    let text = csv::matrix(
        &facts.reasons,
        &assess(catalog, &fixture::scenario(catalog, "")),
        "#v1;x=1",
        Separator::Comma,
    );
    for line in text.lines() {
        assert!(line.starts_with('"') && line.ends_with('"'), "{line}");
        assert_eq!(line.matches("\",\"").count(), csv::HEADINGS.len() - 1, "{line}");
    }
}

#[test]
fn the_shipped_matrix_is_whole_and_needs_no_guard() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    for edition in &catalog.editions {
        let scenario = Scenario::new(edition.id.clone());
        let cut = scenario.cut(catalog);
        let rows = rows(&facts, &scenario);
        assert_eq!(rows.len(), cut.options.len() * cut.criteria.len());
        for row in &rows {
            assert!(row.values().all(|field| !field.starts_with('\'')), "{row:?}");
            assert!(
                !row["because"].is_empty() && row["sources"].starts_with("https://"),
                "{row:?}"
            );
        }
    }
}

#[test]
fn a_withheld_matrix_ranks_nobody() {
    let facts = fixture::facts(SITE);
    let catalog = &facts.catalog;
    let it = assess(catalog, &fixture::scenario(catalog, "")).withheld();
    let text = csv::matrix(&facts.reasons, &it, "#v1", Separator::Comma);
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    for row in reader.deserialize::<BTreeMap<String, String>>() {
        check(&row.expect("every line has every field"), &[("rank", ""), ("score", "")]);
    }
}

#[test]
fn the_link_of_each_line_opens() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let scenario = Scenario::from_start(&catalog.starts[0]);
    let link = link::write(catalog, &scenario);
    let text = csv::matrix(&facts.reasons, &assess(catalog, &scenario), &link, Separator::Comma);
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    let row: BTreeMap<String, String> =
        reader.deserialize().next().expect("a line").expect("fields");
    assert_eq!(link::read(catalog, &row["link"]).scenario, scenario);
}

#[test]
fn a_long_link_is_not_repeated_on_every_line() {
    let (catalog, reasons) = (edgewise_catalog::shipped(), edgewise_catalog::reasons());
    let it = assess(&catalog, &Scenario::new(catalog.today().id.clone()));
    let links = |length: usize| {
        let link = "x".repeat(length);
        let text = csv::matrix(&reasons, &it, &link, Separator::Comma);
        let mut reader = ::csv::Reader::from_reader(text.as_bytes());
        let rows = reader.deserialize().map(|row| row.expect("every line has every field"));
        let links: Vec<bool> =
            rows.map(|row: BTreeMap<String, String>| row["link"] == link).collect();
        (links, text.len())
    };
    let (short, _) = links(2_000);
    assert!(short.len() > 1_000 && short.iter().all(|is_there| *is_there));
    let (long, size) = links(36_000);
    assert_eq!(long.len(), short.len());
    assert!(long[0] && !long[1..].contains(&true), "it is on the first line alone");
    assert!(size < 3_000_000, "{size}");
}
