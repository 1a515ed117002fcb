//! Links of boards: read and trusted in the same way as those of scenarios.

use super::accept::{self, Grammar};
use super::{Notice, Trust, WRITTEN_MAX, b1, doubts, found, too_new, v1};
use crate::catalog::Catalog;
use crate::scenario::{Board, ENTRIES_MAX};

/// The result of reading a text that should be the link of a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardReading {
    /// What was understood; empty in today's edition if nothing was.
    pub board: Board,
    /// Every problem, in the order of the text.
    pub notices: Vec<Notice>,
    /// How far the reading can be trusted.
    pub trust: Trust,
}

/// Reads the link of a board in any form that people paste.
pub fn read_board(catalog: &Catalog, pasted: &str) -> BoardReading {
    let unreadable = |notice| BoardReading {
        board: Board::new(catalog.today().id.clone()),
        notices: vec![notice],
        trust: Trust::Unreadable,
    };
    let found = match found(pasted) {
        Ok(Some(found)) => found,
        Ok(None) => return unreadable(Notice::whole("This text holds no link.")),
        Err(notice) => return unreadable(notice),
    };
    match accept::version(&found.text) {
        Some((Grammar::Board, 1)) => {
            let mut reading = b1::read(catalog, &found.text, found.is_sound);
            let doubts = doubts(&found, pasted);
            if !doubts.is_empty() {
                reading.trust = Trust::Doubtful;
                reading.notices.extend(doubts);
            }
            reading
        }
        Some((Grammar::Scenario, 1)) => {
            let said = "This link holds one scenario, not a board of several.";
            unreadable(Notice::new("", &found.text, said))
        }
        version => unreadable(too_new(version)),
    }
}

/// Whether a text is the link of a board, of any version.
pub fn is_board(pasted: &str) -> bool {
    let found = found(pasted).ok().flatten();
    let version = found.and_then(|found| accept::version(&found.text));
    matches!(version, Some((Grammar::Board, _)))
}

/// The canonical link of a board, with its `#`; `None` if it has more than [`ENTRIES_MAX`]
/// scenarios or would be too long to be read; such a board is kept in a file.
pub fn write_board(catalog: &Catalog, board: &Board) -> Option<String> {
    let is_short = board.entries.len() <= ENTRIES_MAX;
    let link = is_short.then(|| format!("#{}", b1::write(catalog, board)));
    link.filter(|link| link.len() <= WRITTEN_MAX)
}

/// The link of a board that may not be what was meant: without a checksum, so that anyone who opens it is
/// asked too.
pub fn write_board_in_doubt(catalog: &Catalog, board: &Board) -> Option<String> {
    write_board(catalog, board).map(|link| v1::split(&link).0.to_owned())
}
