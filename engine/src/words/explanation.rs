//! The verdict in words: the same sentences on the page, in records and on the command line.

use super::confidence::{self, Sure};
use super::names::{count, month};
use super::{against, conditions, doubts, ends, flips, room};
use crate::assessment::Assessment;
use crate::catalog::{Reasons, Source};
use crate::phrase::Phrase;
use crate::quantity::Date;

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
    /// The verdict in words; of the prose, only the age of the sources is told.
    pub fn explain(&self, reasons: &Reasons) -> Explanation {
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
            foot: foot(self, reasons),
            status: self.status(),
        }
    }

    /// Whose facts, and of when.
    pub(crate) fn say_facts(&self, reasons: &Reasons) -> Phrase {
        let said = Phrase::text("Facts: ").figure(month(&self.edition));
        match newest_source(self, reasons) {
            Some(date) => said.and(" (last source checked ").figure(date).and(")."),
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

fn foot(assessment: &Assessment, reasons: &Reasons) -> Phrase {
    let said = assessment.say_facts(reasons);
    match assessment.own_ratings {
        0 => said,
        1 => said.and(" Uses one rating of yours."),
        many => said.and(format!(" Uses {} ratings of yours.", count(many as usize))),
    }
}

/// The latest date that a source of a claim in the table has or was read on.
fn newest_source(assessment: &Assessment, reasons: &Reasons) -> Option<String> {
    let claims = || {
        let cells = assessment.table.candidates.iter().flat_map(|candidate| &candidate.cells);
        cells.filter_map(|cell| cell.claim.as_ref())
    };
    let is_cited = |source: &Source| {
        claims().any(|claim| reasons.sources_of(claim.reason).contains(&source.id))
    };
    // A table has several times as many citations as there are sources: who cites one is asked last.
    let later = |newest: Option<Date>, source: &Source| {
        let date = source.newest_day();
        if date > newest && is_cited(source) { date } else { newest }
    };
    reasons.sources.iter().fold(None, later).map(Date::say)
}
