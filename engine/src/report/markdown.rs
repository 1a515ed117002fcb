//! A decision record as Markdown: the headings of MADR 4, the sentences of the page.
//!
//! Nothing in a record is made up for it: each statement is the engine's, the catalogue's with its
//! source, or the visitor's own. The visitor's words stand in italics and quotation marks and
//! cannot become structure. A record that names no option says so in its title, in its status and
//! in its outcome.

mod case;
mod change;
mod compared;
mod considered;
mod context;
mod doubts;
mod drivers;
mod fleet;
mod markup;
mod more;
mod options;
mod outcome;
mod sources;
mod voices;

pub use compared::compared;
pub use fleet::fleet;
pub use markup::phrase;
pub use voices::voices;

use crate::assessment::Assessment;
use crate::catalog::{Catalog, Reasons};
use crate::link::Notice;
use crate::scenario::Scenario;
use case::Case;
use sources::Sources;

/// The decision record of an assessed scenario, with its link as people will want to open it: the
/// page's full address, or the fragment alone.
pub fn record(
    catalog: &Catalog,
    reasons: &Reasons,
    scenario: &Scenario,
    it: &Assessment,
    notices: &[Notice],
    link: &str,
) -> String {
    let case = Case { catalog, reasons, scenario, it, shares: it.shares(scenario) };
    // Sources are numbered as they are first cited, so the parts are written in their order.
    let mut sources = Sources::of(reasons);
    let parts = [
        context::front(&case),
        context::title(&case),
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

/// A list, an item a line; nothing for none.
fn list(items: impl IntoIterator<Item = String>) -> String {
    let line = |item| format!("* {}", markup::at_head(item));
    let lines: Vec<String> = items.into_iter().map(line).collect();
    lines.join("\n")
}

/// Paragraphs with a line between them; empty ones are left out.
fn paragraphs<const COUNT: usize>(parts: [String; COUNT]) -> String {
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join("\n\n")
}
