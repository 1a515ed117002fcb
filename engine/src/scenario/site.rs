//! What was said about the site that is not a must-have by itself.
//!
//! An answer that demands something is written as must-haves and priorities; the rest is here: counts,
//! how long the site has to last, and answers that demand nothing, so that no question is asked twice.

use std::collections::BTreeMap;

use crate::id::{AnswerId, QuestionId};
use crate::quantity::Horizon;

/// The most machines of one site.
pub const MACHINES_MAX: u16 = 1_000;
/// The most sites.
pub const SITES_MAX: u32 = 1_000_000;

/// Facts of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Site {
    /// How many machines each site has: 1 to [`MACHINES_MAX`].
    pub machines: Option<u16>,
    /// How many sites there are: 1 to [`SITES_MAX`].
    pub sites: Option<u32>,
    /// How long it has to last.
    pub until: Option<Horizon>,
    /// Answers that demand nothing, by question.
    pub answers: BTreeMap<QuestionId, AnswerId>,
}

impl Site {
    /// Whether nothing was said about the site.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}
