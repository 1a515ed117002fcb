//! Amounts: a whole number of a unit, or no limit at all.

use serde::{Deserialize, Serialize};

/// A whole number of some [`Unit`], or unlimited; unlimited is more than any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Amount {
    /// This many.
    Exactly(u64),
    /// No limit.
    Unlimited,
}

impl Amount {
    /// The amount that `text` spells: digits, or `unlimited`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "unlimited" => Some(Self::Unlimited),
            _ if !text.is_empty()
                && text.len() <= 15
                && text.bytes().all(|b| b.is_ascii_digit()) =>
            {
                text.parse().ok().map(Self::Exactly)
            }
            _ => None,
        }
    }

    /// The amount as links and files spell it.
    pub fn spell(self) -> String {
        match self {
            Self::Exactly(number) => number.to_string(),
            Self::Unlimited => "unlimited".into(),
        }
    }
}

/// What an amount counts: `MiB`, `cores`, `days`, `machines`, or an author's own word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// The plural.
    pub many: String,
    /// The singular.
    pub one: String,
}

impl From<&str> for Unit {
    /// The singular is the plural without its final s.
    fn from(many: &str) -> Self {
        Self { many: many.into(), one: many.strip_suffix('s').unwrap_or(many).into() }
    }
}

impl Unit {
    /// The amount as a person would say it: 2048 MiB is "2 GiB", 1 cores is "1 core".
    pub fn say(&self, amount: Amount) -> String {
        let Amount::Exactly(number) = amount else {
            return "no limit".into();
        };
        match self.many.as_str() {
            "MiB" if number >= 1024 && number % 512 == 0 => {
                let half = if number % 1024 == 0 { "" } else { ".5" };
                format!("{}{half}\u{a0}GiB", number / 1024)
            }
            _ if number == 1 => format!("1\u{a0}{}", self.one),
            many => format!("{number}\u{a0}{many}"),
        }
    }
}
