//! The facts: options, criteria, claims and the sources behind them, as checked at build time.
//!
//! A [`Catalog`] is all that an assessment needs; the prose is kept apart, in [`Reasons`]. A
//! [`Catalog`] can only come from [`check::read`] (host) or from the bytes that the build packed
//! from it, so its users can rely on every id pointing at something, every value belonging to its
//! scale, and every edition having a claim in every cell.

mod claim;
mod conflict;
mod count;
mod criterion;
mod cut;
mod edition;
mod nearest;
mod option;
mod packed;
mod question;
mod reasons;
mod renamed;
mod role;
mod running;
mod scale;
mod search;
mod start;
mod wording;

#[cfg(not(target_arch = "wasm32"))]
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
mod defect;
#[cfg(not(target_arch = "wasm32"))]
mod draft;

use std::sync::Arc;

pub use claim::{Basis, Claim, Dispute, Standing};
pub use conflict::Conflict;
pub use count::{Band, Count, Item, Points};
pub use criterion::{Criterion, Ends, Must, Replaced, Tier, Told};
pub use cut::Cut;
#[cfg(not(target_arch = "wasm32"))]
pub use defect::{Defect, Defects};
pub use edition::{Edition, Family, Group, Source};
pub use nearest::{guessed, unknown};
pub use option::{CatalogOption, Successors};
pub use question::{
    Answer, Contradiction, Fact, Field, Question, Questions, Takes, Together, Typed, Wanted, When,
};
pub use reasons::{Against, CriterionText, Reason, ReasonId, Reasons};
pub use renamed::{Named, Renamed, Renames};
pub use role::Role;
pub use running::{RUNNING, Running};
pub use scale::{Better, Level, Scale, Test, Value};
pub use search::search;
pub use start::Start;
pub use wording::Wording;

use serde::{Deserialize, Serialize};

use crate::id::{CriterionId, EditionId, FamilyId, OptionId};

/// The most criteria that one catalogue may hold.
pub const CRITERIA_MAX: usize = 64;
/// The most criteria that may be weighed: this keeps exact arithmetic inside `i128`.
pub const WEIGHED_MAX: usize = 40;
/// The most options that one catalogue may hold.
pub const OPTIONS_MAX: usize = 200;
/// The largest common denominator of all worths of one catalogue, apart from the halves of doubts.
pub const DENOMINATOR_MAX: i128 = 1_000_000;

/// Everything an edition can be cut from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalog {
    /// The editions, oldest first; never empty.
    pub editions: Vec<Edition>,
    /// The families, in the order of the file.
    pub families: Vec<Family>,
    /// The groups of criteria, in the order in which the page shows them.
    pub groups: Vec<Group>,
    /// The criteria, in the order in which the page shows them.
    pub criteria: Vec<Arc<Criterion>>,
    /// The options, by id.
    pub options: Vec<CatalogOption>,
    /// The starting points, in the order of the file.
    pub starts: Vec<Start>,
    /// What the page asks about a site.
    pub questions: Questions,
    /// Ids that were renamed.
    pub renames: Renames,
}

/// A catalogue and the prose behind it, read from the same files.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Ids, names and values.
    pub catalog: Catalog,
    /// Reasons and sources.
    pub reasons: Reasons,
}

impl Catalog {
    /// The catalogue from the bytes that the build packed; `None` if they do not hold one.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        packed::from_bytes(bytes)
    }

    /// The catalogue as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        packed::to_bytes(self)
    }

    /// The newest edition: today's.
    ///
    /// # Panics
    /// Never: the check refuses a catalogue without editions
    /// (`a_catalogue_without_editions_is_refused`).
    pub fn today(&self) -> &Edition {
        self.editions.last().expect("the check refuses a catalogue without editions")
    }

    /// The edition with this id.
    pub fn edition(&self, id: &EditionId) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == *id)
    }

    /// The criterion with this id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Arc<Criterion>> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }

    /// The option with this id, in any edition.
    pub fn option(&self, id: &OptionId) -> Option<&CatalogOption> {
        self.options.iter().find(|option| option.id == *id)
    }

    /// The family with this id.
    pub fn family(&self, id: &FamilyId) -> Option<&Family> {
        self.families.iter().find(|family| family.id == *id)
    }

    /// What edition `id` sees.
    pub fn cut(&self, id: &EditionId) -> Option<Cut<'_>> {
        Cut::of(self, id)
    }
}
