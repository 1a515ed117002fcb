//! Counted scales: ratings that are counts by a rubric, item by item.
//!
//! The count itself is the value, and its worth is linear; the words (few, some, most) are
//! predefined bands, for display only.

use serde::{Deserialize, Serialize};

use crate::id::{CriterionId, ValueId};
use crate::quantity::Amount;

/// What is counted on a scale, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The smallest count there can be.
    pub least: u64,
    /// The largest count there can be.
    pub most: u64,
    /// The words for counts, ascending; the last one extends to [`Self::most`].
    pub words: Vec<Band>,
    /// What may be counted.
    pub items: Vec<Item>,
    /// The most that one item adds.
    pub item_points: u64,
    /// A set criterion whose members with the same ids have to be the items counted.
    pub same_as: Option<CriterionId>,
}

impl Count {
    /// The word for a count.
    pub fn word(&self, count: u64) -> Option<&Band> {
        self.words.iter().find(|band| count <= band.up_to)
    }

    /// The count as the page says it: "3 of 7". The word from [`Self::word`] appears only in the
    /// details: in a sentence, a count followed by its word in brackets is too much to read.
    pub fn say(&self, count: u64) -> String {
        format!("{count}\u{a0}of\u{a0}{}", self.most)
    }

    /// How far a count is from the smallest one, in steps of one; no further than the largest.
    pub(super) fn steps_to(&self, amount: Amount) -> u64 {
        match amount {
            Amount::Exactly(number) => number.clamp(self.least, self.most) - self.least,
            Amount::Unlimited => self.most - self.least,
        }
    }

    /// The item with this id.
    pub fn item(&self, id: &ValueId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }
}

/// A word for counts up to a limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// The largest count that it is the word for.
    pub up_to: u64,
    /// The word.
    pub name: String,
}

/// One thing that may be counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its id.
    pub id: ValueId,
    /// Its name, in a word or a few.
    pub name: String,
    /// Where its points come from, if they follow from another claim.
    pub from: Option<Points>,
}

/// Points that follow from the level of another criterion; one point if that is unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    /// The other criterion, whose scale has levels.
    pub criterion: CriterionId,
    /// The points for each of its levels.
    pub points: Vec<(ValueId, u64)>,
}
