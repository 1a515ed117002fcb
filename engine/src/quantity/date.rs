//! Civil dates, as facts and scenarios state them; nothing here knows what day it is.

use core::fmt;

use serde::{Deserialize, Serialize};
use time::Month;
use time::util::days_in_month;

/// A day of the Gregorian calendar, years 1900 to 2999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Date(time::Date);

impl Date {
    /// The last day that this type knows.
    pub const LAST: Self = match time::Date::from_calendar_date(2999, Month::December, 31) {
        Ok(date) => Self(date),
        Err(_) => panic!("December has 31 days"),
    };

    /// The day, if there is such a day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        let date = time::Date::from_calendar_date(year.into(), month, day).ok()?;
        (1900..3000).contains(&year).then_some(Self(date))
    }

    /// The day that `text` spells as `2026-11-23`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |s: &str, length| s.len() == length && s.bytes().all(|b| b.is_ascii_digit());
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        (digits(year, 4) && digits(month, 2) && digits(day, 2)).then_some(())?;
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The same day this many months later, or the last of that month if it is shorter; no later
    /// than the last day this type knows.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        let months = i32::from(u8::from(self.0.month())) - 1 + i32::from(months);
        let year = self.0.year() + months / 12;
        let month = (0..months % 12).fold(Month::January, |month, _| month.next());
        let day = self.0.day().min(days_in_month(month, year));
        time::Date::from_calendar_date(year, month, day).map_or(Self::LAST, Self).min(Self::LAST)
    }
}

impl Date {
    /// The same day this many months earlier, or the last of that month if it is shorter; no
    /// earlier than the first day of 1900.
    #[must_use]
    pub fn minus_months(self, months: u16) -> Self {
        let all = self.0.year() * 12 + i32::from(u8::from(self.0.month())) - 1 - i32::from(months);
        let (year, month) = (all.div_euclid(12).max(1900), all.rem_euclid(12));
        let month = (0..month).fold(Month::January, |month, _| month.next());
        let day = self.0.day().min(days_in_month(month, year));
        time::Date::from_calendar_date(year, month, day).map_or(self, Self)
    }

    /// The smallest number of months after which `day` is reached; 0 for a day that is not later.
    pub fn months_until(self, day: Self) -> u64 {
        let reached = |months: &u16| self.plus_months(*months) >= day;
        (0..=u16::MAX).find(reached).map_or(0, u64::from)
    }
}

impl Date {
    /// The day as written in a sentence: "27 March 2028".
    pub fn say(self) -> String {
        format!("{} {} {}", self.0.day(), self.0.month(), self.0.year())
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for Date {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("“{text}” is not a date such as 2026-11-23"))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How long something lasts: not at all, to a day, or with no end announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Until {
    /// It does not exist, so it fails every demand.
    Never,
    /// To the end of that day.
    Day(Date),
    /// No end is announced.
    NoEnd,
}

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
