//! Boards from a link or a file: until they are accepted, and someone else's is changed, they replace
//! nothing that is saved.

use super::rules::kept;
use super::{Desk, Look, Shown, Told};
use edgewise_engine::board::FileReading;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::scenario::{Board, Scenario};

/// The scenarios of a text with one link on each line; none unless every line is one that can be read whole.
pub fn scenarios_in(catalog: &Catalog, text: &str) -> Vec<Scenario> {
    if link::read_board(catalog, text).trust != Trust::Unreadable {
        return Vec::new();
    }
    let listed = link::read_list(catalog, text);
    if !(listed.left.is_empty() && listed.notices.is_empty()) {
        return Vec::new();
    }
    listed.links.iter().map(|one| link::read(catalog, one).scenario).collect()
}

impl Desk {
    /// The desk after a link was read; `came` is its text, if that can be in an address.
    pub(super) fn read_link(&self, text: &str, came: Option<String>) -> Self {
        let reading = link::read_board(&self.catalog, text);
        let notices = reading.notices.iter().map(ToString::to_string).collect();
        let (look, is_doubtful) = (Look::of(&reading.board), reading.trust != Trust::Sound);
        let next = match reading.trust {
            Trust::Unreadable => {
                let came = came.or_else(|| self.came.clone());
                return Self { notices, came, shown: Shown::Board, is_act: false, ..self.clone() };
            }
            Trust::Sound => self.known(&reading.board).unwrap_or_else(|| self.other(reading.board)),
            Trust::Doubtful => self.other(reading.board),
        };
        let came = came.filter(|_| is_doubtful);
        Self {
            notices,
            is_doubtful,
            came,
            look,
            shown: Shown::Board,
            visited: None,
            left_off: None,
            ..next
        }
    }

    /// The desk with someone else's board, until that is changed; it says where the visitor's own one is.
    fn other(&self, board: Board) -> Self {
        let own = kept(&self.catalog).filter(|own| own.board != board);
        let told = own.map(|own| Told::Kept(own.board.name())).into_iter().collect();
        let mut next = Self { is_unchanged: true, told, ..self.with(board) };
        if self.past.is_empty() && self.board.entries.is_empty() {
            // Nothing was here that Undo could bring back.
            next.past.clear();
        }
        next
    }

    /// The desk with a board that is or was already here.
    fn known(&self, board: &Board) -> Option<Self> {
        if *self.board == *board {
            return Some(self.clone());
        }
        let before = self.past.iter().rev().find(|moment| *moment.board == *board)?;
        let next = self.changed_to(board.clone(), Vec::new());
        Some(next.back_at(before))
    }

    /// The desk after a file was read.
    pub(super) fn read(&self, reading: FileReading) -> Self {
        let mut notices = problems(&reading);
        let is_doubtful = !notices.is_empty();
        notices.extend(reading.renamed);
        if reading.board.entries.is_empty() {
            return Self { notices, is_act: false, ..self.clone() };
        }
        let look = Look::of(&reading.board);
        Self { notices, is_doubtful, look, is_act: true, ..self.with(reading.board) }
    }
}

/// What was wrong with a file, a sentence each.
pub fn problems(reading: &FileReading) -> Vec<String> {
    let mut notices: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    if reading.unlisted > 0 {
        notices.push(format!("{} more problems are not listed.", reading.unlisted));
    }
    notices
}

/// A board's link that was pasted, if it can be in an address as it is.
pub fn in_an_address(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.split_once('#').map_or(text, |(_, fragment)| fragment);
    let is_plain =
        |sign: u8| sign.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?%".contains(&sign);
    (text.starts_with("b1;") && text.bytes().all(is_plain)).then(|| text.to_owned())
}
