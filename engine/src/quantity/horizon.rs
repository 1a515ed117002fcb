//! How long something has to last.

use super::Date;

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
