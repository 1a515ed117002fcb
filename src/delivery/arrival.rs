//! What has arrived and what has not: a separate reducer next to the scenario's, which Undo does not
//! affect.

use std::rc::Rc;

use yew::{Html, Reducible, UseReducerDispatcher, UseReducerHandle, hook, use_context};

use super::rooms::Rooms;
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

/// What arrives later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The rest of the program.
    Program,
    /// The reasons behind the facts.
    Reasons,
}

/// Both, as far as they have arrived.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// The rest of the program.
    pub program: Arrival<Shared<Rooms>>,
    /// The reasons.
    pub reasons: Arrival<Shared<Reasons>>,
}

/// What happened to a part.
pub enum Event {
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
            Event::ProgramCame(rooms) => next.program = Arrival::Here(rooms),
            Event::ReasonsCame(reasons) => next.reasons = Arrival::Here(reasons),
            Event::Failed(Part::Program) => next.program = Arrival::Failed,
            Event::Failed(Part::Reasons) => next.reasons = Arrival::Failed,
            Event::Retried => {
                if next.program == Arrival::Failed {
                    next.program = Arrival::Waiting;
                }
                if next.reasons == Arrival::Failed {
                    next.reasons = Arrival::Waiting;
                }
            }
        }
        Rc::new(next)
    }
}

impl Delivery {
    /// A view from the rest of the program; until that has arrived, a sentence in its place that
    /// names it.
    pub fn room(&self, name: &'static str, view: impl FnOnce(&Rooms) -> Html) -> Html {
        match &self.program {
            Arrival::Here(rooms) => view(rooms),
            Arrival::Waiting => stand_in::sentence(name, "loading…"),
            Arrival::Failed => stand_in::sentence(name, "could not be loaded."),
        }
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
        if self.program == Arrival::Failed || self.reasons == Arrival::Failed {
            return stand_in::failed(events);
        }
        match &self.reasons {
            Arrival::Waiting => stand_in::sentence("Reasons and sources", "loading…"),
            Arrival::Here(_) | Arrival::Failed => Html::default(),
        }
    }

    /// What `<html>` says about them.
    pub fn spell(&self) -> &'static str {
        match (&self.program, &self.reasons) {
            (Arrival::Here(_), Arrival::Here(_)) => "here",
            (Arrival::Failed, _) | (_, Arrival::Failed) => "failed",
            _ => "waiting",
        }
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
