//! Undo and redo: every change of the board remembers what it replaced, and what there was to say about it.

use super::Desk;
use crate::state::Shared;
use edgewise_engine::scenario::Board;

/// How many changes of a board can be undone.
const PAST_MAX: usize = 50;

/// What Undo and Redo bring back.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    pub(super) board: Shared<Board>,
    numbers: Vec<u32>,
    notices: Vec<String>,
    is_doubtful: bool,
    came: Option<String>,
    is_unchanged: bool,
    origin: u32,
}

impl Desk {
    /// Replaces this board by another; this one can be brought back.
    pub(super) fn with(&self, board: Board) -> Self {
        let first = self.next_number();
        let numbers = (first..).take(board.entries.len()).collect();
        let next = Self { origin: self.origin + 1, ..self.changed_to(board, numbers) };
        Self { notices: Vec::new(), told: Vec::new(), is_doubtful: false, ..next }
    }

    /// This board after a change; doubts about it remain.
    pub(super) fn changed_to(&self, board: Board, numbers: Vec<u32>) -> Self {
        let forgotten = self.past.len().saturating_sub(PAST_MAX - 1);
        let mut past = self.past[forgotten..].to_vec();
        past.push(Shared::new(self.moment()));
        let board = Shared::new(board);
        Self {
            board,
            numbers,
            past,
            future: Vec::new(),
            came: None,
            is_unchanged: false,
            is_act: false,
            ..self.clone()
        }
    }

    /// The desk before the last change.
    pub(super) fn undone(&self) -> Self {
        let (mut past, mut future) = (self.past.clone(), self.future.clone());
        let Some(moment) = past.pop() else { return self.clone() };
        future.push(Shared::new(self.moment()));
        Self { past, future, is_act: false, ..self.back_at(&moment) }
    }

    /// The desk before the last Undo.
    pub(super) fn redone(&self) -> Self {
        let (mut past, mut future) = (self.past.clone(), self.future.clone());
        let Some(moment) = future.pop() else { return self.clone() };
        past.push(Shared::new(self.moment()));
        Self { past, future, is_act: false, ..self.back_at(&moment) }
    }

    /// The desk with a board from before.
    pub(super) fn back_at(&self, moment: &Moment) -> Self {
        let Moment { board, numbers, notices, is_doubtful, came, is_unchanged, origin } =
            moment.clone();
        let notices = if is_doubtful { notices } else { Vec::new() };
        let told = Vec::new();
        Self {
            board,
            numbers,
            notices,
            told,
            is_doubtful,
            came,
            is_unchanged,
            origin,
            ..self.clone()
        }
    }

    /// A number that no entry has or ever had.
    pub(super) fn next_number(&self) -> u32 {
        let moments = self.past.iter().chain(&self.future);
        let before = moments.flat_map(|moment| &moment.numbers);
        self.numbers.iter().chain(before).max().map_or(0, |last| last + 1)
    }

    fn moment(&self) -> Moment {
        let Self { board, numbers, notices, is_doubtful, came, is_unchanged, origin, .. } =
            self.clone();
        Moment { board, numbers, notices, is_doubtful, came, is_unchanged, origin }
    }
}
