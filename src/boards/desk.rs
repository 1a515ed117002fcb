//! What is known beside one scenario: the board, and which of the two the page shows.

mod act;
mod entries;
mod history;
mod reading;

use std::rc::Rc;

use yew::{Reducible, UseReducerDispatcher};

pub use act::{Act, Change};
pub use history::Moment;
use reading::problems;

use crate::browser::address::{self, BOARD, names_a_board};
use crate::state::{Shared, State};
use edgewise_engine::board::FileReading;
use edgewise_engine::catalog::{Catalog, Reasons};
use edgewise_engine::link;
use edgewise_engine::scenario::{Board, Role, TITLE_MAX, clean};

/// Everything that the page knows of boards and cannot compute.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The facts.
    pub catalog: Shared<Catalog>,
    /// Why they are so.
    pub reasons: Shared<Reasons>,
    /// The board.
    pub board: Shared<Board>,
    /// The number of each entry, which it keeps as long as it is on the board.
    pub numbers: Vec<u32>,
    /// What it was before, oldest first.
    pub past: Vec<Shared<Moment>>,
    /// What was wrong with a link or a file.
    pub notices: Vec<String>,
    /// Whether nothing is worked out before the visitor accepts what could be read.
    pub is_doubtful: bool,
    /// The text of the address as it came, as long as there is something to ask or to say about it.
    pub came: Option<String>,
    /// Whether the board is as its link says: it is not the visitor's own yet.
    pub is_unchanged: bool,
    /// Counts the boards that came in the place of another.
    pub origin: u32,
    /// Which look at the board is shown.
    pub look: Look,
    /// What the page shows.
    pub shown: Shown,
    /// The scenario that waits while the board is shown.
    pub waiting: Option<Shared<State>>,
    /// The number of the entry that is being edited on the scenario's page.
    pub visited: Option<u32>,
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
        before: Option<&FileReading>,
        fragment: &str,
    ) -> Self {
        let notices = before.map(problems).unwrap_or_default();
        let board = before.map(|reading| reading.board.clone());
        let board = board.unwrap_or_else(|| Board::new(catalog.today().id.clone()));
        let shown = if names_a_board(fragment) {
            Shown::Board
        } else {
            Shown::Scenario(address::opened(catalog.clone(), reasons.clone()))
        };
        let look = Look::of(&board);
        let desk = Self {
            catalog,
            reasons,
            numbers: (0..).take(board.entries.len()).collect(),
            board: Shared::new(board),
            past: Vec::new(),
            is_doubtful: !notices.is_empty(),
            notices,
            came: None,
            is_unchanged: false,
            origin: 0,
            look,
            shown,
            waiting: None,
            visited: None,
            is_act: false,
        };
        if names_a_board(fragment) && fragment != BOARD {
            desk.read_link(fragment, Some(fragment.to_owned()))
        } else {
            desk
        }
    }

    /// The link to hand on, where the board has one: while it is in doubt as it came, or without a checksum.
    pub fn link(&self) -> Option<String> {
        match &self.came {
            Some(text) if self.is_doubtful => Some(format!("#{text}")),
            _ if self.board.entries.is_empty() => None,
            _ if self.is_doubtful => link::write_board_in_doubt(&self.catalog, &self.board),
            _ => link::write_board(&self.catalog, &self.board),
        }
    }

    /// The board as the address says it, without `#`.
    pub fn address(&self) -> String {
        let text = self
            .came
            .clone()
            .or_else(|| self.link().map(|link| link.trim_start_matches('#').to_owned()));
        text.unwrap_or_else(|| BOARD.to_owned())
    }

    /// Where the entry with that number is.
    pub fn place(&self, number: u32) -> Option<usize> {
        self.numbers.iter().position(|one| *one == number)
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
            Act::Pasted(text) => {
                Self { is_act: true, ..self.read_link(&text, reading::in_an_address(&text)) }
            }
            Act::Read(reading) => self.read(reading),
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
            Act::Accepted => {
                let next = self.clone();
                Self { is_doubtful: false, notices: Vec::new(), came: None, is_act: false, ..next }
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

    fn edited(&self, edit: impl FnOnce(&mut Board)) -> Self {
        let mut board = (*self.board).clone();
        edit(&mut board);
        self.changed_to(board, self.numbers.clone())
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
        if text == BOARD || text == self.address() {
            back
        } else {
            back.read_link(text, Some(text.to_owned()))
        }
    }

    fn showing(&self, text: String, reading: link::Reading, visited: Option<u32>) -> Self {
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
