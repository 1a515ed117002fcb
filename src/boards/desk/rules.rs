//! What can be done at the desk. It comes with the rest of the program, and the board with it: until then
//! the desk holds an empty one.

use super::{Act, Desk, Look, Shown};
use crate::browser::address::{BOARD, names_a_board};
use crate::browser::storage;
use crate::state::Shared;
use edgewise_engine::board::{FileReading, read_json, write_json};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::scenario::{Board, TITLE_MAX, clean};

/// The key of the board that is being worked on.
const KEY: &str = "edgewise:board";
/// How many changes of a board can be undone.
const PAST_MAX: usize = 50;

/// The rules, as functions that only the rest of the program names.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// The desk with the board of its address, or else the one that was worked on last.
    pub begun: fn(&Desk) -> Desk,
    /// The desk after something happened.
    pub after: fn(&Desk, Act) -> Desk,
    /// The board as the address says it, without `#`.
    pub address: fn(&Desk) -> String,
    /// Keeps the board in this browser; whether it will be there again.
    pub keep: fn(&Catalog, &Board) -> bool,
}

impl Rules {
    /// All of them.
    pub const ALL: Self =
        Self { begun: Desk::with_board, after: Desk::after, address: Desk::link, keep };
}

/// The board that was worked on last.
fn kept(catalog: &Catalog) -> Option<Board> {
    let text = storage::text(KEY).ok().flatten()?;
    let reading = read_json(catalog, &text);
    (!reading.board.entries.is_empty()).then_some(reading.board)
}

fn keep(catalog: &Catalog, board: &Board) -> bool {
    let kept = if board.entries.is_empty() {
        storage::forget(KEY)
    } else {
        storage::put(KEY, &write_json(catalog, board))
    };
    kept.is_ok()
}

impl Desk {
    fn with_board(&self) -> Self {
        let desk = match kept(&self.catalog) {
            Some(board) => {
                Self { look: Look::of(&board), board: Shared::new(board), ..self.clone() }
            }
            None => self.clone(),
        };
        let is_link = self.shown == Shown::Board && self.asked != BOARD;
        if is_link { desk.pasted(&self.asked) } else { desk }
    }

    fn link(&self) -> String {
        let link = link::write_board(&self.catalog, &self.board);
        let link = link.filter(|_| !self.board.entries.is_empty());
        link.map_or_else(|| BOARD.to_owned(), |link| link.trim_start_matches('#').to_owned())
    }

    fn after(&self, act: Act) -> Self {
        match act {
            Act::Began(_) => self.clone(),
            Act::Informed(reasons) => Self { reasons, ..self.clone() },
            Act::Looked(look) => Self { look, is_act: false, ..self.clone() },
            Act::Opened(state) => self.turned_to(state),
            Act::AddressSaid(text) if names_a_board(&text) => self.back_at(&text),
            Act::AddressSaid(text) => self.following(text),
            Act::Pasted(text) => Self { is_act: true, ..self.pasted(&text) },
            Act::Read(reading) => self.read(reading),
            Act::Took(board) => {
                let look = Look::of(&board);
                Self { look, is_act: true, notices: Vec::new(), ..self.with(board) }
            }
            Act::Added(role, scenario) => self.added(role, scenario),
            Act::Changed(place, change) => self.changed(place, change),
            Act::Removed(place) => self.edited(|board| {
                board.entries.remove(place);
            }),
            Act::Titled(title) => self.edited(|board| board.title = words(&title)),
            Act::Assumed(assumptions) => self.edited(|board| board.assumptions = assumptions),
            Act::Undone => self.undone(),
            Act::Accepted => {
                Self { is_doubtful: false, notices: Vec::new(), is_act: false, ..self.clone() }
            }
            Act::Visited(place) => self.visited(place),
            Act::Returned(scenario) => self.returned(scenario),
            Act::Left if self.waiting.is_some() => {
                let waiting = self.waiting.clone().map_or(Shown::Board, Shown::Scenario);
                Self { shown: waiting, visited: None, is_act: true, ..self.clone() }
            }
            Act::Left => {
                let blank = link::Reading::blank(&self.catalog);
                self.showing(String::new(), blank, None)
            }
        }
    }

    fn back_at(&self, text: &str) -> Self {
        let back = Self { shown: Shown::Board, visited: None, is_act: false, ..self.clone() };
        if text == BOARD || text == self.address() { back } else { back.pasted(text) }
    }

    /// The board in place of the one before, which can be brought back.
    pub(super) fn with(&self, board: Board) -> Self {
        let forgotten = self.past.len().saturating_sub(PAST_MAX - 1);
        let mut past = self.past[forgotten..].to_vec();
        past.push(self.board.clone());
        Self { board: Shared::new(board), past, is_doubtful: false, is_act: false, ..self.clone() }
    }

    pub(super) fn edited(&self, edit: impl FnOnce(&mut Board)) -> Self {
        let mut board = (*self.board).clone();
        edit(&mut board);
        Self { is_doubtful: self.is_doubtful, ..self.with(board) }
    }

    fn undone(&self) -> Self {
        let mut past = self.past.clone();
        let Some(board) = past.pop() else { return self.clone() };
        Self { board, past, is_doubtful: false, notices: Vec::new(), is_act: false, ..self.clone() }
    }

    fn pasted(&self, text: &str) -> Self {
        let reading = link::read_board(&self.catalog, text);
        let notices = reading.notices.iter().map(ToString::to_string).collect();
        if reading.trust == Trust::Unreadable {
            return Self { notices, shown: Shown::Board, is_act: false, ..self.clone() };
        }
        let look = Look::of(&reading.board);
        let is_doubtful = reading.trust != Trust::Sound;
        let next = self.with(reading.board);
        Self { notices, is_doubtful, look, shown: Shown::Board, visited: None, ..next }
    }

    fn read(&self, reading: FileReading) -> Self {
        let mut notices: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
        if reading.unlisted > 0 {
            notices.push(format!("{} more problems are not listed.", reading.unlisted));
        }
        if reading.board.entries.is_empty() {
            return Self { notices, is_act: false, ..self.clone() };
        }
        let (look, is_doubtful) = (Look::of(&reading.board), !notices.is_empty());
        Self { notices, is_doubtful, look, is_act: true, ..self.with(reading.board) }
    }
}

/// The visitor's words as a link keeps them.
pub fn words(typed: &str) -> String {
    clean(typed).chars().take(TITLE_MAX).collect()
}
