//! The verdict in words: the same sentences on the page, in records and on the command line.

use super::confidence::{self, Sure};
use super::names::{count, month};
use super::{against, conditions, doubts, ends, flips, room};
use crate::assessment::Assessment;
use crate::phrase::Phrase;

/// What is said of an assessment, in the order in which it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What kind of answer it is, in a few words.
    pub label: &'static str,
    /// The headline: the options, or what is missing.
    pub headline: Phrase,
    /// Why, in sentences.
    pub because: Vec<Phrase>,
    /// What speaks against the answer, the strongest first.
    pub against: Vec<Phrase>,
    /// What is not confirmed and could matter.
    pub doubts: Vec<Phrase>,
    /// How sure the answer is, part by part, the one that binds first.
    pub confidence: Vec<Sure>,
    /// The bound of one priority that is nearest.
    pub bound: Option<Phrase>,
    /// The nearest fact and the nearest must-have that carry the answer.
    pub flips: Vec<Phrase>,
    /// Whether the distances between levels carry it.
    pub spacing: Option<Phrase>,
    /// Whose facts, of when, with whose ratings.
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

    /// Whose facts, and of when.
    pub(crate) fn say_facts(&self) -> Phrase {
        let said = Phrase::text("Facts: ").figure(month(&self.edition));
        match self.table.checked {
            Some(date) => said.and(" (last source checked ").figure(date.say()).and(")."),
            None => said.and("."),
        }
    }
}

/// The reasons for the verdict, what it leaves room for, on which conditions it rests, and which ends
/// are known for those that it names.
fn because(assessment: &Assessment) -> Vec<Phrase> {
    let mut said = assessment.reasons();
    said.extend(room::left(assessment));
    said.extend(conditions::conditions(assessment));
    said.extend(ends::told(assessment));
    said
}

/// What should be known before an answer is relied on: facts in doubt that matter, conditions and ends.
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
