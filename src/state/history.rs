//! Undo and redo: every change remembers what it replaced.

use super::model::{Opened, State, Trail};
use super::shared::Shared;
use edgewise_engine::scenario::Scenario;

/// How many changes can be undone.
const PAST_MAX: usize = 200;

/// What Undo and Redo bring back: the scenario, and what there was to say about its link.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    scenario: Scenario,
    opened: Option<Opened>,
}

impl Moment {
    /// Whether it awaits the same decision about a link, regardless of later changes.
    fn is_about(&self, link: Option<&Opened>) -> bool {
        let found = |of: &Opened| (of.text.clone(), of.reading.clone());
        self.opened.as_ref().map(found) == link.map(found)
    }
}

impl State {
    /// The state with another scenario, and this one to go back to.
    pub(super) fn with(&self, scenario: Scenario, trail: Trail) -> Self {
        let forgotten = self.past.len().saturating_sub(PAST_MAX - 1);
        let mut past = self.past[forgotten..].to_vec();
        past.push(Shared::new(self.moment()));
        Self { scenario, past, future: Vec::new(), unmoved: false, trail, ..self.clone() }
    }

    /// The state before the last change.
    pub(super) fn undone(&self) -> Self {
        let mut past = self.past.clone();
        let Some(moment) = past.pop() else { return self.clone() };
        let mut future = self.future.clone();
        future.push(Shared::new(self.moment()));
        Self { past, future, ..self.back_at(&moment) }
    }

    /// The state before the last Undo.
    pub(super) fn redone(&self) -> Self {
        let mut future = self.future.clone();
        let Some(moment) = future.pop() else { return self.clone() };
        let mut past = self.past.clone();
        past.push(Shared::new(self.moment()));
        Self { past, future, ..self.back_at(&moment) }
    }

    /// The state once the visitor has read what there was to say about a link: Undo does not repeat it.
    pub(super) fn dismissed(&self) -> Self {
        let mut next = self.clone();
        for moment in next.past.iter_mut().chain(&mut next.future) {
            if moment.is_about(self.opened.as_ref()) {
                *moment = Shared::new(Moment { opened: None, ..(**moment).clone() });
            }
        }
        Self { opened: None, ..next }
    }

    fn moment(&self) -> Moment {
        Moment { scenario: self.scenario.clone(), opened: self.opened.clone() }
    }

    fn back_at(&self, moment: &Moment) -> Self {
        Self {
            scenario: moment.scenario.clone(),
            opened: moment.opened.clone(),
            trail: Trail::Replace,
            unmoved: false,
            ..self.clone()
        }
    }
}
