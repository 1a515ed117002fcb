//! The verdict in words: the same sentences on the page, in records and on the command line.

use super::confidence::{self, Sure};
use super::names::{count, month};
use super::{against, conditions, doubts, ends, flips, room};
use crate::assessment::Assessment;
use crate::phrase::Phrase;

/// What is said about an assessment, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What kind of answer it is, in a few words.
    pub label: &'static str,
    /// The headline: the options, or what is missing.
    pub headline: Phrase,
    /// Why, in sentences.
    pub because: Vec<Phrase>,
    /// What speaks against the answer, strongest first.
    pub against: Vec<Phrase>,
    /// What is not confirmed and could matter.
    pub doubts: Vec<Phrase>,
    /// How sure the answer is, part by part, the binding one first.
    pub confidence: Vec<Sure>,
    /// The nearest bound of a single priority.
    pub bound: Option<Phrase>,
    /// The closest fact and the closest must-have that the answer depends on.
    pub flips: Vec<Phrase>,
    /// Whether it depends on the spacing of levels.
    pub spacing: Option<Phrase>,
    /// Whose facts, from when, with whose ratings.
    pub foot: Phrase,
    /// All in one sentence, for screen readers.
    pub status: Phrase,
}

impl Assessment {
    /// The verdict in words.
    pub fn explain(&self) -> Explanation {
        Explanation {
            label: self.label(),
            headline: self.headline(),
            because: because(self),
            against: against::against(self),
            doubts: if self.is_blank { Vec::new() } else { doubts::doubts(self) },
            confidence: confidence::confidence(self),
            bound: confidence::say_bound(self).filter(|_| !self.is_blank),
            flips: if self.is_blank { Vec::new() } else { flips::nearest(self) },
            spacing: flips::spacing(self).filter(|_| !self.is_blank),
            foot: foot(self),
            status: self.status(),
        }
    }

    /// Whose facts, and from when.
    pub(crate) fn say_facts(&self) -> Phrase {
        let said = Phrase::text("Facts: ").figure(month(&self.edition));
        match self.table.checked {
            Some(date) => said.and(" (last source checked ").figure(date.say()).and(")."),
            None => said.and("."),
        }
    }
}

/// The reasons for the verdict, what it leaves room for, the conditions it depends on, and the known
/// ends of the options it names.
fn because(assessment: &Assessment) -> Vec<Phrase> {
    let mut said = assessment.reasons();
    said.extend(room::left(assessment));
    said.extend(conditions::conditions(assessment));
    said.extend(ends::told(assessment));
    said
}

/// What to know before relying on an answer: facts in doubt that matter, conditions and ends.
pub fn caveats(assessment: &Assessment) -> Vec<Phrase> {
    let mut said = doubts::doubts(assessment);
    said.extend(conditions::conditions(assessment));
    said.extend(ends::told(assessment));
    said
}

fn foot(assessment: &Assessment) -> Phrase {
    let said = assessment.say_facts();
    match assessment.own_ratings {
        0 => said,
        1 => said.and(" Uses one rating of yours."),
        many => said.and(format!(" Uses {} ratings of yours.", count(many as usize))),
    }
}
