//! Everything the visitor said: the only ground state.
//!
//! Everything that two people should see through a shared link is in here; nothing that can be
//! computed is.

mod assumptions;
mod board;
mod edit;
mod moved;
mod replies;
mod site;
mod view;
mod words;

pub use assumptions::{
    Assumptions, MONTH_HOURS_MAX, Per, QUARTERS_MAX, QUOTE_MAX, Quarters, RATE_MAX, UNITS_MAX,
    YEARS_MAX,
};
pub use board::{Board, ENTRIES_MAX, Entry, ROWS_MAX, Role};
pub use edit::Edit;
pub use moved::{Moved, Yardstick, why_retired};
pub use replies::{Replies, Reply};
pub use site::{MACHINES_MAX, SITES_MAX, Site};
pub use view::View;
pub use words::{clean, is_invisible, is_unwanted};

use crate::catalog::{Catalog, Criterion, Cut, Start, Tier, Value};
use crate::id::{CriterionId, EditionId, FamilyId, OptionId};
use crate::order::filled;
use crate::quantity::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The most own options.
pub const OWN_MAX: u8 = 8;
/// The most overridden cells.
pub const OVERRIDES_MAX: usize = 64;
/// The longest title, and the longest name of an own option, in characters.
pub const TITLE_MAX: usize = 80;
/// The longest notes and reasons, in characters.
pub const NOTES_MAX: usize = 500;
/// The largest expert weight.
pub const WEIGHT_MAX: u32 = 1_000_000;

/// What the site demands, what matters, and the visitor's own words and ratings.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scenario {
    /// The edition whose facts it is about.
    pub edition: EditionId,
    /// Facts about the site that are not must-haves by themselves.
    pub site: Site,
    /// What the site must have, by criterion.
    pub musts: BTreeMap<CriterionId, Value>,
    /// How much criteria matter, where that differs from the default.
    pub priorities: BTreeMap<CriterionId, Tier>,
    /// Expert weights; if there are any, they replace all tiers.
    pub weights: BTreeMap<CriterionId, u32>,
    /// Families that are left out.
    pub hidden: BTreeSet<FamilyId>,
    /// The visitor's own options, by number from 1 to [`OWN_MAX`].
    pub own: BTreeMap<u8, OwnOption>,
    /// Cells that the visitor overrides.
    pub overrides: BTreeMap<(OptionId, CriterionId), Override>,
    /// The day that "supported until" is compared with; if unset, the edition's date.
    pub date: Option<Date>,
    /// The visitor's own hours and prices.
    pub assumptions: Assumptions,
    /// What is shown; it does not affect the answer.
    pub view: View,
    /// A title, in the visitor's words; empty for none.
    pub title: String,
    /// Notes, in the visitor's words; empty for none.
    pub notes: String,
}

/// An option that the visitor adds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct OwnOption {
    /// Its name, in the visitor's words.
    pub name: String,
    /// Its ratings; anything not rated is unknown.
    pub ratings: BTreeMap<CriterionId, Value>,
}

/// A cell that the visitor overrides.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Override {
    /// The visitor's value; `None` if the visitor considers it unknown.
    pub value: Option<Value>,
    /// Why, in the visitor's words; empty if not given.
    pub reason: String,
}

impl Scenario {
    /// A blank scenario in this edition.
    pub fn new(edition: EditionId) -> Self {
        Self {
            edition,
            site: Site::default(),
            musts: BTreeMap::new(),
            priorities: BTreeMap::new(),
            weights: BTreeMap::new(),
            hidden: BTreeSet::new(),
            own: BTreeMap::new(),
            overrides: BTreeMap::new(),
            date: None,
            assumptions: Assumptions::default(),
            view: View::default(),
            title: String::new(),
            notes: String::new(),
        }
    }

    /// A starting point, as a scenario.
    pub fn from_start(start: &Start) -> Self {
        Self {
            musts: filled(start.must.iter().cloned()),
            priorities: filled(start.priority.iter().cloned()),
            title: start.name.clone(),
            site: Site { answers: filled(start.answers.iter().cloned()), ..Site::default() },
            ..Self::new(start.edition.clone())
        }
    }

    /// Whether nothing has been said beyond the edition.
    pub fn is_blank(&self) -> bool {
        *self == Self::new(self.edition.clone())
    }

    /// Whether nothing was said that an answer could be based on: a title, notes and the columns of the table
    /// are no basis for a recommendation.
    pub fn says_nothing(&self) -> bool {
        let ground = Self {
            title: String::new(),
            notes: String::new(),
            view: View::default(),
            ..self.clone()
        };
        ground.is_blank()
    }

    /// Whether the visitor said what matters more than what.
    pub fn has_priorities(&self) -> bool {
        !self.priorities.is_empty() || !self.weights.is_empty()
    }

    /// Whether the visitor said how much a criterion matters.
    pub fn ranks(&self, criterion: &CriterionId) -> bool {
        self.priorities.contains_key(criterion) || self.weights.contains_key(criterion)
    }

    /// How much a criterion matters here.
    pub fn tier(&self, criterion: &Criterion) -> Tier {
        self.priorities
            .get(&criterion.id)
            .copied()
            .unwrap_or_else(|| criterion.default_tier(&self.edition))
    }

    /// Whether a criterion counts towards the scores here.
    pub fn weighs(&self, criterion: &Criterion) -> bool {
        let counts = if self.weights.is_empty() {
            self.tier(criterion) != Tier::Ignore
        } else {
            self.weights.get(&criterion.id).is_some_and(|weight| *weight > 0)
        };
        counts && criterion.scale.is_weighed()
    }

    /// The edition of this scenario; today's if the catalogue lacks it.
    ///
    /// # Panics
    /// Never: the check refuses a catalogue without editions.
    pub fn cut<'a>(&self, catalog: &'a Catalog) -> Cut<'a> {
        catalog
            .cut(&self.edition)
            .or_else(|| catalog.cut(&catalog.today().id))
            .expect("today's edition is one of the catalogue's")
    }

    /// The day that dates are compared with.
    pub fn as_of(&self, cut: &Cut<'_>) -> Date {
        self.date.unwrap_or(cut.edition.date)
    }
}
