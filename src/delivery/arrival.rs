//! What has arrived and what has not: a separate reducer next to the scenario's, which Undo does not
//! affect.

use std::rc::Rc;

use yew::{Html, Reducible, UseReducerDispatcher, UseReducerHandle, hook, use_context};

use super::rooms::{Rooms, Table};
use super::stand_in;
use crate::boards::Rules;
use crate::state::Shared;
use edgewise_engine::catalog::Reasons;

/// The state of something that arrives later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival<T> {
    /// It is on its way.
    Waiting,
    /// It arrived.
    Here(T),
    /// It did not arrive; it is requested again when the visitor says so.
    Failed,
}

impl<T> Arrival<T> {
    fn is_waiting(&self) -> bool {
        matches!(self, Self::Waiting)
    }

    fn has_failed(&self) -> bool {
        matches!(self, Self::Failed)
    }

    fn retry(&mut self) {
        if self.has_failed() {
            *self = Self::Waiting;
        }
    }

    /// What has arrived; until then, a sentence in its place that names it.
    fn or_sentence(&self, name: &'static str, view: impl FnOnce(&T) -> Html) -> Html {
        match self {
            Self::Here(it) => view(it),
            Self::Waiting => stand_in::sentence(name, "loading…"),
            Self::Failed => stand_in::sentence(name, "could not be loaded."),
        }
    }
}

/// What arrives later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The table.
    Table,
    /// The rest of the program.
    Program,
    /// The reasons behind the facts.
    Reasons,
}

/// All of it, as far as it has arrived.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// The table.
    pub table: Arrival<Shared<Table>>,
    /// The rest of the program.
    pub program: Arrival<Shared<Rooms>>,
    /// The reasons.
    pub reasons: Arrival<Shared<Reasons>>,
}

/// What happened to a part.
pub enum Event {
    /// The table arrived.
    TableCame(Shared<Table>),
    /// The rest of the program arrived.
    ProgramCame(Shared<Rooms>),
    /// The reasons arrived.
    ReasonsCame(Shared<Reasons>),
    /// A part did not arrive.
    Failed(Part),
    /// The visitor asked to retry what did not arrive.
    Retried,
}

impl Reducible for Delivery {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let mut next = (*self).clone();
        match event {
            Event::TableCame(table) => next.table = Arrival::Here(table),
            Event::ProgramCame(rooms) => next.program = Arrival::Here(rooms),
            Event::ReasonsCame(reasons) => next.reasons = Arrival::Here(reasons),
            Event::Failed(Part::Table) => next.table = Arrival::Failed,
            Event::Failed(Part::Program) => next.program = Arrival::Failed,
            Event::Failed(Part::Reasons) => next.reasons = Arrival::Failed,
            Event::Retried => {
                next.table.retry();
                next.program.retry();
                next.reasons.retry();
            }
        }
        Rc::new(next)
    }
}

impl Delivery {
    /// What to request now: one part after the other, so that the first does not share a slow line.
    pub fn due(&self) -> Option<Part> {
        match () {
            () if self.table.is_waiting() => Some(Part::Table),
            () if self.program.is_waiting() => Some(Part::Program),
            () if self.reasons.is_waiting() => Some(Part::Reasons),
            () => None,
        }
    }

    /// The table; until it has arrived, a sentence in its place.
    pub fn table(&self, view: impl FnOnce(&Table) -> Html) -> Html {
        self.table.or_sentence("The comparison", |table| view(table))
    }

    /// A view from the rest of the program; until that has arrived, a sentence in its place that
    /// names it.
    pub fn room(&self, name: &'static str, view: impl FnOnce(&Rooms) -> Html) -> Html {
        self.program.or_sentence(name, |rooms| view(rooms))
    }

    /// A button from the rest of the program; idle until that has arrived.
    pub fn tool(&self, name: &'static str, view: impl FnOnce(&Rooms) -> Html) -> Html {
        match &self.program {
            Arrival::Here(rooms) => view(rooms),
            Arrival::Waiting | Arrival::Failed => stand_in::button(name),
        }
    }

    /// What can be done with boards, once that has arrived.
    pub fn rules(&self) -> Option<Shared<Rules>> {
        match &self.program {
            Arrival::Here(rooms) => Some(Shared::new(rooms.desk)),
            Arrival::Waiting | Arrival::Failed => None,
        }
    }

    /// A view that nobody misses while it has not arrived.
    pub fn extra(&self, view: impl FnOnce(&Rooms) -> Html) -> Html {
        match &self.program {
            Arrival::Here(rooms) => view(rooms),
            Arrival::Waiting | Arrival::Failed => Html::default(),
        }
    }

    /// The notice shown once on the page: that something did not arrive, with ways to continue, or
    /// that the reasons are still on their way. `events` receives a retry.
    pub fn notice(&self, events: UseReducerDispatcher<Self>) -> Html {
        if self.has_failed() {
            return stand_in::failed(events);
        }
        match &self.reasons {
            Arrival::Waiting => stand_in::sentence("Reasons and sources", "loading…"),
            Arrival::Here(_) | Arrival::Failed => Html::default(),
        }
    }

    /// What `<html>` says about them.
    pub fn spell(&self) -> &'static str {
        match self.due() {
            _ if self.has_failed() => "failed",
            Some(_) => "waiting",
            None => "here",
        }
    }

    fn has_failed(&self) -> bool {
        self.table.has_failed() || self.program.has_failed() || self.reasons.has_failed()
    }
}

/// The delivery of the page around this view.
///
/// # Panics
///
/// If called outside the page.
#[hook]
pub fn use_delivery() -> UseReducerHandle<Delivery> {
    use_context().expect("`Root` provides it to every view below it")
}
