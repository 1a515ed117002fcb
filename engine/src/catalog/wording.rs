//! Words for a value: one phrase that takes any value, and others for values that need different
//! words.

use serde::{Deserialize, Serialize};

use super::Value;

/// The words for the values of one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The phrase for values without their own words; `{value}` stands for the value.
    pub other: Option<String>,
    /// The words for particular values.
    pub own: Vec<(Value, String)>,
}

impl Wording {
    /// The words for a value, with `{value}` where the value goes; `None` if there are none.
    pub fn of(&self, value: &Value) -> Option<&str> {
        let own = self.own.iter().find(|(one, _)| one == value).map(|(_, words)| words);
        own.or(self.other.as_ref()).map(String::as_str)
    }
}
