//! What has come and what has not: a reducer of its own beside the scenario, which Undo does not touch.

use std::rc::Rc;

use yew::{Html, Reducible, UseReducerHandle, hook, html, use_context};

use super::rooms::Rooms;
use super::stand_in::StandIn;
use crate::state::Shared;

/// Where something is that comes later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival<T> {
    /// It is on its way.
    Waiting,
    /// It came.
    Here(T),
    /// It did not come; it is asked for again when the visitor says so.
    Failed,
}

/// What comes later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The rest of the program.
    Program,
    /// The reasons behind the facts.
    Reasons,
}

/// Both, as far as they have come.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// The rest of the program.
    pub program: Arrival<Shared<Rooms>>,
    /// The reasons; the state of the page holds them.
    pub reasons: Arrival<()>,
}

/// What happened to a part.
pub enum Event {
    /// The rest of the program came.
    ProgramCame(Shared<Rooms>),
    /// The reasons came.
    ReasonsCame,
    /// A part did not come.
    Failed(Part),
    /// The visitor wants a part to be asked for again.
    Retried(Part),
}

impl Reducible for Delivery {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let mut next = (*self).clone();
        match event {
            Event::ProgramCame(rooms) => next.program = Arrival::Here(rooms),
            Event::ReasonsCame => next.reasons = Arrival::Here(()),
            Event::Failed(Part::Program) => next.program = Arrival::Failed,
            Event::Failed(Part::Reasons) => next.reasons = Arrival::Failed,
            Event::Retried(Part::Program) => next.program = Arrival::Waiting,
            Event::Retried(Part::Reasons) => next.reasons = Arrival::Waiting,
        }
        Rc::new(next)
    }
}

impl Delivery {
    /// A room of the rest of the program; until it is there, a sentence in its place that names it.
    pub fn room(&self, name: &'static str, view: impl FnOnce(&Rooms) -> Html) -> Html {
        match &self.program {
            Arrival::Here(rooms) => view(rooms),
            Arrival::Waiting => html! { <StandIn part={Part::Program} {name} has_failed=false /> },
            Arrival::Failed => html! { <StandIn part={Part::Program} {name} has_failed=true /> },
        }
    }

    /// A sentence where reasons would stand; nothing once they are there.
    pub fn reasons_missing(&self) -> Html {
        let name = "The reasons and sources";
        match &self.reasons {
            Arrival::Here(()) => Html::default(),
            Arrival::Waiting => html! { <StandIn part={Part::Reasons} {name} has_failed=false /> },
            Arrival::Failed => html! { <StandIn part={Part::Reasons} {name} has_failed=true /> },
        }
    }

    /// What `<html>` says of them.
    pub fn spell(&self) -> &'static str {
        match (&self.program, &self.reasons) {
            (Arrival::Here(_), Arrival::Here(())) => "here",
            (Arrival::Failed, _) | (_, Arrival::Failed) => "failed",
            _ => "waiting",
        }
    }
}

/// The delivery of the page around this view.
///
/// # Panics
///
/// Outside of the page.
#[hook]
pub fn use_delivery() -> UseReducerHandle<Delivery> {
    use_context().expect("`App` provides it to every view below it")
}
