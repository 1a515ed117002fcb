//! The page's ground state: what was said, what came before, and where it came from.

use std::rc::Rc;

use yew::{Reducible, UseReducerDispatcher};

use super::shared::Shared;
use edgewise_engine::assessment::{Assessment, Weights, assess};
use edgewise_engine::catalog::{Catalog, Start};
use edgewise_engine::id::EditionId;
use edgewise_engine::link::{self, Reading, Trust};
use edgewise_engine::scenario::{Edit, Scenario};

/// How many steps can be undone.
const PAST_MAX: usize = 200;

/// Sends what happened.
pub type Dispatch = UseReducerDispatcher<Store>;

/// Where the state is kept; it is handed out as it stands, without a copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Store(pub Shared<State>);

/// Everything that the page knows and cannot compute.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The facts.
    pub catalog: Shared<Catalog>,
    /// What the visitor said.
    pub scenario: Scenario,
    /// What was said before, oldest first.
    pub past: Vec<Shared<Moment>>,
    /// What was undone, the next to redo last.
    pub future: Vec<Shared<Moment>>,
    /// The opened link, while there is something to say about it.
    pub opened: Option<Opened>,
    /// Whether the last click on a priority changed no weight.
    pub unmoved: bool,
    /// How the address is to follow.
    pub trail: Trail,
}

/// What Undo and Redo bring back: what was said, and what there was to say about its link.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    pub(super) scenario: Scenario,
    pub(super) opened: Option<Opened>,
}

/// A link with problems.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The text as it came.
    pub text: String,
    /// What was found.
    pub reading: Reading,
}

/// How the address is to follow the last change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trail {
    /// It stands there already.
    Same,
    /// The entry is replaced, soon.
    Replace,
    /// A new entry, now: this was an act that Back should undo.
    Push,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The visitor changed something.
    Edited(Edit),
    /// The visitor took the last change back.
    Undone,
    /// The visitor took that back in turn.
    Redone,
    /// A link was opened: its text and what was read from it.
    Opened(String, Reading),
    /// A kept scenario was opened from the page itself.
    OpenedHere(String, Reading),
    /// The visitor accepts what was read from a damaged link.
    Confirmed,
    /// The visitor has read the notices.
    Dismissed,
    /// A starting point was chosen.
    Started(Start),
    /// The visitor turned to the facts of another edition.
    MovedTo(EditionId),
    /// The visitor begins anew.
    Reset,
}

impl State {
    /// The state after the page was opened with that text in its address.
    pub fn opened(catalog: Shared<Catalog>, text: String, reading: Reading) -> Self {
        let scenario = Scenario::new(catalog.today().id.clone());
        let state = Self {
            catalog,
            scenario,
            past: Vec::new(),
            future: Vec::new(),
            opened: None,
            unmoved: false,
            trail: Trail::Same,
        };
        state.read(text, reading)
    }

    /// Whether a damaged link still waits for the visitor's word.
    pub fn is_withheld(&self) -> bool {
        self.opened.as_ref().is_some_and(|opened| opened.reading.trust != Trust::Sound)
    }

    /// The link to hand on: that of what was said, or one in doubt as it came.
    pub fn link(&self) -> String {
        match self.opened.as_ref().filter(|_| self.is_withheld()) {
            Some(opened) => ["#", opened.text.trim_start_matches('#')].concat(),
            None => link::write(&self.catalog, &self.scenario),
        }
    }

    /// What follows from what was said.
    pub fn assessment(&self) -> Assessment {
        let assessment = assess(&self.catalog, &self.scenario);
        if self.is_withheld() { assessment.withheld() } else { assessment }
    }

    pub(super) fn read(mut self, text: String, reading: Reading) -> Self {
        self.scenario = reading.scenario.clone();
        self.trail = Trail::Same;
        self.opened = (!reading.notices.is_empty()).then_some(Opened { text, reading });
        self
    }

    pub(super) fn said(&self, scenario: Scenario, trail: Trail) -> Self {
        let kept = self.past.len().saturating_sub(PAST_MAX - 1);
        let mut past = self.past[kept..].to_vec();
        past.push(Shared::new(self.moment()));
        Self { scenario, past, future: Vec::new(), unmoved: false, trail, ..self.clone() }
    }

    fn edited(&self, edit: Edit) -> Self {
        let is_ranking = matches!(edit, Edit::Ranked(..));
        let mut next = self.said(self.scenario.edited(&self.catalog, edit), Trail::Replace);
        if is_ranking {
            next.unmoved = self.weights() == next.weights();
        }
        next
    }

    /// What each criterion weighs.
    fn weights(&self) -> Weights {
        let cut = self.scenario.cut(&self.catalog);
        Weights::of(&self.scenario, cut.criteria.iter().map(AsRef::as_ref))
    }

    fn moment(&self) -> Moment {
        Moment { scenario: self.scenario.clone(), opened: self.opened.clone() }
    }

    fn stepped(
        &self,
        from: fn(&mut Self) -> Option<Shared<Moment>>,
        to: fn(&mut Self, Shared<Moment>),
    ) -> Self {
        let mut next = self.clone();
        if let Some(moment) = from(&mut next) {
            to(&mut next, Shared::new(self.moment()));
            (next.scenario, next.opened) = (moment.scenario.clone(), moment.opened.clone());
            next.trail = Trail::Replace;
            next.unmoved = false;
        }
        next
    }

    /// The state after something happened.
    pub(super) fn after(&self, message: Message) -> Self {
        match message {
            Message::Edited(edit) => self.edited(edit),
            Message::Undone => self.stepped(|one| one.past.pop(), |one, now| one.future.push(now)),
            Message::Redone => self.stepped(|one| one.future.pop(), |one, now| one.past.push(now)),
            rare => self.acted(rare),
        }
    }
}

impl Reducible for Store {
    type Action = Message;

    fn reduce(self: Rc<Self>, message: Message) -> Rc<Self> {
        Rc::new(Self(Shared::new(self.0.after(message))))
    }
}
