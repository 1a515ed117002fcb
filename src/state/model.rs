//! The page's ground state: what was said, what came before, and where it came from.

use super::history::Moment;
use super::shared::Shared;
use edgewise_engine::assessment::{Assessment, Weights, assess};
use edgewise_engine::catalog::{Catalog, Reasons};
use edgewise_engine::link::{self, Reading, TooLong, Trust};
use edgewise_engine::scenario::{Edit, Scenario};

/// Everything that the page knows and cannot compute.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The facts.
    pub catalog: Shared<Catalog>,
    /// The reasons and sources behind them; empty until they arrive.
    pub reasons: Shared<Reasons>,
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
    /// Why the last change was not made: no link could hold it.
    pub refused: Option<TooLong>,
    /// How the address should follow.
    pub trail: Trail,
}

/// A link with problems.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The text as it came.
    pub text: String,
    /// The link of the scenario as changed since, while in doubt; without a checksum.
    pub carried: Option<String>,
    /// What was found.
    pub reading: Reading,
}

/// How the address should follow the last change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trail {
    /// It is already there.
    Same,
    /// The entry is replaced, soon.
    Replace,
    /// A new entry, now: this was an act that Back should undo.
    Push,
}

impl State {
    /// The state after the page was opened with that text in its address.
    pub fn opened(
        catalog: Shared<Catalog>,
        reasons: Shared<Reasons>,
        text: String,
        reading: Reading,
    ) -> Self {
        let scenario = Scenario::new(catalog.today().id.clone());
        let state = Self {
            catalog,
            reasons,
            scenario,
            past: Vec::new(),
            future: Vec::new(),
            opened: None,
            unmoved: false,
            refused: None,
            trail: Trail::Same,
        };
        state.read(text, reading)
    }

    /// Whether a damaged link still waits for the visitor's decision.
    pub fn is_withheld(&self) -> bool {
        self.in_doubt().is_some()
    }

    /// The damaged link that waits.
    pub(super) fn in_doubt(&self) -> Option<&Opened> {
        self.opened.as_ref().filter(|opened| opened.reading.trust != Trust::Sound)
    }

    /// The link to share: that of what was said; for a link in doubt, the original text or, after
    /// changes, the current link without a checksum.
    pub fn link(&self) -> String {
        match self.in_doubt() {
            Some(opened) => {
                let text = opened.carried.as_ref().unwrap_or(&opened.text);
                ["#", text.trim_start_matches('#')].concat()
            }
            None => link::write(&self.catalog, &self.scenario),
        }
    }

    /// Whether a link can hold the scenario after an edit. A scenario that is already too long for a
    /// link may be shortened step by step.
    ///
    /// # Errors
    /// Why not, in a sentence.
    pub fn takes(&self, edit: &Edit) -> Result<(), TooLong> {
        let edited = self.scenario.edited(&self.catalog, edit.clone());
        let fits = link::fits(&self.catalog, &edited);
        fits.or_else(|long| {
            link::fits(&self.catalog, &self.scenario).map_or(Ok(()), |()| Err(long))
        })
    }

    /// What follows from what was said.
    pub fn assessment(&self) -> Assessment {
        let assessment = assess(&self.catalog, &self.scenario);
        if self.is_withheld() { assessment.withheld() } else { assessment }
    }

    pub(super) fn read(mut self, text: String, reading: Reading) -> Self {
        self.scenario = reading.scenario.clone();
        self.trail = Trail::Same;
        self.opened =
            (!reading.notices.is_empty()).then_some(Opened { text, carried: None, reading });
        self
    }

    /// What each criterion weighs.
    pub(super) fn weights(&self) -> Weights {
        let cut = self.scenario.cut(&self.catalog);
        Weights::of(&self.scenario, cut.criteria.iter().map(AsRef::as_ref))
    }
}
