//! A fleet: the fewest platforms for classes of sites, and what standardising costs each class
//! (`docs/method-boards.md`).
//!
//! Assessment works as everywhere else: a class keeps its own must-haves and priorities, and from a set
//! of platforms takes the best-scoring one that is confirmed to fit it. Source of the view: portfolio
//! decision analysis (Salo, Keisler & Morton 2011; Lourenço, Morton & Bana e Costa 2012).

mod classes;
mod groups;
mod numbers;
mod obstacles;
mod regret;
mod survey;
mod work;

pub use survey::{FleetSurvey, Stage};

use super::cover::bits;
use crate::assessment::State;
use crate::catalog::Value;
use crate::effort::{Contract, Money, Range, Unpriced};
use crate::id::{CriterionId, EditionId, OptionId, ValueId};
use crate::quantity::Ratio;
use crate::scenario::Per;

/// The most options; if the tables have more, those that fit nowhere are left out.
pub const PLATFORMS_MAX: usize = 64;
/// The largest set of platforms whose regret is computed.
pub const COUNT_MAX: usize = 6;
/// How many sets are tried when minimising regret.
pub const TRIED_MAX: u64 = 2_000_000;

/// Everything that follows from the classes of a board. Sets of platforms are bits: place k of
/// [`Self::platforms`] is bit k.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fleet {
    /// The edition whose facts were used.
    pub edition: EditionId,
    /// The options of all classes, in the order of their tables.
    pub platforms: Vec<Platform>,
    /// One per class of the board.
    pub classes: Vec<Class>,
    /// The classes that no option is confirmed to fit: everything else is about the others.
    pub lost: Vec<usize>,
    /// All smallest sets that cover the other classes.
    pub covers: Covers,
    /// What would be enough if unconfirmed options turned out to fit; `None` if that takes as many
    /// platforms and covers no more classes.
    pub unconfirmed: Option<Unconfirmed>,
    /// The best sets of 1, 2, … platforms.
    pub numbers: Vec<Number>,
    /// Single must-haves, each of which requires one more platform.
    pub obstacles: Vec<Obstacle>,
    /// Whether all hours are placeholders, in which case nothing may be ranked by them.
    pub is_placeholder: bool,
    /// What the hours say about how many platforms to have; `None` without duties or with
    /// placeholders.
    pub cheapest: Option<Cheapest>,
    /// The hours of the sets in [`Self::numbers`] that are still placeholders.
    pub guesses: Vec<Guess>,
    /// The platforms of these sets that have a support contract.
    pub contracts: Vec<(usize, Contract)>,
}

/// An option of the fleet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Platform {
    /// Its id; the visitor's own options are the same platform if they have the same name.
    pub id: OptionId,
    /// Its name.
    pub name: String,
}

/// A class of sites and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// Its place among the entries of the board.
    pub entry: usize,
    /// Its name, in the visitor's words.
    pub name: String,
    /// Its number of sites.
    pub sites: u32,
    /// The number of machines at each.
    pub machines: u16,
    /// The state of those named: fitting, or unconfirmed if nothing fits; ruled out if nothing is
    /// left.
    pub state: State,
    /// Which platforms are named.
    pub named: u64,
    /// Which are confirmed to fit.
    pub fits: u64,
    /// Which are unconfirmed.
    pub unconfirmed: u64,
    /// The scores of both groups, by platform; zero if nothing is scored.
    pub scores: Vec<(usize, Ratio)>,
}

/// All smallest sets of platforms that cover some classes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covers {
    /// How many platforms it takes; 0 if there is nothing to cover.
    pub count: usize,
    /// The sets, the least regret first.
    pub sets: Vec<Choice>,
    /// Whether there are more than these.
    pub is_cut: bool,
    /// Whether it is certain that no smaller set exists.
    pub is_exact: bool,
}

