//! A way of running Kubernetes and everything claimed about it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Claim, Conflict};
use crate::id::{EditionId, FamilyId, OptionId};

/// One option of the catalogue, over all editions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogOption {
    /// Its id.
    pub id: OptionId,
    /// Its name.
    pub name: String,
    /// The family it belongs to.
    pub family: FamilyId,
    /// The first edition that lists it.
    pub since: EditionId,
    /// What replaces it from some edition onwards.
    pub superseded: Option<Successors>,
    /// What is claimed, in the order of the file.
    pub claims: Vec<Arc<Claim>>,
    /// Which of its values do not hold together.
    pub conflicts: Vec<Arc<Conflict>>,
}

/// The options that an option was split into or replaced by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Successors {
    /// The first edition that lists them instead.
    pub since: EditionId,
    /// Their ids.
    pub by: Vec<OptionId>,
}
