//! Ids that must last: lower-case, append-only and never reused.

use core::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The longest id, in characters.
pub const LENGTH_MAX: usize = 40;

/// Whether `text` has the form of an id: `[a-z0-9]` and single inner hyphens, at most
/// [`LENGTH_MAX`] characters, and not the reserved word `unknown`.
pub fn is_id(text: &str) -> bool {
    text.len() <= LENGTH_MAX
        && text != "unknown"
        && text.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(into = "String", try_from = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id that `text` spells, if it is a valid id.
            pub fn parse(text: &str) -> Option<Self> {
                is_id(text).then(|| Self(text.into()))
            }

            /// The id as it is written in links and files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.as_str().into()
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;
            fn try_from(text: String) -> Result<Self, String> {
                Self::parse(&text).ok_or_else(|| format!("“{text}” is not an id"))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// A dated cut of the facts, such as `2024-06`.
    EditionId
}
id! {
    /// A way of running Kubernetes, such as `aks-hybrid`.
    OptionId
}
id! {
    /// Options that belong together, such as `bare-metal`.
    FamilyId
}
id! {
    /// Criteria that are shown together, such as `updates`.
    GroupId
}
id! {
    /// What options are compared on, such as `operational-cost`; its must-have has the same id.
    CriterionId
}
id! {
    /// A level of a scale or a member of a set, such as `linux-only`.
    ValueId
}
id! {
    /// A page or document that was read.
    SourceId
}
id! {
    /// A starting point: a complete scenario that a visitor can begin with.
    StartId
}
id! {
    /// A question about the site, such as `internet`.
    QuestionId
}
id! {
    /// One of the answers to a question, such as `steady`.
    AnswerId
}

impl OptionId {
    /// The id of the visitor's own option number `number` (1 to 8); no catalogue may use it.
    pub fn own(number: u8) -> Self {
        Self(format!("own-{number}").into())
    }

    /// Whether this is the id of one of the visitor's own options.
    pub fn is_own(&self) -> bool {
        self.0.strip_prefix("own-").is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()))
    }
}
