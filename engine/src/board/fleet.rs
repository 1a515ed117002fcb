//! A fleet: the fewest platforms for classes of sites, and what standardising costs whom (`docs/method-boards.md`).
//!
//! Nothing of an assessment is new here: a class keeps its own must-haves and priorities, and takes of a
//! set of platforms the best-scoring one that surely fits it. Source of the view: portfolio decision
//! analysis (Salo, Keisler & Morton 2011; Lourenço, Morton & Bana e Costa 2012).

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
use crate::effort::Range;
use crate::id::{CriterionId, EditionId, OptionId};
use crate::quantity::Ratio;

/// The most options; with more in the tables, those that fit nowhere are left out.
pub const PLATFORMS_MAX: usize = 64;
/// The largest set of platforms that is looked at for its regret.
pub const COUNT_MAX: usize = 6;
/// How many sets are tried for their regret.
pub const TRIED_MAX: u64 = 2_000_000;

/// Everything that follows from the classes of a board. Sets of platforms are bits: place k of
/// [`Self::platforms`] is bit k.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fleet {
    /// The edition whose facts were used.
    pub edition: EditionId,
    /// The options of all classes, in the order of their tables.
    pub platforms: Vec<Platform>,
    /// One for each class of the board.
    pub classes: Vec<Class>,
    /// The classes that no option surely fits: everything else is about the other ones.
    pub lost: Vec<usize>,
    /// All smallest sets that cover the other classes.
    pub covers: Covers,
    /// What would do if options turned out to fit that are unconfirmed; `None` where that takes as many
    /// platforms and covers no more classes.
    pub unconfirmed: Option<Unconfirmed>,
    /// The best sets of 1, 2, … platforms.
    pub numbers: Vec<Number>,
    /// Which single must-have makes it one platform more.
    pub obstacles: Vec<Obstacle>,
    /// Whether all hours are placeholders: then nothing may be ranked by them.
    pub is_placeholder: bool,
    /// What the hours say of how many platforms to have; `None` without duties or with placeholders.
    pub cheapest: Option<Cheapest>,
}

/// An option of the fleet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Platform {
    /// Its id; options of the visitor's own are the same platform where they have the same name.
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
    /// The machines of each.
    pub machines: u16,
    /// What those named are: fitting, or unconfirmed while nothing fits; ruled out: nothing is left.
    pub state: State,
    /// Who is named.
    pub named: u64,
    /// Who surely fits.
    pub fits: u64,
    /// Who is unconfirmed.
    pub unconfirmed: u64,
    /// The scores of both, by platform; zero where nothing is scored.
    pub scores: Vec<(usize, Ratio)>,
}

/// All smallest sets of platforms that cover some classes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covers {
    /// How many platforms it takes; 0 where there is nothing to cover.
    pub count: usize,
    /// The sets, the least regret first.
    pub sets: Vec<Choice>,
    /// Whether there are more of them.
    pub is_cut: bool,
    /// Whether it is certain that no smaller set exists.
    pub is_exact: bool,
}

/// A set of platforms and what each class makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The set.
    pub platforms: u64,
    /// The platform that each class takes: of those with its best score the first; `None`: lost.
    pub takes: Vec<Option<usize>>,
    /// How many sites are covered.
    pub sites: u64,
    /// The sum over all covered sites of the score that they lose; rounded to 10⁻⁹ where the fraction is
    /// too long to be kept.
    pub regret: Ratio,
    /// The most that a covered class loses.
    pub worst: Ratio,
    /// Quarter hours a month for all covered sites; `None` where duties are unknown.
    pub quarters: Option<Range>,
}

/// A smaller set, if doubts go the right way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unconfirmed {
    /// How many platforms it takes.
    pub count: usize,
    /// The sets, the fewest doubts first, each with what has to be confirmed.
    pub sets: Vec<(u64, Vec<Doubt>)>,
    /// Whether there are more of them.
    pub is_cut: bool,
}

/// What has to be confirmed of a platform for a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The class.
    pub class: usize,
    /// The platform.
    pub platform: usize,
    /// The must-haves that nobody knows it to meet.
    pub criteria: Vec<CriterionId>,
}

/// The best set of so many platforms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// How many platforms.
    pub count: usize,
    /// Most sites covered, then the least sum of regret, then the least worst regret.
    pub by_sum: Choice,
    /// Most sites covered, then the least worst regret, then the least sum; `None` where it is the same.
    pub by_worst: Option<Choice>,
    /// How many other sets do exactly as well as the first.
    pub others: usize,
    /// Whether all sets were looked at; if not, this is the best found.
    pub is_exact: bool,
}

/// A must-have without which one platform fewer would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// The must-have.
    pub criterion: CriterionId,
    /// The class that would change it; `None`: all that have it.
    pub class: Option<usize>,
    /// What it would become; `None`: dropped.
    pub to: Option<Value>,
    /// A set of platforms that would do.
    pub platforms: u64,
}

/// How many platforms take the fewest hours, of the sets in [`Fleet::numbers`] that cover all that can
/// be covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cheapest {
    /// Those that no other number surely takes fewer hours than.
    pub counts: Vec<usize>,
}

/// What a class loses by a platform.
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

impl Class {
    /// The score of a platform that is not ruled out here.
    pub fn score(&self, platform: usize) -> Option<Ratio> {
        self.scores.iter().find(|(place, _)| *place == platform).map(|(_, score)| *score)
    }

    /// The platforms of a set that surely fit, with their scores, and of them the best score.
    pub fn best_of(&self, set: u64) -> Option<(usize, Ratio)> {
        let fitting = bits(set & self.fits).filter_map(|place| Some((place, self.score(place)?)));
        fitting.reduce(|best, one| if one.1 > best.1 { one } else { best })
    }

    /// How much of its best score it loses with a set; `None` where nothing of it surely fits.
    pub fn regret(&self, set: u64) -> Option<Ratio> {
        Some(self.best_of(self.fits)?.1 - self.best_of(set)?.1)
    }
}
