//! What can happen, and what the state is afterwards.

use std::rc::Rc;

use yew::Reducible;

use super::model::{Opened, State, Trail};
use super::shared::Shared;
use edgewise_engine::catalog::{Reasons, Start};
use edgewise_engine::id::{EditionId, QuestionId};
use edgewise_engine::link::{self, Notice, Reading, Trust};
use edgewise_engine::scenario::{Edit, Reply, Scenario};

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The visitor changed something.
    Edited(Edit),
    /// The visitor undid the last change.
    Undone,
    /// The visitor redid it.
    Redone,
    /// A link was opened: its text and what was read from it.
    Opened(String, Reading),
    /// A saved scenario or a pasted link was opened from the page itself.
    OpenedHere(String, Reading),
    /// The visitor accepts what was read from a damaged link.
    Confirmed,
    /// The visitor has read the notices.
    Dismissed,
    /// The visitor has read why the last change was not made.
    Heard,
    /// A template was chosen.
    Started(Start),
    /// The visitor switched to the facts of another edition.
    MovedTo(EditionId),
    /// The visitor wants an empty scenario.
    Reset,
    /// The reasons behind the facts arrived.
    Informed(Shared<Reasons>),
    /// The visitor answered a question about the site; `None`: took the answer back.
    Replied(QuestionId, Option<Reply>),
}

/// Holds the state and hands it out without copying.
#[derive(Clone, Debug, PartialEq)]
pub struct Store(pub Shared<State>);

impl Reducible for Store {
    type Action = Message;

    fn reduce(self: Rc<Self>, message: Message) -> Rc<Self> {
        let before = State { refused: None, ..(*self.0).clone() };
        Rc::new(Self(Shared::new(before.after(message))))
    }
}

impl State {
    /// The state after something happened.
    fn after(&self, message: Message) -> Self {
        match message {
            Message::Edited(edit) => self.edited(edit),
            Message::Undone => self.undone(),
            Message::Redone => self.redone(),
            Message::Opened(text, reading) => self.opened_with(text, reading, Trail::Same),
            Message::OpenedHere(text, reading) => self.opened_with(text, reading, Trail::Push),
            Message::Confirmed => Self { trail: Trail::Replace, ..self.dismissed() },
            Message::Dismissed => self.dismissed(),
            Message::Heard => self.clone(),
            Message::Started(start) => {
                Self { opened: None, ..self.with(Scenario::from_start(&start), Trail::Push) }
            }
            Message::Informed(reasons) => Self { reasons, ..self.clone() },
            Message::MovedTo(edition) => self.moved_to(&edition),
            Message::Replied(question, reply) => match self.catalog.questions.question(&question) {
                Some(question) => {
                    self.edited(self.scenario.answered(&self.catalog, question, reply.as_ref()))
                }
                None => self.clone(),
            },
            Message::Reset => {
                let blank = Scenario::new(self.catalog.today().id.clone());
                Self { opened: None, ..self.with(blank, Trail::Push) }
            }
        }
    }

    fn edited(&self, edit: Edit) -> Self {
        if let Err(long) = self.takes(&edit) {
            return Self { refused: Some(long), ..self.clone() };
        }
        let is_ranking = matches!(edit, Edit::Ranked(..));
        let scenario = self.scenario.edited(&self.catalog, edit);
        let next = match self.in_doubt() {
            None => self.with(scenario, Trail::Replace),
            Some(opened) => {
                // Back leads to the link as it came.
                let is_first = opened.carried.is_none();
                let text = link::write_in_doubt(&self.catalog, &scenario);
                let trail = if is_first { Trail::Push } else { Trail::Replace };
                self.with(scenario, trail).carrying(text)
            }
        };
        let unmoved = is_ranking && self.weights() == next.weights();
        Self { unmoved, ..next }
    }

    /// Adds the text that replaces a link in doubt in the address, so that both the changes and the
    /// doubt survive a reload.
    fn carrying(self, text: String) -> Self {
        let opened = self.opened.map(|opened| Opened { carried: Some(text), ..opened });
        Self { opened, ..self }
    }

    fn opened_with(&self, text: String, reading: Reading, trail: Trail) -> Self {
        let next = self.with(reading.scenario.clone(), trail).read(text, reading);
        Self { trail, ..next }
    }

    /// The same scenario under another edition's facts, with a notice for everything that counts
    /// differently there; if a must-have is lost, the recommendation is withheld.
    ///
    /// The address then names that edition and still has the must-have, so that a reload asks again.
    fn moved_to(&self, edition: &EditionId) -> Self {
        let moved = self.scenario.moved(&self.catalog, edition);
        let asked = Scenario { edition: moved.scenario.edition.clone(), ..self.scenario.clone() };
        let said = moved.said().map(|said| Notice::whole(said.plain()));
        let trust = if moved.is_whole { Trust::Sound } else { Trust::Doubtful };
        let Some(opened) = self.in_doubt() else {
            let text = link::write(&self.catalog, &asked);
            let reading = Reading { notices: said.collect(), scenario: moved.scenario, trust };
            return self.opened_with(text, reading, Trail::Push);
        };
        // It is not confirmed yet that the link was read as intended.
        let before = &opened.reading;
        let reading = Reading {
            notices: before.notices.iter().cloned().chain(said).collect(),
            scenario: moved.scenario,
            trust: trust.max(before.trust),
        };
        let next = self.opened_with(opened.text.clone(), reading, Trail::Push);
        next.carrying(link::write_in_doubt(&self.catalog, &asked))
    }
}
