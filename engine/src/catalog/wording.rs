//! Words for a value: a phrase that takes any value in, and others for values that read otherwise.

use serde::{Deserialize, Serialize};

use super::Value;

/// The words for the values of one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// For each value that has no words of its own; `{value}` stands for the value.
    pub other: Option<String>,
    /// The words of some values.
    pub own: Vec<(Value, String)>,
}

impl Wording {
    /// The words for a value, with `{value}` where the value is to be put in; `None`: there are none.
    pub fn of(&self, value: &Value) -> Option<&str> {
        let own = self.own.iter().find(|(one, _)| one == value).map(|(_, words)| words);
        own.or(self.other.as_ref()).map(String::as_str)
    }
}
