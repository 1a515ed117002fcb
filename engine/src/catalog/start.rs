//! Starting points: whole scenarios that a visitor can begin with.

use super::{Text, Tier, Value};
use crate::id::{CriterionId, EditionId, StartId};
use crate::packed::packed;

/// A named scenario, ready to load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// Its id.
    pub id: StartId,
    /// Its name, a site as one would say it.
    pub name: String,
    /// What the site is like, in one sentence.
    pub summary: Text,
    /// The edition it is meant for.
    pub edition: EditionId,
    /// What the site demands.
    pub must: Vec<(CriterionId, Value)>,
    /// What matters, where it differs from the default.
    pub priority: Vec<(CriterionId, Tier)>,
}

packed!(struct Start { id, name, summary, edition, must, priority });
