//! Conflicts: values of one option that hold individually but not together.

use serde::{Deserialize, Serialize};

use super::{ReasonId, Value};
use crate::id::{CriterionId, EditionId};

/// Two or more values of one option that do not hold together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The values; for a set, the members in question.
    pub values: Vec<(CriterionId, Value)>,
    /// Whether the members of a set are meant together rather than individually.
    pub all: bool,
    /// The reason, with its sources.
    pub reason: ReasonId,
    /// The first edition that sees it.
    pub since: EditionId,
    /// What holds in place of one of the values if the others are chosen.
    pub instead: Vec<(CriterionId, Value)>,
}
