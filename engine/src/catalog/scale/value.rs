//! Values and their three forms: as files and links spell them, as the page says them, as a demand.

use serde::{Deserialize, Serialize};

use super::{Better, Level, Scale, Test};
use crate::order::InOrder;
use crate::quantity::{Amount, Ratio, Unit, Until};

/// What can be said on a criterion; only meaningful beside its [`Scale`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Value {
    /// The place of a level; the worst is 0.
    Level(u8),
    /// An amount of the unit.
    Quantity(Amount),
    /// A last day.
    Date(Until),
    /// The places of the members that apply, ascending.
    Set(Vec<u8>),
    /// A share of the best possible, in [0, 1].
    Points(Ratio),
}

impl Scale {
    /// The value that `text` spells on this scale; the spelling is the same in files, in links and
    /// on the command line. Members of a set are joined by `.`.
    ///
    /// # Errors
    /// A sentence that says what would have been readable.
    pub fn read(&self, text: &str) -> Result<Value, String> {
        match self {
            Self::Levels(levels) => place(levels, text).map(Value::Level),
            Self::Quantity { unit, .. } => {
                Amount::parse(text).map(Value::Quantity).ok_or_else(|| {
                    format!("“{text}” is not a whole number of {} or “unlimited”", unit.many)
                })
            }
            Self::Date { .. } => Until::parse(text).map(Value::Date).ok_or_else(|| {
                format!("“{text}” is not a date such as 2028-03-27, “no-end” or “never”")
            }),
            Self::Set(members) => {
                let mut places = Vec::new();
                for member in text.split('.').filter(|_| !text.is_empty()) {
                    places.push(place(members, member)?);
                }
                places.order_by_key(|place| *place);
                let count = places.len();
                places.dedup();
                if places.len() < count {
                    return Err(format!("“{text}” names a member twice"));
                }
                Ok(Value::Set(places))
            }
            Self::Points => match Ratio::parse(text) {
                Some(points) if points <= Ratio::ONE => Ok(Value::Points(points)),
                _ => Err(format!("“{text}” is not a share between 0 and 1, such as 7/8 or 0.45")),
            },
        }
    }

    /// The same for a visitor's rating: points have at most three decimals, so that the common
    /// denominator of many ratings stays small enough for exact arithmetic.
    ///
    /// # Errors
    /// A sentence that says what would have been readable.
    pub fn read_rating(&self, text: &str) -> Result<Value, String> {
        match self.read(text)? {
            Value::Points(points) if 1000 % points.denominator() != 0 => {
                Err(format!("“{text}” is finer than three decimals"))
            }
            value => Ok(value),
        }
    }

    /// The value as files and links spell it.
    pub fn spell_value(&self, value: &Value) -> String {
        match (self, value) {
            (Self::Levels(levels), Value::Level(place)) => id_at(levels, *place).into(),
            (Self::Set(members), Value::Set(places)) => {
                let mut ids: Vec<&str> =
                    places.iter().map(|place| id_at(members, *place)).collect();
                // The spelling does not depend on the order of the members in the catalogue.
                ids.order_by_key(|id| *id);
                ids.join(".")
            }
            (_, Value::Quantity(amount)) => amount.spell(),
            (_, Value::Date(until)) => until.spell(),
            (_, Value::Points(points)) => points.to_string(),
            _ => String::new(),
        }
    }

    /// The value as the page says it.
    pub fn say(&self, value: &Value) -> String {
        match (self, value) {
            (Self::Set(_), Value::Set(places)) if places.is_empty() => "None".into(),
            (Self::Set(members), Value::Set(places)) => names(members, places).join(", "),
            (Self::Levels(levels), Value::Level(place)) => name_at(levels, *place).into(),
            (Self::Quantity { unlimited, .. }, Value::Quantity(Amount::Unlimited)) => {
                unlimited.clone()
            }
            (
                Self::Quantity { count: Some(count), .. },
                Value::Quantity(Amount::Exactly(number)),
            ) => count.say(*number),
            (Self::Quantity { unit, .. }, Value::Quantity(amount)) => unit.say(*amount),
            (Self::Date { never, .. }, Value::Date(Until::Never)) => never.clone(),
            (_, Value::Date(Until::Day(date))) => date.to_string(),
            (_, Value::Date(Until::NoEnd)) => "No end announced".into(),
            (_, Value::Points(points)) => points.to_string(),
            _ => String::new(),
        }
    }

