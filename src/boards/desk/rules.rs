//! What can be done at the desk. It arrives with the rest of the program, together with the board: until
//! then the desk holds an empty one.

use super::reading::{in_an_address, problems, scenarios_in};
use super::{Act, Desk, Look, Shown, Told};
use crate::browser::address::{BOARD, names_a_board};
use crate::browser::{boards, storage};
use crate::state::Shared;
use edgewise_engine::board::{FileReading, read_json, write_json};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link;
use edgewise_engine::scenario::{Board, Role, TITLE_MAX, clean};

/// The key of the board that is being worked on.
const KEY: &str = "edgewise:board";

/// The rules, as functions that only the rest of the program names.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// The desk with the board of its address, or else the one that was worked on last.
    pub begun: fn(&Desk) -> Desk,
    /// The desk after something happened.
    pub after: fn(&Desk, Act) -> Desk,
    /// The board as the address says it, without `#`.
    pub address: fn(&Desk) -> String,
    /// Keeps the board in this browser; `None` while it waits.
    pub keep: fn(&Desk, &mut Held) -> Option<Kept>,
}

/// What became of a board that was to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Whether it will be there again.
    pub lasts: bool,
    /// The name under which the one before was saved.
    pub saved: Option<String>,
}

impl Rules {
    /// All of them.
    pub const ALL: Self =
        Self { begun: Desk::with_board, after: Desk::after, address: Desk::in_address, keep };
}

/// What this window has kept of its board.
#[derive(Debug)]
pub struct Held {
    /// Which board it is.
    origin: u32,
    /// The board as it was kept.
    text: Option<String>,
    /// Whether no other window was seen saving another board.
    is_alone: bool,
}

impl Held {
    /// What was saved before this window was opened.
    pub fn at_start() -> Self {
        Self { origin: 0, text: stored(), is_alone: true }
    }
}

fn stored() -> Option<String> {
    storage::text(KEY).ok().flatten()
}

/// The board that was worked on last, and the parts of it that can no longer be read.
pub fn kept(catalog: &Catalog) -> Option<FileReading> {
    let reading = read_json(catalog, &stored()?);
    (!reading.board.entries.is_empty()).then_some(reading)
}

/// A board in doubt waits, and so does someone else's until it is changed. When another board takes its
/// place, the previous one is added to the saved boards.
fn keep(desk: &Desk, held: &mut Held) -> Option<Kept> {
    if desk.is_doubtful || desk.is_unchanged {
        return None;
    }
    let board = &desk.board;
    let text = (!board.entries.is_empty()).then(|| write_json(&desk.catalog, board));
    let before = stored().filter(|before| Some(before) != text.as_ref());
    // Only the first board from another window is saved: otherwise two windows would go on forever.
    let is_foreign = before != held.text && held.is_alone;
    let mut saved = None;
    if let Some(before) = before
        && (desk.origin > held.origin || is_foreign)
    {
        held.is_alone &= !is_foreign;
        let name = read_json(&desk.catalog, &before).board.name();
        saved = boards::save(&name, &before).ok();
    }
    let kept = match &text {
        Some(text) => storage::put(KEY, text),
        None => storage::forget(KEY),
    };
    (held.origin, held.text) = (desk.origin, stored());
    Some(Kept { lasts: kept.is_ok(), saved })
}

impl Desk {
    fn with_board(&self) -> Self {
        let desk = kept(&self.catalog).map_or_else(
            || self.clone(),
            |reading| {
                let mut notices = problems(&reading);
                let is_doubtful = !notices.is_empty();
                notices.extend(reading.renamed);
                let board = reading.board;
                Self {
                    numbers: (0..).take(board.entries.len()).collect(),
                    look: Look::of(&board),
                    board: Shared::new(board),
                    is_doubtful,
                    notices,
                    ..self.clone()
                }
            },
        );
        let is_link = self.shown == Shown::Board && self.asked != BOARD;
        if is_link { desk.read_link(&self.asked, Some(self.asked.clone())) } else { desk }
    }

    /// The link to share, if the board has one; while in doubt, the original link, or one without a
    /// checksum.
    pub fn link(&self) -> Option<String> {
        match &self.came {
            Some(text) if self.is_doubtful => Some(format!("#{text}")),
            _ if self.board.entries.is_empty() => None,
            _ if self.is_doubtful => link::write_board_in_doubt(&self.catalog, &self.board),
            _ => link::write_board(&self.catalog, &self.board),
        }
    }

    fn in_address(&self) -> String {
        let text = self
            .came
            .clone()
            .or_else(|| self.link().map(|link| link.trim_start_matches('#').to_owned()));
        text.unwrap_or_else(|| BOARD.to_owned())
    }

    fn after(&self, act: Act) -> Self {
        match act {
            Act::Began(_) => self.clone(),
            Act::Informed(reasons) => Self { reasons, ..self.clone() },
            Act::Looked(look) => Self { look, is_act: false, ..self.clone() },
            Act::Opened(state) => self.turned_to(state),
            Act::AddressSaid(text) if names_a_board(&text) => self.back_to(&text),
            Act::AddressSaid(text) => self.following(text),
            Act::Pasted(text) => {
                let scenarios = scenarios_in(&self.catalog, &text);
                if scenarios.is_empty() {
                    Self { is_act: true, ..self.read_link(&text, in_an_address(&text)) }
                } else {
                    let role = if self.look == Look::Voices { Role::Voice } else { Role::Class };
                    let add = |desk: Self, scenario| desk.added(role, scenario);
                    Self { is_act: true, ..scenarios.into_iter().fold(self.clone(), add) }
                }
            }
            Act::Read(reading) => {
                let told = vec![Told::Read(reading.say())];
                Self { told, ..self.read(reading) }
            }
            Act::Reopened(reading) => self.read(reading),
            Act::Saved(name) => {
                let is_there = |one: &Told| matches!(one, Told::Kept(_));
                let mut told = self.told.clone();
                told.retain(|one| !is_there(one));
                told.push(Told::Saved(name));
                Self { told, is_act: false, ..self.clone() }
            }
            Act::Resumed => match kept(&self.catalog) {
                Some(reading) => self.read(reading),
                None => self.clone(),
            },
            Act::Took(board) => {
                let look = Look::of(&board);
                Self { look, is_act: true, ..self.with(board) }
            }
            Act::Added(role, scenario) => self.added(role, scenario),
            Act::Changed(number, change) => self.changed(number, change),
            Act::Removed(number) => self.removed(number),
            Act::Titled(title) => self.edited(|board| board.title = words(&title)),
            Act::Assumed(assumptions) => self.edited(|board| board.assumptions = assumptions),
            Act::Undone => self.undone(),
            Act::Redone => self.redone(),
            Act::Accepted => {
                let next = self.clone();
                let (notices, told) = (Vec::new(), Vec::new());
                Self { is_doubtful: false, notices, told, came: None, is_act: false, ..next }
            }
            Act::Visited(number) => self.visited(number),
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

    pub(super) fn edited(&self, edit: impl FnOnce(&mut Board)) -> Self {
        let mut board = (*self.board).clone();
        edit(&mut board);
        self.changed_to(board, self.numbers.clone())
    }

    fn back_to(&self, text: &str) -> Self {
        let back = Self { is_act: false, ..self.at_board() };
        if text == BOARD || text == self.address() {
            back
        } else {
            back.read_link(text, Some(text.to_owned()))
        }
    }
}

/// The visitor's words as a link keeps them.
pub fn words(typed: &str) -> String {
    clean(typed).chars().take(TITLE_MAX).collect()
}
