//! Scales and values: what can be said on a criterion, what it is worth, how it is demanded.
//!
//! A value's worth comes from the declared scale alone, never from the options that happen to be
//! listed: adding an option cannot reverse the order of two others.

mod said;
mod step;
mod value;
mod worth;

pub use value::Value;

use serde::{Deserialize, Serialize};

use super::Count;
use crate::id::ValueId;
use crate::quantity::Unit;

/// What the values of a criterion are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// Ordered levels, worst first; two or more.
    Levels(Vec<Level>),
    /// An amount of a unit.
    Quantity {
        /// What is counted.
        unit: Unit,
        /// Which end is the better one.
        better: Better,
        /// Ascending limits between bands; empty if never weighed.
        bands: Vec<u64>,
        /// The words for "unlimited".
        unlimited: String,
        /// What is counted, if the value is a count by a rubric; there are no bands then.
        count: Option<Count>,
    },
    /// A last day; later is better.
    Date {
        /// Ascending limits in months after the scenario's date; empty if never weighed.
        bands: Vec<u16>,
        /// The words for "never".
        never: String,
    },
    /// Which of these members apply; never weighed.
    Set(Vec<Level>),
    /// A share of the best possible.
    Points,
}

/// A level of a scale, or a member of a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Its id.
    pub id: ValueId,
    /// Its name, in a word or a few.
    pub name: String,
}

/// Which end of a quantity is the better one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Better {
    /// Less is better.
    Lower,
    /// More is better.
    Higher,
}

/// What a value must do to meet a demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// Be at least that good, or at least that much.
    AtLeast,
    /// Be at most that much.
    AtMost,
    /// Have all of these members.
    AllOf,
    /// Have at least one of these members.
    AnyOf,
    /// Last at least until that day.
    NotBefore,
}

impl Scale {
    /// Whether values of this scale have a worth, that is, can be weighed.
    pub fn is_weighed(&self) -> bool {
        match self {
            Self::Levels(_) | Self::Points => true,
            Self::Quantity { bands, count, .. } => !bands.is_empty() || count.is_some(),
            Self::Date { bands, .. } => !bands.is_empty(),
            Self::Set(_) => false,
        }
    }

    /// The test that a demand on this scale makes unless its criterion says otherwise.
    pub const fn usual_test(&self) -> Test {
        match self {
            Self::Levels(_) | Self::Points | Self::Quantity { better: Better::Higher, .. } => {
                Test::AtLeast
            }
            Self::Quantity { better: Better::Lower, .. } => Test::AtMost,
            Self::Date { .. } => Test::NotBefore,
            Self::Set(_) => Test::AllOf,
        }
    }

    /// The word that files and JSON use.
    pub const fn spell(&self) -> &'static str {
        match self {
            Self::Levels(_) => "levels",
            Self::Quantity { .. } => "quantity",
            Self::Date { .. } => "date",
            Self::Set(_) => "set",
            Self::Points => "points",
        }
    }
}