/// A set of platforms and what each class takes from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The set.
    pub platforms: u64,
    /// The platform that each class takes: the first of those with its best score; `None`: lost.
    pub takes: Vec<Option<usize>>,
    /// How many sites are covered.
    pub sites: u64,
    /// The sum over all covered sites of the score they lose; rounded to 10⁻⁹ if the fraction is too
    /// long.
    pub regret: Ratio,
    /// The most that any covered class loses.
    pub worst: Ratio,
    /// Quarter hours a month for all covered sites; `None` if duties are unknown.
    pub quarters: Option<Range>,
    /// Which of these hours are still placeholders.
    pub guesses: Vec<Guess>,
    /// What that and the bills cost in a year, as far as the visitor gave prices.
    pub money: Money,
    /// What that money leaves out, by platform.
    pub unpriced: Vec<(usize, Unpriced)>,
}

/// A duty with hours that are still placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The duty.
    pub duty: ValueId,
    /// The kinds of hours; empty if the visitor gave none at all for this duty.
    pub kinds: Vec<Per>,
}

/// Smaller sets that would be enough if doubts go the right way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unconfirmed {
    /// How many platforms it takes.
    pub count: usize,
    /// The sets, the fewest doubts first, each with what has to be confirmed.
    pub sets: Vec<(u64, Vec<Doubt>)>,
    /// Whether there are more than these.
    pub is_cut: bool,
}

/// What has to be confirmed about a platform for a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The class.
    pub class: usize,
    /// The platform.
    pub platform: usize,
    /// The must-haves for which it is unknown whether it meets them.
    pub criteria: Vec<CriterionId>,
}

/// The best set of a given number of platforms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// How many platforms.
    pub count: usize,
    /// Most sites covered, then the smallest sum of regrets, then the smallest worst regret.
    pub by_sum: Choice,
    /// Most sites covered, then the smallest worst regret, then the smallest sum; `None` if it is the
    /// same set.
    pub by_worst: Option<Choice>,
    /// How many other sets do exactly as well as the first.
    pub others: usize,
    /// Whether all sets were examined; if not, this is the best found.
    pub is_exact: bool,
}

/// A must-have without which one platform fewer would be enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// The must-have.
    pub criterion: CriterionId,
    /// The class that would change it; `None`: all classes that have it.
    pub class: Option<usize>,
    /// What it would become; `None`: dropped.
    pub to: Option<Value>,
    /// A set of platforms that would be enough.
    pub platforms: u64,
}

/// The number of platforms that takes the fewest hours, among the sets in [`Fleet::numbers`] that
/// cover everything that can be covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cheapest {
    /// The numbers for which no other certainly takes fewer hours.
    pub counts: Vec<usize>,
    /// If that is one number: how many more quarter hours a month each of the others takes.
    pub more: Vec<(usize, Range)>,
}

/// What a class loses with a platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// How much score.
    pub regret: Ratio,
    /// The criteria on which it loses, with their share, the largest first.
    pub criteria: Vec<(CriterionId, String, Ratio)>,
}

impl Fleet {
    /// All sites of all classes.
    pub fn sites(&self) -> u64 {
        self.classes.iter().map(|class| u64::from(class.sites)).sum()
    }

    /// The names of the platforms of a set.
    pub fn names(&self, set: u64) -> Vec<&str> {
        bits(set).map(|place| self.platforms[place].name.as_str()).collect()
    }

    /// The platforms of a set.
    pub fn of_set(&self, set: u64) -> impl Iterator<Item = &Platform> {
        bits(set).map(|place| &self.platforms[place])
    }
}

impl Choice {
    /// The score that a covered site loses on average.
    pub fn average(&self) -> Ratio {
        match self.sites {
            0 => Ratio::ZERO,
            sites => self.regret / Ratio::whole(sites.into()),
        }
    }
}

impl Class {
    /// The score of a platform that is not ruled out here.
    pub fn score(&self, platform: usize) -> Option<Ratio> {
        self.scores.iter().find(|(place, _)| *place == platform).map(|(_, score)| *score)
    }

    /// The best-scoring platform of a set among those confirmed to fit, with its score.
    pub fn best_of(&self, set: u64) -> Option<(usize, Ratio)> {
        let fitting = bits(set & self.fits).filter_map(|place| Some((place, self.score(place)?)));
        fitting.reduce(|best, one| if one.1 > best.1 { one } else { best })
    }

    /// How much of its best score it loses with a set; `None` if nothing in the set is confirmed to
    /// fit.
    pub fn regret(&self, set: u64) -> Option<Ratio> {
        Some(self.best_of(self.fits)?.1 - self.best_of(set)?.1)
    }
}
