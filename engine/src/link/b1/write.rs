//! The canonical form of a board: entries in order, each with its sections in fixed order.

use core::fmt::Write;

use crate::catalog::Catalog;
use crate::link::{checksum, text, v1};
use crate::scenario::{Board, Entry, Scenario};

/// The link without its `#`.
pub fn write(catalog: &Catalog, board: &Board) -> String {
    let mut body = format!("b1;e={}", board.edition);
    let shared = Scenario {
        title: board.title.clone(),
        assumptions: board.assumptions.clone(),
        ..Scenario::new(board.edition.clone())
    };
    body += &v1::said(catalog, &shared);
    for entry in &board.entries {
        // Writing to a string cannot fail.
        let _ = write!(body, ";{}={}", entry.role.spell(), text::write(&entry.name));
        let _ = match (entry.sites, entry.machines) {
            (1, 1) => Ok(()),
            (sites, 1) => write!(body, ":{sites}"),
            (sites, machines) => write!(body, ":{sites}:{machines}"),
        };
        body += &v1::said(catalog, &untitled(entry));
    }
    let sum = checksum::of(&body);
    format!("{body};k={sum}")
}

/// The scenario of an entry, without a title that only repeats the name.
fn untitled(entry: &Entry) -> Scenario {
    let mut scenario = entry.scenario.clone();
    if scenario.title == entry.name {
        scenario.title.clear();
    }
    scenario
}
