//! `fleet --json`: one object for a board, with its fleet and voices if it has any.

use serde::Serialize;

use super::fleet::Fleet;
use super::print::print;
use super::voices::VoicesDocument;
use crate::board;
use crate::catalog::Catalog;
use crate::link;
use crate::report::VERSION;
use crate::scenario::{Board, Role};

/// A board for scripts: its fleet and voices, if it has any.
#[derive(Serialize)]
struct Document {
    /// The version that wrote this.
    edgewise: &'static str,
    /// The edition whose facts were used.
    edition: String,
    /// The link of the board; `null` if it would be too long.
    link: Option<String>,
    /// Problems found while reading.
    notices: Vec<String>,
    /// The classes of sites, if there are any.
    fleet: Option<Fleet>,
    /// The voices, if there are any.
    voices: Option<VoicesDocument>,
}

/// A board as JSON: what follows for its classes, and for its voices.
pub fn board(
    catalog: &Catalog,
    board: &Board,
    fleet: &board::Fleet,
    voices: &board::Voices,
    notices: Vec<String>,
) -> String {
    let has = |role| board.of_role(role).next().is_some();
    print(&Document {
        edgewise: VERSION,
        edition: board.edition.to_string(),
        link: link::write_board(catalog, board),
        notices,
        fleet: has(Role::Class).then(|| Fleet::of(catalog, board, fleet)),
        voices: has(Role::Voice).then(|| VoicesDocument::of(catalog, board, voices)),
    })
}
