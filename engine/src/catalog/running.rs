//! Which criteria say what running an option takes: who has which duties, and what the bill counts.

use std::sync::Arc;

use super::{Catalog, Criterion, Level, Scale};
use crate::id::ValueId;

/// The ids that effort and money are computed from; a catalogue without them has neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    /// The set criterion whose members are the duties that an option leaves to the team.
    pub duties: &'static str,
    /// The set criterion whose members are the units that the bill of an option counts.
    pub prices: &'static str,
    /// The member of [`Self::prices`] that costs nothing.
    pub free: &'static str,
    /// The member that counts clusters: one for each site.
    pub per_cluster: &'static str,
    /// The member that counts machines.
    pub per_machine: &'static str,
    /// The duty that a vendor takes over under a support contract.
    pub support: &'static str,
    /// The criterion of levels that says who sells that contract.
    pub vendor: &'static str,
    /// The level of [`Self::vendor`] for a contract that costs extra.
    pub sold: &'static str,
}

/// The ids of the shipped catalogue.
pub const RUNNING: Running = Running {
    duties: "you-operate",
    prices: "price-model",
    free: "free",
    per_cluster: "per-cluster",
    per_machine: "per-node",
    support: "support",
    vendor: "vendor-support",
    sold: "separate",
};

impl Catalog {
    /// The criterion whose members are duties.
    pub fn duties(&self) -> Option<&Arc<Criterion>> {
        set(self, RUNNING.duties)
    }

    /// The criterion whose members are units of a price.
    pub fn prices(&self) -> Option<&Arc<Criterion>> {
        set(self, RUNNING.prices)
    }
}

impl Criterion {
    /// The members of a set; empty for any other scale.
    pub fn members(&self) -> &[Level] {
        match &self.scale {
            Scale::Set(members) => members,
            _ => &[],
        }
    }

    /// Whether a set has this member.
    pub fn has_member(&self, id: &ValueId) -> bool {
        self.members().iter().any(|member| member.id == *id)
    }
}

fn set<'a>(catalog: &'a Catalog, id: &str) -> Option<&'a Arc<Criterion>> {
    let found = catalog.criteria.iter().find(|criterion| criterion.id.as_str() == id)?;
    matches!(found.scale, Scale::Set(_)).then_some(found)
}
