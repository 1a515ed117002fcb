//! Renamed ids: a link that names the old one keeps its meaning.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Criterion, Scale};
use crate::id::{CriterionId, EditionId, QuestionId};

/// All ids that were renamed. No old id names anything by itself, so the order of lookup does not
/// matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renames(pub Vec<Renamed>);

/// An id that was renamed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renamed {
    /// What it names.
    pub named: Named,
    /// The old id, which nothing has any more.
    pub from: String,
    /// Today's id, however often it was renamed in between.
    pub to: String,
    /// The edition since which it has today's id.
    pub since: EditionId,
}

/// What an id names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Named {
    /// An option.
    Option,
    /// A family of options.
    Family,
    /// A criterion and its must-have.
    Criterion,
    /// A level or a member of this criterion.
    Value(CriterionId),
    /// A question about the site.
    Question,
    /// An answer to this question.
    Answer(QuestionId),
}

impl Renames {
    /// What became of an id; `None` if it was not renamed.
    pub fn of(&self, named: &Named, id: &str) -> Option<&Renamed> {
        self.0.iter().find(|one| one.from == id && one.named == *named)
    }

    /// A value as it is spelled today, and what was renamed in it.
    pub fn respelled<'t>(
        &self,
        criterion: &Criterion,
        spelled: &'t str,
    ) -> (Cow<'t, str>, Vec<&Renamed>) {
        let named = Named::Value(criterion.id.clone());
        let parts: Vec<&str> = match &criterion.scale {
            Scale::Levels(_) => vec![spelled],
            Scale::Set(_) => spelled.split('.').collect(),
            Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => Vec::new(),
        };
        let renamed: Vec<&Renamed> =
            parts.iter().filter_map(|part| self.of(&named, part)).collect();
        if renamed.is_empty() {
            return (spelled.into(), renamed);
        }
        let today = parts.into_iter().map(|part| match self.of(&named, part) {
            Some(renamed) => renamed.to.as_str(),
            None => part,
        });
        let parts: Vec<&str> = today.collect();
        (parts.join(".").into(), renamed)
    }
}

impl Renamed {
    /// What was renamed, and what was made of it: a finished sentence.
    pub fn say(&self) -> String {
        let Self { from, to, since, .. } = self;
        format!("“{from}” has been called “{to}” since edition {since}, and was read as that.")
    }
}
