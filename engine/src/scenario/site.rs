//! What was said about the site that is not a must-have by itself.
//!
//! An answer that demands something is written as must-haves and priorities; the rest is here: counts,
//! how long the site has to last, and answers that demand nothing, so that no question is asked twice.

use std::collections::BTreeMap;

use crate::id::{AnswerId, QuestionId};
use crate::quantity::Date;

/// The most machines of one site.
pub const MACHINES_MAX: u16 = 1_000;
/// The most sites.
pub const SITES_MAX: u32 = 1_000_000;

/// Facts of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Site {
    /// How many machines each site has: 1 to [`MACHINES_MAX`].
    pub machines: Option<u16>,
    /// How many sites there are: 1 to [`SITES_MAX`].
    pub sites: Option<u32>,
    /// How long it has to last.
    pub until: Option<Horizon>,
    /// Answers that demand nothing, by question.
    pub answers: BTreeMap<QuestionId, AnswerId>,
}

impl Site {
    /// Whether nothing was said about the site.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

/// How long something has to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Horizon {
    /// To the end of a year.
    Year(u16),
    /// To the end of a day.
    Day(Date),
}

impl Horizon {
    /// The horizon that `text` spells: `2031` or `2031-06-30`.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) {
            let year = text.parse().ok()?;
            return Date::new(year, 12, 31).map(|_| Self::Year(year));
        }
        Date::parse(text).map(Self::Day)
    }

    /// The horizon as links spell it; `2031` also reads well in a sentence.
    pub fn spell(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Day(date) => date.to_string(),
        }
    }

    /// The last day on which it has to hold.
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => Date::new(year, 12, 31).unwrap_or(Date::LAST),
            Self::Day(date) => date,
        }
    }
}
