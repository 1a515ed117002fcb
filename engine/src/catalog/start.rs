//! Starting points: complete scenarios that a visitor can begin with.

use serde::{Deserialize, Serialize};

use super::{Tier, Value};
use crate::id::{AnswerId, CriterionId, EditionId, OptionId, QuestionId, StartId};

/// A named scenario, ready to load.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// Its id.
    pub id: StartId,
    /// Its name: a site, as one would describe it.
    pub name: String,
    /// The edition it is meant for.
    pub edition: EditionId,
    /// What the site demands.
    pub must: Vec<(CriterionId, Value)>,
    /// What matters, where it differs from the default.
    pub priority: Vec<(CriterionId, Tier)>,
    /// The answers that it gives, of those that only rank: the ones that rank what it ranks.
    pub answers: Vec<(QuestionId, AnswerId)>,
    /// The options that it is really about, as its edition lists them.
    pub compares: Vec<OptionId>,
    /// What the site is like, in one sentence.
    pub summary: String,
}
