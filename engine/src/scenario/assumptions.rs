//! What the visitor assumes about running the sites: their own numbers, none of them facts. The numbers
//! of sites and machines are in [`Site`](super::Site).

use std::collections::BTreeMap;

use crate::id::ValueId;

/// The most years.
pub const YEARS_MAX: u32 = 50;
/// The most working hours of a month.
pub const MONTH_HOURS_MAX: u32 = 744;
/// The most quarter hours that a duty may take in a month, of each kind.
pub const QUARTERS_MAX: u32 = 10_000;
/// The highest hourly rate.
pub const RATE_MAX: u32 = 100_000;
/// The highest price of a unit for a year.
pub const QUOTE_MAX: u32 = 10_000_000;
/// The most units of a kind at a site.
pub const UNITS_MAX: u32 = 100_000;

/// The numbers behind hours and money. Numbers that are not given have a default; hours that are
/// not given are [placeholders](Per::placeholder).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Assumptions {
    /// Years that money is counted over.
    pub years: u32,
    /// Working hours that one full-time person has in a month.
    pub month_hours: u32,
    /// Quarter hours a month that the visitor gave for duties.
    pub hours: BTreeMap<(Per, ValueId), Quarters>,
    /// What an hour costs, in the visitor's currency.
    pub rate: Option<u32>,
    /// What a unit of a price model costs per year, by the visitor's quotes.
    pub quotes: BTreeMap<ValueId, u32>,
    /// How many of a unit a site has, where that does not follow from clusters and machines: cores,
    /// devices.
    pub units: BTreeMap<ValueId, u32>,
}

/// What hours of a duty are due for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Per {
    /// Each cluster.
    Cluster,
    /// Each machine.
    Machine,
    /// The platform, once for all its clusters.
    Once,
}

/// A range of quarter hours a month; the low end is never above the high end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quarters {
    low: u32,
    high: u32,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            years: 1,
            month_hours: 140,
            hours: BTreeMap::new(),
            rate: None,
            quotes: BTreeMap::new(),
            units: BTreeMap::new(),
        }
    }
}

impl Assumptions {
    /// The hours assumed for a duty: what the visitor gave, or the placeholder.
    pub fn quarters(&self, per: Per, duty: &ValueId) -> Quarters {
        self.hours.get(&(per, duty.clone())).copied().unwrap_or_else(|| per.placeholder())
    }

    /// Whether the visitor gave hours for a duty, of any kind.
    pub fn is_given(&self, duty: &ValueId) -> bool {
        Per::ALL.iter().any(|per| self.hours.contains_key(&(*per, duty.clone())))
    }

    /// The kinds of hours of a duty that are still placeholders and not zero.
    pub fn guessed(&self, duty: &ValueId) -> Vec<Per> {
        let is_guess = |per: &Per| {
            per.placeholder().high > 0 && !self.hours.contains_key(&(*per, duty.clone()))
        };
        Per::ALL.into_iter().filter(is_guess).collect()
    }

    /// Whether there is anything that hours or units are worth in money.
    pub fn has_prices(&self) -> bool {
        self.rate.is_some() || !self.quotes.is_empty()
    }

    /// Whether no hours were given at all, in which case nothing may be ranked by them.
    pub fn is_placeholder(&self) -> bool {
        self.hours.is_empty()
    }
}

impl Per {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Once, Self::Cluster, Self::Machine];

    /// The word that links use.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Cluster => "cluster",
            Self::Machine => "machine",
        }
    }

    /// The kind that a word of a link names.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|per| per.spell() == text)
    }

    /// A small example, so that the figures are not all zero before the visitor gives any. It is
    /// neither a fact nor an estimate.
    pub const fn placeholder(self) -> Quarters {
        match self {
            Self::Once => Quarters { low: 4, high: 16 },
            Self::Cluster => Quarters { low: 1, high: 4 },
            Self::Machine => Quarters { low: 0, high: 0 },
        }
    }
}

impl Quarters {
    /// The range, if its ends are in order and not above [`QUARTERS_MAX`].
    pub const fn new(low: u32, high: u32) -> Option<Self> {
        if low <= high && high <= QUARTERS_MAX { Some(Self { low, high }) } else { None }
    }

    /// The lower end.
    pub const fn low(self) -> u32 {
        self.low
    }

    /// The higher end.
    pub const fn high(self) -> u32 {
        self.high
    }
}
