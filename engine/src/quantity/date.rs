//! Civil dates, as facts and scenarios state them; nothing here knows what day it is.

use crate::packed::packed;
use core::fmt;

/// A day of the Gregorian calendar, years 1900 to 2999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

packed!(struct Date { year, month, day });

impl Date {
    /// The last day that this type knows.
    pub const LAST: Self = Self { year: 2999, month: 12, day: 31 };

    /// The day, if there is such a day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((1900..3000).contains(&year) && (1..=days).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// The day that `text` spells as `2026-11-23`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |s: &str, length| s.len() == length && s.bytes().all(|b| b.is_ascii_digit());
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        (digits(year, 4) && digits(month, 2) && digits(day, 2)).then_some(())?;
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The same day so many months later, or the last of that month if it is shorter; no later
    /// than the last day this type knows.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        let counted = u32::from(self.year) * 12 + u32::from(self.month) - 1 + u32::from(months);
        let year = u16::try_from(counted / 12).unwrap_or(u16::MAX);
        let month = u8::try_from(counted % 12).unwrap_or(11) + 1;
        (0..4)
            .find_map(|less| Self::new(year, month, self.day.saturating_sub(less)))
            .unwrap_or(Self::LAST)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// How long something lasts: not at all, to a day, or with no end announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Until {
    /// It does not exist: fails every demand.
    Never,
    /// To the end of that day.
    Day(Date),
    /// Nothing says that it ends.
    NoEnd,
}

packed!(enum Until { 0 Never, 1 Day(date),; 2 NoEnd });

impl Until {
    /// The value that `text` spells: a date, `never`, or `no-end`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "never" => Some(Self::Never),
            "no-end" => Some(Self::NoEnd),
            date => Date::parse(date).map(Self::Day),
        }
    }

    /// The value as links and files spell it.
    pub fn spell(self) -> String {
        match self {
            Self::Day(date) => date.to_string(),
            Self::Never => "never".into(),
            Self::NoEnd => "no-end".into(),
        }
    }
}
