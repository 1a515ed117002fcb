//! A decision record as Markdown: the headings of MADR 4, the sentences of the page.
//!
//! Nothing in a record is made up for it: each statement comes from the engine, from the catalogue
//! with its source, or from the visitor. The visitor's words are set in italics and quotation marks
//! and cannot become structure. A record that names no option says so in its title, its status and
//! its outcome.

mod board;
mod case;
mod change;
mod compared;
mod considered;
mod context;
mod doubts;
mod drivers;
mod fleet;
mod front;
mod markup;
mod more;
mod options;
mod outcome;
mod short;
mod sources;
mod voices;

pub use compared::compared;
pub use fleet::fleet;
pub use markup::phrase;
pub use voices::voices;

use crate::assessment::Assessment;
use crate::catalog::{Catalog, Reasons};
use crate::link::Notice;
use crate::report::Header;
use crate::scenario::Scenario;
use case::Case;
use sources::Sources;

/// The short decision record of an assessed scenario, sixty lines or fewer, with its link in the form
/// that people will open: the page's full address, or just the fragment.
pub fn short(
    catalog: &Catalog,
    reasons: &Reasons,
    scenario: &Scenario,
    it: &Assessment,
    notices: &[Notice],
    link: &str,
    header: &Header,
) -> String {
    let case = Case { catalog, reasons, scenario, it, shares: None };
    short::text(&case, &header.cleaned(), notices, link)
}

/// The page for the board.
pub fn board(
    catalog: &Catalog,
    reasons: &Reasons,
    scenario: &Scenario,
    it: &Assessment,
    link: &str,
    header: &Header,
) -> String {
    let case = Case { catalog, reasons, scenario, it, shares: None };
    board::text(&case, &header.cleaned(), link)
}

/// The full decision record, with all facts and sources.
pub fn record(
    catalog: &Catalog,
    reasons: &Reasons,
    scenario: &Scenario,
    it: &Assessment,
    notices: &[Notice],
    link: &str,
    header: &Header,
) -> String {
    let header = &header.cleaned();
    let case = Case { catalog, reasons, scenario, it, shares: it.shares(scenario) };
    // Sources are numbered in the order of first citation, so the parts are written in order.
    let mut sources = Sources::of(reasons);
    let parts = [
        front::matter(&case, header),
        context::title(&case),
        front::listed(&case, header),
        context::context(&case),
        drivers::drivers(&case),
        considered::considered(&case),
        outcome::outcome(&case, notices),
        outcome::consequences(&case),
        doubts::doubts(&case, &mut sources),
        change::change(&case),
        doubts::confirmation(&case),
        options::options(&case, &mut sources),
        more::more(&case, notices, link, &sources),
    ];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join("\n\n") + "\n"
}

/// A list with one item per line; empty for no items.
fn list(items: impl IntoIterator<Item = String>) -> String {
    let line = |item| format!("* {}", markup::at_head(item));
    let lines: Vec<String> = items.into_iter().map(line).collect();
    lines.join("\n")
}

/// Paragraphs separated by blank lines; empty ones are left out.
fn paragraphs<const COUNT: usize>(parts: [String; COUNT]) -> String {
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join("\n\n")
}
