//! What people carry away: a short record, a page for the board, a summary, and a file name.

use edgewise_engine::assessment::assess;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link;
use edgewise_engine::quantity::Date;
use edgewise_engine::report::csv::{self, Separator};
use edgewise_engine::report::summary::summary;
use edgewise_engine::report::{Header, markdown};
use edgewise_engine::scenario::Scenario;
use edgewise_testkit::invented::{self, Chance};

/// The longest short record, in lines.
const LINES_MAX: usize = 60;
/// How many scenarios are made up.
const INVENTED: u64 = 200;

/// Every starting point, and scenarios that were made up.
fn scenarios(catalog: &Catalog) -> Vec<Scenario> {
    let starts = catalog.starts.iter().map(Scenario::from_start);
    let made = (0..INVENTED).map(|case| invented::scenario(catalog, &mut Chance::of(11, case)));
    starts.chain(made).collect()
}

fn header() -> Header {
    Header {
        date: Date::parse("2026-12-01"),
        deciders: "Ada, \"Grace\"".into(),
        consulted: "Site team".into(),
        informed: "Everybody\nelse".into(),
    }
}

#[test]
fn a_short_record_is_never_longer_than_sixty_lines() {
    let (catalog, reasons) = (edgewise_catalog::shipped(), edgewise_catalog::reasons());
    for scenario in scenarios(&catalog) {
        let it = assess(&catalog, &scenario);
        let link = link::write(&catalog, &scenario);
        let record = markdown::short(&catalog, &reasons, &scenario, &it, &[], &link, &header());
        let lines = record.lines().count();
        assert!(lines <= LINES_MAX, "{lines} lines:\n{record}");
        for heading in
            ["## Context and Problem Statement", "## Considered Options", "## Decision Outcome"]
        {
            assert!(record.contains(heading), "{heading}:\n{record}");
        }
    }
}

#[test]
fn the_head_of_a_record_is_read_by_both_kinds_of_tools() {
    let (catalog, reasons) = (edgewise_catalog::shipped(), edgewise_catalog::reasons());
    let scenario = Scenario::from_start(catalog.starts.last().expect("there are starting points"));
    let it = assess(&catalog, &scenario);
    let record = markdown::short(&catalog, &reasons, &scenario, &it, &[], "#v1", &header());
    for line in [
        "date: 2026-12-01",
        "deciders: \"Ada, \\\"Grace\\\"\"",
        "decision-makers: \"Ada, \\\"Grace\\\"\"",
        "consulted: \"Site team\"",
        "informed: \"Everybody else\"",
        "* Date: 2026-12-01",
        "* Deciders: Ada, \"Grace\"",
    ] {
        assert!(record.lines().any(|one| one == line), "{line}:\n{record}");
    }
    let status = record.lines().nth(1).and_then(|line| line.strip_prefix("status: "));
    let status = status.expect("the first key is the status");
    assert!(record.contains(&format!("\n* Status: {status}\n")), "{record}");
}

#[test]
fn a_page_for_the_board_says_what_why_at_what_risk_and_what_to_ask() {
    let (catalog, reasons) = (edgewise_catalog::shipped(), edgewise_catalog::reasons());
    for scenario in scenarios(&catalog) {
        let it = assess(&catalog, &scenario);
        let board = it.board(&catalog, &reasons, &scenario);
        let is_decided = it.recommended().len() == 1 && !it.is_blank;
        let decision = board.decision.plain();
        assert_eq!(decision.starts_with("Use "), is_decided, "{decision}");
        assert!(
            !is_decided || !board.reasons.is_empty() || scenario.musts.is_empty(),
            "{decision}"
        );
        for part in [&board.reasons, &board.runners_up, &board.asks] {
            assert!(part.len() <= 3, "{decision}");
        }
        assert!(board.risks.len() <= 4, "{decision}");
        let page = markdown::board(&catalog, &reasons, &scenario, &it, "#v1;x", &header());
        assert!(page.contains("* Decides: Ada") && page.contains("`#v1;x`"), "{page}");
    }
}

#[test]
fn what_was_left_out_from_the_start_is_named() {
    let (catalog, reasons) = (edgewise_catalog::shipped(), edgewise_catalog::reasons());
    let mut scenario = Scenario::new(catalog.today().id.clone());
    let option = catalog.options.iter().find(|one| one.id.as_str() == "kubeedge");
    scenario.hidden.insert(option.expect("it is shipped").family.clone());
    let it = assess(&catalog, &scenario);
    let board = markdown::board(&catalog, &reasons, &scenario, &it, "#v1;x", &header());
    let short = markdown::short(&catalog, &reasons, &scenario, &it, &[], "#v1;x", &header());
    for text in [&board, &short] {
        assert!(text.contains("Left out from the start:") && text.contains("KubeEdge"), "{text}");
    }
}

#[test]
fn a_summary_names_the_answer_and_ends_with_the_link() {
    let catalog = edgewise_catalog::shipped();
    for scenario in scenarios(&catalog) {
        let it = assess(&catalog, &scenario);
        let link = link::write(&catalog, &scenario);
        let text = summary(&scenario, &it, &link);
        let first = it.explain().headline.plain();
        assert!(text.starts_with(&first), "{text}");
        assert!(text.ends_with(&format!("{link}\n")), "{text}");
        assert!(text.lines().count() <= 8, "{text}");
    }
}

#[test]
fn both_kinds_of_csv_hold_the_same_fields() {
    let (catalog, reasons) = (edgewise_catalog::shipped(), edgewise_catalog::reasons());
    for scenario in scenarios(&catalog).iter().take(20) {
        let it = assess(&catalog, scenario);
        let read = |separator, delimiter| {
            let text = csv::matrix(&reasons, &it, "#v1", separator);
            let mut reader =
                ::csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
            let rows = reader.records().map(|row| row.expect("every line has every field"));
            rows.collect::<Vec<_>>()
        };
        assert_eq!(read(Separator::Comma, b','), read(Separator::Semicolon, b';'));
    }
}
