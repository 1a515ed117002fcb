//! A claim: what is said in one cell of the matrix.

use serde::{Deserialize, Serialize};

use super::{ReasonId, Value};
use crate::id::{CriterionId, EditionId, ValueId};

/// What is claimed about one option on one criterion, from one edition onwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// On which criterion.
    pub criterion: CriterionId,
    /// What is claimed.
    pub standing: Standing,
    /// For a count: the items and what each adds; empty on every other scale.
    pub counts: Vec<(ValueId, u64)>,
    /// The first edition that sees it.
    pub since: EditionId,
    /// Whose judgement it is.
    pub basis: Basis,
    /// The licence, form or purchase that it depends on, in our words; stated with the answer.
    pub condition: Option<String>,
    /// The reason, with its sources.
    pub reason: ReasonId,
}

/// How certain a claim is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// The sources say so.
    Known(Value),
    /// No source that was read says so.
    Unknown,
    /// Sources disagree.
    Disputed(Value, Dispute),
}

impl Standing {
    /// The values that the sources give: none, one, or both sides.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        let (one, other) = match self {
            Self::Known(value) => (Some(value), None),
            Self::Unknown => (None, None),
            Self::Disputed(value, dispute) => (Some(value), Some(&dispute.value)),
        };
        one.into_iter().chain(other)
    }

    /// Whether the fact is settled.
    pub fn is_known(&self) -> bool {
        matches!(self, Self::Known(_))
    }
}

/// The other side of a disputed claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// What the other source says.
    pub value: Value,
    /// For a count: the items and what each adds, according to the other source.
    pub counts: Vec<(ValueId, u64)>,
    /// Whether the other source is the newer one.
    pub newer: bool,
}

/// Whose judgement a claim rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// The Architecture Center article.
    Article,
    /// The vendor's or project's own documentation.
    Vendor,
    /// Edgewise, by the rubric of the criterion, from cited facts.
    Rubric,
}

impl Basis {
    /// The word that files and JSON use.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Vendor => "vendor",
            Self::Rubric => "rubric",
        }
    }

    /// Who rates, in the words of the page.
    pub const fn say(self) -> &'static str {
        match self {
            Self::Article => "rated by the article",
            Self::Vendor => "documented",
            Self::Rubric => "rated by Edgewise",
        }
    }

    /// The basis that `text` names.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Article, Self::Vendor, Self::Rubric].into_iter().find(|basis| basis.spell() == text)
    }
}
