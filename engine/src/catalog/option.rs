//! A way of running Kubernetes and all that is claimed of it.

use std::sync::Arc;

use super::{Claim, Conflict, Text};
use crate::id::{EditionId, FamilyId, OptionId};
use crate::packed::packed;

/// One option of the catalogue, over all editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogOption {
    /// Its id.
    pub id: OptionId,
    /// Its name.
    pub name: String,
    /// The family it belongs to.
    pub family: FamilyId,
    /// What it is, in one sentence.
    pub summary: Text,
    /// The first edition that lists it.
    pub since: EditionId,
    /// What stands in its place from some edition on.
    pub superseded: Option<Successors>,
    /// What is claimed, in the order of the file.
    pub claims: Vec<Arc<Claim>>,
    /// Which of its values do not hold together.
    pub conflicts: Vec<Arc<Conflict>>,
}

packed!(struct CatalogOption { id, name, family, summary, since, superseded, claims, conflicts });

/// The options that an option was split into or replaced by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Successors {
    /// The first edition that lists them instead.
    pub since: EditionId,
    /// Their ids.
    pub by: Vec<OptionId>,
}

packed!(struct Successors { since, by });
