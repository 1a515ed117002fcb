//! What is known beside one scenario: the board, and which of the two the page shows.

mod act;
mod entries;

use std::rc::Rc;

use yew::{Reducible, UseReducerDispatcher};

pub use act::{Act, Change};

use crate::browser::address::{self, BOARD, names_a_board};
use crate::state::{Shared, State};
use edgewise_engine::board::FileReading;
use edgewise_engine::catalog::{Catalog, Reasons};
use edgewise_engine::link::{self, Trust};
use edgewise_engine::scenario::{Board, Role, TITLE_MAX, clean};

/// How many changes of a board can be undone.
const PAST_MAX: usize = 50;

/// Everything that the page knows of boards and cannot compute.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The facts.
    pub catalog: Shared<Catalog>,
    /// Why they are so.
    pub reasons: Shared<Reasons>,
    /// The board.
    pub board: Shared<Board>,
    /// What it was before, oldest first.
    pub past: Vec<Shared<Board>>,
    /// What was wrong with a link or a file.
    pub notices: Vec<String>,
    /// Whether nothing is worked out before the visitor accepts what could be read.
    pub is_doubtful: bool,
    /// Which look at the board is shown.
    pub look: Look,
    /// What the page shows.
    pub shown: Shown,
    /// The scenario that waits while the board is shown.
    pub waiting: Option<Shared<State>>,
    /// The entry of the board that is being edited on the scenario's page.
    pub visited: Option<usize>,
    /// Whether the address gets an entry of its own for Back.
    pub is_act: bool,
}

/// The three looks at a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Classes of sites.
    Fleet,
    /// Several people about one site.
    Voices,
    /// Two scenarios side by side.
    Compare,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// One scenario, as it was opened.
    Scenario(Shared<State>),
    /// The board.
    Board,
}

/// Holds the desk; it is handed out as it is, without a copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Store(pub Shared<Desk>);

/// Sends an [`Act`]; the same one for as long as the page lives.
pub type DeskDispatch = UseReducerDispatcher<Store>;

impl Reducible for Store {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        Rc::new(Self(Shared::new(self.0.after(act))))
    }
}

impl Desk {
    /// The desk of a page that was opened with this address, and this board from before.
    pub fn opened(
        (catalog, reasons): (Shared<Catalog>, Shared<Reasons>),
        before: Option<Board>,
        fragment: &str,
    ) -> Self {
        let board = before.unwrap_or_else(|| Board::new(catalog.today().id.clone()));
        let shown = if names_a_board(fragment) {
            Shown::Board
        } else {
            Shown::Scenario(address::opened(catalog.clone(), reasons.clone()))
        };
        let look = Look::of(&board);
        let desk = Self {
            catalog,
            reasons,
            board: Shared::new(board),
            past: Vec::new(),
            notices: Vec::new(),
            is_doubtful: false,
            look,
            shown,
            waiting: None,
            visited: None,
            is_act: false,
        };
        if names_a_board(fragment) && fragment != BOARD { desk.pasted(fragment) } else { desk }
    }

    /// The board as the address says it, without `#`.
    pub fn address(&self) -> String {
        let link = link::write_board(&self.catalog, &self.board);
        let link = link.filter(|_| !self.board.entries.is_empty());
        link.map_or_else(|| BOARD.to_owned(), |link| link.trim_start_matches('#').to_owned())
    }

    fn after(&self, act: Act) -> Self {
        match act {
            Act::Informed(reasons) => Self { reasons, ..self.clone() },
            Act::Looked(look) => Self { look, is_act: false, ..self.clone() },
            Act::Opened(state) => Self {
                shown: Shown::Board,
                waiting: Some(state),
                visited: None,
                is_act: true,
                ..self.clone()
            },
            Act::AddressSaid(text) => self.following(&text),
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

    /// The board in place of the one before, which can be brought back.
    fn with(&self, board: Board) -> Self {
        let forgotten = self.past.len().saturating_sub(PAST_MAX - 1);
        let mut past = self.past[forgotten..].to_vec();
        past.push(self.board.clone());
        Self { board: Shared::new(board), past, is_doubtful: false, is_act: false, ..self.clone() }
    }

    fn edited(&self, edit: impl FnOnce(&mut Board)) -> Self {
        let mut board = (*self.board).clone();
        edit(&mut board);
        Self { is_doubtful: self.is_doubtful, ..self.with(board) }
    }

    fn undone(&self) -> Self {
        let mut past = self.past.clone();
        let Some(board) = past.pop() else { return self.clone() };
        Self { board, past, is_doubtful: false, notices: Vec::new(), is_act: false, ..self.clone() }
    }

    fn following(&self, text: &str) -> Self {
        let is_shown = self.shown == Shown::Board;
        if !names_a_board(text) {
            if !is_shown {
                return Self { is_act: false, ..self.clone() };
            }
            let reading = if text.is_empty() {
                link::Reading::blank(&self.catalog)
            } else {
                link::read(&self.catalog, text)
            };
            return Self { is_act: false, ..self.showing(text.to_owned(), reading, None) };
        }
        let back = Self { shown: Shown::Board, visited: None, is_act: false, ..self.clone() };
        if text == BOARD || text == self.address() { back } else { back.pasted(text) }
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

    fn showing(&self, text: String, reading: link::Reading, visited: Option<usize>) -> Self {
        let state = State::opened(self.catalog.clone(), self.reasons.clone(), text, reading);
        Self { shown: Shown::Scenario(Shared::new(state)), visited, is_act: true, ..self.clone() }
    }
}

impl Look {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Fleet, Self::Voices, Self::Compare];

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fleet => "Fleet",
            Self::Voices => "Voices",
            Self::Compare => "Compare two",
        }
    }

    /// The look that suits a board.
    fn of(board: &Board) -> Self {
        let has = |role| board.of_role(role).next().is_some();
        if has(Role::Voice) && !has(Role::Class) { Self::Voices } else { Self::Fleet }
    }
}

/// The visitor's words as a link keeps them.
fn words(typed: &str) -> String {
    clean(typed).chars().take(TITLE_MAX).collect()
}
