//! What is known beside one scenario: the board, and which of the two the page shows.

use std::rc::Rc;

use yew::{Reducible, UseReducerDispatcher};

use crate::browser::address::{self, BOARD, names_a_board};
use crate::state::{Shared, State};
use edgewise_engine::board::FileReading;
use edgewise_engine::catalog::{Catalog, Reasons};
use edgewise_engine::link::{self, Trust};
use edgewise_engine::scenario::{Assumptions, Board, Entry, Role, Scenario, TITLE_MAX, clean};

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

/// What happened to a board.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Another look was chosen.
    Looked(Look),
    /// The board was opened from the scenario's page.
    Opened,
    /// The address changed by itself: Back, Forward, a link that was clicked.
    AddressSaid(String),
    /// The link of a board was pasted.
    Pasted(String),
    /// A file was read.
    Read(FileReading),
    /// A saved board, an example or an empty one was taken.
    Took(Board),
    /// A scenario was added.
    Added(Role, Scenario),
    /// One entry was changed.
    Changed(usize, Change),
    /// One entry was taken off.
    Removed(usize),
    /// The board was named.
    Titled(String),
    /// Hours or prices were given.
    Assumed(Assumptions),
    /// The last change was taken back.
    Undone,
    /// What could be read of a damaged link or a file with problems was accepted.
    Accepted,
    /// An entry was opened on the scenario's page.
    Visited(usize),
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
            Act::Looked(look) => Self { look, is_act: false, ..self.clone() },
            Act::Opened => {
                Self { shown: Shown::Board, visited: None, is_act: true, ..self.clone() }
            }
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
                return self.clone();
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

    fn added(&self, role: Role, scenario: Scenario) -> Self {
        let mut board = (*self.board).clone();
        let mut notices = Vec::new();
        let scenario = if board.entries.is_empty() {
            board.edition = scenario.edition.clone();
            scenario
        } else if scenario.edition == board.edition {
            scenario
        } else {
            let moved = scenario.moved(&self.catalog, &board.edition);
            notices.extend(moved.notices.iter().map(edgewise_engine::phrase::Phrase::plain));
            moved.scenario
        };
        let name = free_name(&board, role, &scenario.title);
        let had_no_hours = board.assumptions == Assumptions::default();
        if had_no_hours {
            board.assumptions = scenario.assumptions.clone();
        }
        board.entries.push(Entry::new(role, name, scenario));
        let look = match role {
            Role::Voice => Look::Voices,
            Role::Class => Look::Fleet,
        };
        Self { notices, look, ..self.with(board) }
    }

    fn changed(&self, place: usize, change: Change) -> Self {
        self.edited(|board| {
            let Some(entry) = board.entries.get_mut(place) else { return };
            match change {
                Change::Name(name) => {
                    let name = words(&name);
                    if entry.scenario.title == entry.name {
                        entry.scenario.title.clone_from(&name);
                    }
                    entry.name = name;
                }
                Change::Sites(sites) => entry.sites = sites,
                Change::Machines(machines) => entry.machines = machines,
                Change::Role(role) => entry.role = role,
            }
        })
    }

    fn visited(&self, place: usize) -> Self {
        let Some(entry) = self.board.entries.get(place) else { return self.clone() };
        let mut scenario = entry.opened();
        if scenario.assumptions == Assumptions::default() {
            scenario.assumptions = self.board.assumptions.clone();
        }
        let text = link::write(&self.catalog, &scenario);
        let reading = link::Reading { scenario, ..link::Reading::blank(&self.catalog) };
        self.showing(text.trim_start_matches('#').to_owned(), reading, Some(place))
    }

    fn returned(&self, scenario: Option<Scenario>) -> Self {
        let back = |desk: Self| Self { shown: Shown::Board, visited: None, is_act: true, ..desk };
        let place = self.visited.filter(|place| *place < self.board.entries.len());
        let (Some(place), Some(mut scenario)) = (place, scenario) else {
            return back(self.clone());
        };
        if scenario.edition != self.board.edition {
            scenario = scenario.moved(&self.catalog, &self.board.edition).scenario;
        }
        if scenario.assumptions == self.board.assumptions {
            scenario.assumptions = Assumptions::default();
        }
        back(self.edited(|board| {
            let before = &board.entries[place];
            let is_renamed = !scenario.title.is_empty() && scenario.title != before.scenario.title;
            let name = if is_renamed { scenario.title.clone() } else { before.name.clone() };
            board.entries[place] = Entry::new(before.role, name, scenario);
        }))
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

/// A name that no other entry has.
fn free_name(board: &Board, role: Role, title: &str) -> String {
    let plain = match (title, role) {
        ("", Role::Class) => "Sites",
        ("", Role::Voice) => "Voice",
        (title, _) => title,
    };
    let is_free = |name: &String| board.entries.iter().all(|entry| entry.name != *name);
    let numbered = (2..).map(|number| format!("{} {number}", words(plain)));
    core::iter::once(words(plain)).chain(numbered).find(is_free).unwrap_or_default()
}

/// The visitor's words as a link keeps them.
fn words(typed: &str) -> String {
    clean(typed).chars().take(TITLE_MAX).collect()
}
