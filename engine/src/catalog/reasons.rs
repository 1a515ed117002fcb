//! The prose behind a catalogue: why each claim says what it says, what was read, what words mean.
//!
//! Whoever computes or names something needs only the [`Catalog`](super::Catalog). Prose is passed
//! beside it where it is shown, and may be missing there: a page answers before its prose has come.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Source;
use crate::id::{CriterionId, OptionId, SourceId, ValueId};

/// All prose of a catalogue. The default holds none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    /// The reasons of claims and conflicts, by [`ReasonId`].
    pub reasons: Vec<Reason>,
    /// What was read, in the order of the file.
    pub sources: Vec<Source>,
    /// What the criteria ask.
    pub criteria: BTreeMap<CriterionId, CriterionText>,
    /// What each option is, in one sentence.
    pub summaries: BTreeMap<OptionId, String>,
}

/// What a claim or a conflict finds its reason by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ReasonId(u32);

/// Why a claim or a conflict says what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Why, in our words; of an unknown: what was searched.
    pub because: String,
    /// A longer note for people who open the cell.
    pub detail: Option<String>,
    /// What was read; never empty.
    pub sources: Vec<SourceId>,
    /// Of a disputed claim: the same of the other side.
    pub against: Option<Against>,
}

/// Why the other side of a dispute says what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Against {
    /// In a sentence.
    pub because: String,
    /// What was read; never empty.
    pub sources: Vec<SourceId>,
}

/// What a criterion asks, and what its words mean.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionText {
    /// What it asks, in one sentence.
    pub question: String,
    /// How Edgewise rates what no source rates.
    pub rubric: Option<String>,
    /// A footnote.
    pub note: Option<String>,
    /// What each level, member or counted item means, in a sentence.
    pub means: BTreeMap<ValueId, String>,
    /// What each word for a count means, in the order of the words.
    pub words: Vec<String>,
}

impl Reasons {
    /// The prose from the bytes that the build packed; `None` if they are not those of one.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        super::packed::from_bytes(bytes)
    }

    /// The prose as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        super::packed::to_bytes(self)
    }

    /// The reason of that id.
    pub fn of(&self, id: ReasonId) -> Option<&Reason> {
        self.reasons.get(usize::try_from(id.0).ok()?)
    }

    /// Why, in a sentence; empty where it is not known.
    pub fn because(&self, id: ReasonId) -> &str {
        self.of(id).map_or("", |reason| &reason.because)
    }

    /// What was read; nothing where that is not known.
    pub fn sources_of(&self, id: ReasonId) -> &[SourceId] {
        self.of(id).map_or(&[], |reason| &reason.sources)
    }

    /// The other side of a disputed claim.
    pub fn against(&self, id: ReasonId) -> Option<&Against> {
        self.of(id)?.against.as_ref()
    }

    /// What an option is, in a sentence; empty where it is not known, and for the visitor's own.
    pub fn summary(&self, option: &OptionId) -> &str {
        self.summaries.get(option).map_or("", String::as_str)
    }

    /// The source of that id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// Takes a reason; the id is how it is found again.
    ///
    /// # Panics
    /// Never: the check refuses a catalogue with that many claims long before.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn push(&mut self, reason: Reason) -> ReasonId {
        let id = u32::try_from(self.reasons.len()).expect("fewer claims than numbers");
        self.reasons.push(reason);
        ReasonId(id)
    }
}
