//! An older link: the answer by today's facts, and what it was by the facts of its edition.

use yew::{Html, html};

use crate::state::{Shared, State};
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::{Assessment, Today};
use edgewise_engine::words::{Explanation, month};

/// A scenario of an older edition under today's facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Older {
    /// Today's answer.
    pub now: Shared<Assessment>,
    /// What is said of it.
    pub explanation: Shared<Explanation>,
    /// Whether the original conclusion still holds.
    holds: bool,
}

impl Older {
    /// The scenario under today's facts; `None` if it already uses them, and while it is not clear what
    /// was said.
    pub fn of(state: &State, then: &Assessment) -> Option<Self> {
        if state.is_withheld() {
            return None;
        }
        let today = Today::of(&state.catalog, &state.scenario)?;
        let holds = today.holds(&state.catalog, then);
        let explanation = Shared::new(today.now.explain());
        Some(Self { now: Shared::new(today.now), explanation, holds })
    }

    /// Whose facts the answer is of.
    pub fn label(&self) -> String {
        format!("By the facts of {}", month(&self.now.edition))
    }

    /// What the answer was, shown under today's headline.
    pub fn was(&self, then: &Assessment) -> Html {
        let when = month(&then.edition);
        let was = then.headline();
        let is_same = self.holds && was == self.now.headline();
        html! {
            <p class="was" data-holds={self.holds.to_string()}>
                if is_same {
                    <b>{ words(format!("The same as in {when}.")) }</b>
                } else {
                    <b>{ words(format!("In {when}: ")) }</b>{ sentence(&was) }{ "." }
                }
            </p>
        }
    }
}