    /// The word for a count: "Some" for 3 of 7.
    pub fn word(&self, value: &Value) -> Option<&str> {
        match (self, value) {
            (
                Self::Quantity { count: Some(count), .. },
                Value::Quantity(Amount::Exactly(number)),
            ) => Some(&count.word(*number)?.name),
            _ => None,
        }
    }

    /// The value as it appears in a demand: "Linux and Windows", "30 days", "A or B".
    pub fn say_demand(&self, test: Test, value: &Value) -> String {
        match (self, value) {
            (Self::Set(members), Value::Set(places)) => {
                let word = if test == Test::AnyOf { " or " } else { " and " };
                names(members, places).join(word)
            }
            (Self::Quantity { unit, .. }, Value::Quantity(amount @ Amount::Exactly(_))) => {
                unit.say(*amount)
            }
            _ => self.say(value),
        }
    }

    /// The value within a sentence that is about it: "other virtual machines", "1 January 2028",
    /// "A or B" if one of them is enough.
    pub fn say_inside(&self, test: Test, value: &Value) -> String {
        match (self, value) {
            (Self::Set(members), Value::Set(places)) if !places.is_empty() => {
                let names: Vec<String> = names(members, places).into_iter().map(inside).collect();
                let word = if test == Test::AnyOf { " or " } else { " and " };
                match names.as_slice() {
                    [first @ .., last] if !first.is_empty() => first.join(", ") + word + last,
                    names => names.concat(),
                }
            }
            (_, Value::Date(Until::Day(date))) => date.say(),
            _ => inside(&self.say(value)),
        }
    }

    /// The same for a value that represents its whole band, because it is the first one beyond a limit:
    /// "more than 2 GiB", "less than 365 days".
    pub fn say_beyond(&self, value: &Value) -> String {
        let said = |words: &str, unit: &Unit, limit: u64| {
            words.to_owned() + &unit.say(Amount::Exactly(limit))
        };
        match (self, value) {
            (
                Self::Quantity { unit, better, bands, .. },
                Value::Quantity(Amount::Exactly(number)),
            ) => match better {
                // A limit itself is said as it is.
                _ if bands.contains(number) => self.say(value),
                Better::Lower if bands.iter().any(|limit| limit + 1 == *number) => {
                    said("more than ", unit, number - 1)
                }
                Better::Higher if bands.contains(&(number + 1)) => {
                    said("less than ", unit, number + 1)
                }
                Better::Lower | Better::Higher => self.say(value),
            },
            _ => self.say_inside(Test::AllOf, value),
        }
    }

    /// What a level or the members of a set mean, in a sentence each.
    pub fn meaning(&self, value: &Value) -> Vec<&Level> {
        match (self, value) {
            (Self::Levels(levels), Value::Level(place)) => {
                levels.get(usize::from(*place)).into_iter().collect()
            }
            (Self::Set(members), Value::Set(places)) => {
                places.iter().filter_map(|place| members.get(usize::from(*place))).collect()
            }
            _ => Vec::new(),
        }
    }
}

fn names<'a>(members: &'a [Level], places: &[u8]) -> Vec<&'a str> {
    places.iter().map(|place| name_at(members, *place)).collect()
}

/// First words of names that are ordinary words, so they start with a lower-case letter within a
/// sentence.
const COMMON: [&str; 15] = [
    "Another",
    "Built",
    "Commercial",
    "Community",
    "Disk",
    "Dual-stack",
    "In",
    "Kept",
    "Nothing",
    "Other",
    "Own",
    "Per",
    "Rented",
    "Secure",
    "The",
];

/// A name within a sentence.
fn inside(name: &str) -> String {
    let first = name.split([' ', ',']).next().unwrap_or_default();
    if COMMON.contains(&first) {
        return name[..1].to_ascii_lowercase() + &name[1..];
    }
    name.to_owned()
}

fn name_at(levels: &[Level], place: u8) -> &str {
    levels.get(usize::from(place)).map_or("", |level| &level.name)
}

fn id_at(levels: &[Level], place: u8) -> &str {
    levels.get(usize::from(place)).map_or("", |level| level.id.as_str())
}

fn place(levels: &[Level], id: &str) -> Result<u8, String> {
    levels
        .iter()
        .position(|level| level.id.as_str() == id)
        .and_then(|place| u8::try_from(place).ok())
        .ok_or_else(|| {
            let known: Vec<&str> = levels.iter().map(|level| level.id.as_str()).collect();
            format!("“{id}” is none of {}", known.join(", "))
        })
}
