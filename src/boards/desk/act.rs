//! What can happen to a board.

use crate::boards::desk::{Look, Rules};
use crate::state::{Shared, State};
use edgewise_engine::board::FileReading;
use edgewise_engine::catalog::Reasons;
use edgewise_engine::scenario::{Assumptions, Board, Role, Scenario};

/// What happened to a board.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// The rules for working with a board arrived.
    Began(Shared<Rules>),
    /// The reasons behind the facts arrived.
    Informed(Shared<Reasons>),
    /// Another look was chosen.
    Looked(Look),
    /// The board was opened from the page of a scenario, which waits in the meantime.
    Opened(Shared<State>),
    /// The address changed by itself: Back, Forward, a link that was clicked.
    AddressSaid(String),
    /// The link of a board was pasted.
    Pasted(String),
    /// A file was read.
    Read(FileReading),
    /// A saved board was read.
    Reopened(FileReading),
    /// The board that gave way to this one was saved under a name.
    Saved(String),
    /// The visitor's own board, which is kept, was asked for.
    Resumed,
    /// A saved board, an example or an empty one was taken.
    Took(Board),
    /// A scenario was added.
    Added(Role, Scenario),
    /// The entry with that number was changed.
    Changed(u32, Change),
    /// The entry with that number was removed.
    Removed(u32),
    /// The board was named.
    Titled(String),
    /// Hours or prices were given.
    Assumed(Assumptions),
    /// The last change was taken back.
    Undone,
    /// What was taken back last was done again.
    Redone,
    /// What could be read of a damaged link or a file with problems was accepted.
    Accepted,
    /// The entry with that number was opened on the scenario's page.
    Visited(u32),
    /// The visitor came back to the board, with the scenario as it is now or without it.
    Returned(Option<Scenario>),
    /// The visitor left the board for the scenario's page.
    Left,
}

/// A change of one entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Its name.
    Name(String),
    /// Its number of sites.
    Sites(u32),
    /// The machines of each site.
    Machines(u16),
    /// What it is.
    Role(Role),
}
