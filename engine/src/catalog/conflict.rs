//! Conflicts: values of one option that each hold, and not together.

use serde::{Deserialize, Serialize};

use super::{ReasonId, Value};
use crate::id::{CriterionId, EditionId};

/// Two or more values of one option that do not hold together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The values; of a set the members that are meant.
    pub values: Vec<(CriterionId, Value)>,
    /// Whether the members of a set are meant together and not each by itself.
    pub all: bool,
    /// Why, and from which sources.
    pub reason: ReasonId,
    /// The first edition that sees it.
    pub since: EditionId,
    /// What holds in place of one of the values where the others are chosen.
    pub instead: Vec<(CriterionId, Value)>,
}
