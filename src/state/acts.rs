//! What happens more rarely than a click on a control: links, starting points, other editions.

use super::model::{Message, Moment, State, Trail};
use super::shared::Shared;
use edgewise_engine::id::EditionId;
use edgewise_engine::link::{self, Notice, Reading, Trust};
use edgewise_engine::scenario::Scenario;

impl State {
    /// The state after something rare happened.
    #[inline(never)]
    pub(super) fn acted(&self, message: Message) -> Self {
        match message {
            Message::Opened(text, reading) => {
                let scenario = reading.scenario.clone();
                self.said(scenario, Trail::Same).read(text, reading)
            }
            Message::OpenedHere(text, reading) => {
                let scenario = reading.scenario.clone();
                let next = self.said(scenario, Trail::Push).read(text, reading);
                Self { trail: Trail::Push, ..next }
            }
            Message::Confirmed => Self { trail: Trail::Replace, ..self.answered() },
            Message::Dismissed => self.answered(),
            Message::Started(start) => {
                Self { opened: None, ..self.said(Scenario::from_start(&start), Trail::Push) }
            }
            Message::MovedTo(edition) => self.moved_to(&edition),
            Message::Reset => {
                let blank = Scenario::new(self.catalog.today().id.clone());
                Self { opened: None, ..self.said(blank, Trail::Push) }
            }
            Message::Edited(_) | Message::Undone | Message::Redone => self.after(message),
        }
    }

    /// The visitor has read what there was to say: Undo does not say it again.
    fn answered(&self) -> Self {
        let mut next = self.clone();
        for moment in next.past.iter_mut().chain(&mut next.future) {
            if moment.opened == self.opened {
                *moment = Shared::new(Moment { opened: None, ..(**moment).clone() });
            }
        }
        Self { opened: None, ..next }
    }

    /// The same scenario under another edition's facts, with a notice for all that counts
    /// differently there; a must-have that is lost withholds the recommendation.
    fn moved_to(&self, edition: &EditionId) -> Self {
        let moved = self.scenario.moved(&self.catalog, edition);
        let reading = Reading {
            scenario: moved.scenario.clone(),
            notices: moved.said().map(|said| Notice::whole(said.plain())).collect(),
            trust: if moved.is_whole { Trust::Sound } else { Trust::Doubtful },
        };
        let text = link::write(&self.catalog, &self.scenario);
        let next = self.said(moved.scenario, Trail::Push).read(text, reading);
        Self { trail: Trail::Push, ..next }
    }
}
