//! What is known besides one scenario: the board, and which of the two the page shows.

mod act;
mod entries;
mod history;
mod reading;
mod rules;

use std::rc::Rc;

use yew::{Reducible, UseReducerDispatcher};

pub use act::{Act, Change};
pub use history::Moment;
pub use reading::scenarios_in;
pub use rules::{Held, Rules};

use crate::browser::address::{self, BOARD, names_a_board};
use crate::state::{Shared, State};
use edgewise_engine::catalog::{Catalog, Reasons};
use edgewise_engine::link;
use edgewise_engine::scenario::{Board, Role};

/// Everything that the page knows about boards and cannot compute.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The facts.
    pub catalog: Shared<Catalog>,
    /// The reasons behind them.
    pub reasons: Shared<Reasons>,
    /// What can be done at the desk, once that has arrived.
    pub rules: Option<Shared<Rules>>,
    /// Until then, what the address said when the board was asked for.
    asked: String,
    /// The board.
    pub board: Shared<Board>,
    /// The number of each entry, which it keeps for as long as it is on the board.
    pub numbers: Vec<u32>,
    /// What it was before, oldest first.
    pub past: Vec<Shared<Moment>>,
    /// What was undone, the next to redo last.
    pub future: Vec<Shared<Moment>>,
    /// What was wrong with a link or a file.
    pub notices: Vec<String>,
    /// What there is to know about the board that asks nothing of the visitor.
    pub told: Vec<Told>,
    /// Whether nothing is computed until the visitor accepts what could be read.
    pub is_doubtful: bool,
    /// The original text of the address, for as long as there is something to ask or say about it.
    pub came: Option<String>,
    /// Whether the board is as its link says: it is not the visitor's own yet.
    pub is_unchanged: bool,
    /// Counts how often the board was replaced by another.
    pub origin: u32,
    /// Which look at the board is shown.
    pub look: Look,
    /// What the page shows.
    pub shown: Shown,
    /// The scenario that waits while the board is shown.
    pub waiting: Option<Shared<State>>,
    /// The number of the entry that is being edited on the scenario's page.
    pub visited: Option<u32>,
    /// The number of the entry that the visitor came back from last: the focus goes there.
    pub left_off: Option<u32>,
    /// Whether the address gets its own history entry for Back.
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

/// Something to know about the board.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// What was read of a file, in a sentence.
    Read(String),
    /// The visitor's own board of this name is kept while the one of a link is shown.
    Kept(String),
    /// The board of this name gave way to this one and was saved.
    Saved(String),
}

/// Holds the desk and hands it out without copying.
#[derive(Clone, Debug, PartialEq)]
pub struct Store(pub Shared<Desk>);

/// Sends an [`Act`]; stays the same for as long as the page lives.
pub type DeskDispatch = UseReducerDispatcher<Store>;

impl Reducible for Store {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let next = match &self.0.rules {
            Some(rules) => (rules.after)(&self.0, act),
            None => self.0.meanwhile(act),
        };
        Rc::new(Self(Shared::new(next)))
    }
}

impl Desk {
    /// The desk of a page that was opened with this address. Its board comes with the rules.
    pub fn opened(catalog: Shared<Catalog>, reasons: Shared<Reasons>, fragment: &str) -> Self {
        let board = Board::new(catalog.today().id.clone());
        let shown = if names_a_board(fragment) {
            Shown::Board
        } else {
            Shown::Scenario(address::opened(catalog.clone(), reasons.clone()))
        };
        Self {
            catalog,
            reasons,
            rules: None,
            asked: fragment.to_owned(),
            look: Look::of(&board),
            board: Shared::new(board),
            numbers: Vec::new(),
            past: Vec::new(),
            future: Vec::new(),
            notices: Vec::new(),
            told: Vec::new(),
            is_doubtful: false,
            came: None,
            is_unchanged: false,
            origin: 0,
            shown,
            waiting: None,
            visited: None,
            left_off: None,
            is_act: false,
        }
    }

    /// The board as the address says it, without `#`.
    pub fn address(&self) -> String {
        self.rules.as_ref().map_or_else(|| self.asked.clone(), |rules| (rules.address)(self))
    }

    /// Where the entry with that number is.
    pub fn place(&self, number: u32) -> Option<usize> {
        self.numbers.iter().position(|one| *one == number)
    }

    /// The desk once it can be worked at.
    fn begun(&self, rules: &Shared<Rules>) -> Self {
        (rules.begun)(&Self { rules: Some(rules.clone()), ..self.clone() })
    }

    /// The desk after something happened before the rules arrived: a board can be opened and left, but
    /// nothing can be done with it.
    fn meanwhile(&self, act: Act) -> Self {
        match act {
            Act::Began(rules) => self.begun(&rules),
            Act::Informed(reasons) => Self { reasons, ..self.clone() },
            Act::Opened(state) => Self { asked: BOARD.to_owned(), ..self.turned_to(state) },
            Act::AddressSaid(text) if names_a_board(&text) => {
                Self { shown: Shown::Board, asked: text, is_act: false, ..self.clone() }
            }
            Act::AddressSaid(text) => self.following(text),
            _ => self.clone(),
        }
    }

    /// Shows the board in place of a scenario, which waits.
    fn turned_to(&self, waiting: Shared<State>) -> Self {
        Self { waiting: Some(waiting), is_act: true, ..self.at_board() }
    }

    /// Shows the board, at the entry that was edited.
    fn at_board(&self) -> Self {
        let left_off = self.visited;
        Self { shown: Shown::Board, visited: None, left_off, ..self.clone() }
    }

    /// Shows the scenario in the address in place of the board.
    fn following(&self, text: String) -> Self {
        if self.shown != Shown::Board {
            return Self { is_act: false, ..self.clone() };
        }
        let reading = if text.is_empty() {
            link::Reading::blank(&self.catalog)
        } else {
            link::read(&self.catalog, &text)
        };
        Self { is_act: false, ..self.showing(text, reading, None) }
    }

    fn showing(&self, text: String, reading: link::Reading, visited: Option<u32>) -> Self {
        let state = State::opened(self.catalog.clone(), self.reasons.clone(), text, reading);
        Self { shown: Shown::Scenario(Shared::new(state)), visited, is_act: true, ..self.clone() }
    }
}

impl Look {
    /// All looks, in the order in which they are offered.
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
