//! A claim: one cell of the matrix, with its reason and its sources.

use super::{Text, Value};
use crate::id::{CriterionId, EditionId, SourceId, ValueId};
use crate::packed::packed;

/// What is claimed of one option on one criterion, from one edition on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// On which criterion.
    pub criterion: CriterionId,
    /// What is claimed.
    pub standing: Standing,
    /// Why, in our words; of an unknown: what was searched.
    pub because: Text,
    /// A longer note for whoever opens the cell.
    pub detail: Option<Text>,
    /// The licence, form or purchase under which alone it holds, in our words.
    pub condition: Option<Text>,
    /// Of a count: the items and what each adds; empty on every other scale.
    pub counts: Vec<(ValueId, u64)>,
    /// What was read; never empty.
    pub sources: Vec<SourceId>,
    /// The first edition that sees it.
    pub since: EditionId,
    /// Whose judgement it is.
    pub basis: Basis,
}

packed!(struct Claim {
    criterion, standing, because, detail, condition, counts, sources, since, basis
});

/// How firmly a claim stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The sources say so.
    Known(Value),
    /// No source that was read says it.
    Unknown,
    /// Sources disagree.
    Disputed(Value, Dispute),
}

packed!(enum Standing { 0 Known(value), 1 Unknown,; 2 Disputed(value, dispute) });

impl Standing {
    /// The values that the sources name: none, one, or the two sides.
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// What the other source says.
    pub value: Value,
    /// The same in a sentence.
    pub because: Text,
    /// Of a count: the items and what each adds, as the other source has them.
    pub counts: Vec<(ValueId, u64)>,
    /// What was read.
    pub sources: Vec<SourceId>,
    /// Whether the other source is the newer one.
    pub newer: bool,
}

packed!(struct Dispute { value, because, counts, sources, newer });

/// Whose judgement a claim rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The Architecture Center article.
    Article,
    /// The vendor's or project's own documentation.
    Vendor,
    /// Edgewise, by the rubric of the criterion, from cited facts.
    Rubric,
}

packed!(enum Basis { 0 Article, 1 Vendor,; 2 Rubric });

impl Basis {
    /// The word that files and JSON use.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Vendor => "vendor",
            Self::Rubric => "rubric",
        }
    }

    /// Who rates, as the page says it.
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
