//! The prose behind a catalogue: the reasons for claims, the sources that were read, the meanings
//! of words.
//!
//! Code that computes or names something needs only the [`Catalog`](super::Catalog). Prose is
//! passed alongside where it is shown, and may be missing: a page answers before its prose has
//! arrived.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Source;
use crate::id::{CriterionId, OptionId, SourceId, ValueId};

/// All prose of a catalogue. The default is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    /// The reasons of claims and conflicts, by [`ReasonId`].
    pub reasons: Vec<Reason>,
    /// The sources that were read, in the order of the file.
    pub sources: Vec<Source>,
    /// What the criteria ask.
    pub criteria: BTreeMap<CriterionId, CriterionText>,
    /// What each option is, in one sentence.
    pub summaries: BTreeMap<OptionId, String>,
}

/// The id by which a claim or a conflict finds its reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ReasonId(u32);

/// Why a claim or a conflict says what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Why, in our words; for an unknown, what was searched.
    pub because: String,
    /// A longer note for people who open the cell.
    pub detail: Option<String>,
    /// The sources that were read; never empty.
    pub sources: Vec<SourceId>,
    /// For a disputed claim: the same for the other side.
    pub against: Option<Against>,
}

/// Why the other side of a dispute says what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Against {
    /// Why, in a sentence.
    pub because: String,
    /// The sources that were read; never empty.
    pub sources: Vec<SourceId>,
}

/// What a criterion asks, and what its words mean.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionText {
    /// What it asks, in one sentence.
    pub question: String,
    /// How Edgewise rates where no source does.
    pub rubric: Option<String>,
    /// A footnote.
    pub note: Option<String>,
    /// What each level, member or counted item means, in a sentence.
    pub means: BTreeMap<ValueId, String>,
    /// What each word for a count means, in the order of the words.
    pub words: Vec<String>,
}

impl Reasons {
    /// The prose from the bytes that the build packed; `None` if they do not hold any.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        super::packed::from_bytes(bytes)
    }

    /// The prose as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        super::packed::to_bytes(self)
    }

    /// The reason with this id.
    pub fn of(&self, id: ReasonId) -> Option<&Reason> {
        self.reasons.get(usize::try_from(id.0).ok()?)
    }

    /// Why, in a sentence; empty if unknown.
    pub fn because(&self, id: ReasonId) -> &str {
        self.of(id).map_or("", |reason| &reason.because)
    }

    /// The sources that were read; empty if unknown.
    pub fn sources_of(&self, id: ReasonId) -> &[SourceId] {
        self.of(id).map_or(&[], |reason| &reason.sources)
    }

    /// The other side of a disputed claim.
    pub fn against(&self, id: ReasonId) -> Option<&Against> {
        self.of(id)?.against.as_ref()
    }

    /// What an option is, in a sentence; empty if unknown, and for the visitor's own options.
    pub fn summary(&self, option: &OptionId) -> &str {
        self.summaries.get(option).map_or("", String::as_str)
    }

    /// The source with this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// Adds a reason and returns the id to find it by.
    ///
    /// # Panics
    /// Never: the check refuses a catalogue long before it has that many claims.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn push(&mut self, reason: Reason) -> ReasonId {
        let id = u32::try_from(self.reasons.len()).expect("fewer claims than numbers");
        self.reasons.push(reason);
        ReasonId(id)
    }
}
