//! Roles: what the method has to know about a criterion beyond its scale.
//!
//! A catalogue assigns them in `criteria.toml`; the engine knows no criterion by its id.

use serde::{Deserialize, Serialize};

use super::Scale;

/// What a criterion stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// How far along a product is; everything below the best level is not generally available.
    ReleaseStage,
    /// Whether the loss of a machine is survived; the best level means that it is.
    Resilience,
    /// How many machines the smallest setup has.
    LeastMachines,
    /// How many machines the smallest setup that survives the loss of one has.
    ResilientMachines,
    /// How many machines one cluster may have at most.
    MostMachines,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::ReleaseStage,
        Self::Resilience,
        Self::LeastMachines,
        Self::ResilientMachines,
        Self::MostMachines,
    ];

    /// The word that files use.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::ReleaseStage => "release-stage",
            Self::Resilience => "resilience",
            Self::LeastMachines => "least-machines",
            Self::ResilientMachines => "resilient-machines",
            Self::MostMachines => "most-machines",
        }
    }

    /// The role that `text` names.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.spell() == text)
    }

    /// Whether a criterion with this scale can have the role.
    pub const fn suits(self, scale: &Scale) -> bool {
        match self {
            Self::ReleaseStage | Self::Resilience => matches!(scale, Scale::Levels(_)),
            Self::LeastMachines | Self::ResilientMachines | Self::MostMachines => {
                matches!(scale, Scale::Quantity { .. })
            }
        }
    }
}
