//! Shares of winning: for what part of all weightings each option would come first
//! (`docs/method.md`, "Shares of winning").
//!
//! Kept apart from [`super::assess`] because it costs more, and done in small steps so that a page
//! can spread them over its frames. The limit is a count, never a clock: the same scenario gives
//! the same figures by the same method everywhere.
//!
//! Source: stochastic multicriteria acceptability analysis, SMAA-2, Lahdelma & Salminen (2001).

mod contest;
mod corner;
mod lattice;
mod pairwise;
mod region;
mod splitting;
mod weightings;

pub use lattice::POINTS;
pub use splitting::LEAVES_MAX;

use super::{Assessment, Kind};
use crate::quantity::Ratio;
use crate::scenario::Scenario;
use contest::Contest;
use lattice::Lattice;
use region::Region;
use splitting::{Splitting, Step};

/// How a share was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// By cutting all weightings into pieces each won by one option, in exact fractions.
    Exact,
    /// By asking a fixed lattice of weightings; accurate to about one percentage point.
    Lattice,
    /// In floating point, accurate to three digits.
    Float,
}

impl Method {
    /// The word that reports use.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Lattice => "lattice",
            Self::Float => "float",
        }
    }

    /// How far off a figure may be, if it is not exact.
    pub const fn precision(self) -> Option<&'static str> {
        match self {
            Self::Exact => None,
            Self::Lattice => Some("±1 point"),
            Self::Float => Some("three digits"),
        }
    }
}

/// For a set of weightings, the share under which each option comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstRank {
    /// One per entry of [`Shares::options`]; they add up to 1. Options that are worth the same
    /// everywhere split one share equally.
    pub shares: Vec<Ratio>,
    /// How they were found.
    pub method: Method,
    /// The centre of the weightings under which each comes first, as shares of the weight for each
    /// enabled criterion; `None` for an option that never does.
    pub centres: Vec<Option<Vec<Ratio>>>,
    /// How the centres were found.
    pub centres_method: Method,
    /// How many pieces the weightings were cut into; 0 by any other method.
    pub pieces: u32,
}

/// How often each option that fits would win.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// The options that take part: those that fit, as places in the table.
    pub options: Vec<usize>,
    /// Over all weightings that respect the order of the visitor's tiers; the same as
    /// [`Self::over_all`] where nothing is ordered or an expert's weights count.
    pub in_order: FirstRank,
    /// Over all weightings of the enabled criteria.
    pub over_all: FirstRank,
    /// Whether the tiers order anything.
    pub is_ordered: bool,
    /// For each option and rival, the share of all weightings under which it is ahead: the engine's
    /// only floats, to be shown with three digits.
    pub pairwise: Vec<Vec<f64>>,
}

/// The search for the shares, which can be paused and resumed between any two steps.
#[derive(Clone, Debug)]
pub struct Survey {
    contest: Contest,
    in_order: Option<Search>,
    over_all: Search,
}

#[derive(Clone, Debug)]
enum Search {
    Splitting(Splitting),
    /// The lattice, and what was already found exactly before the centres outgrew exact arithmetic.
    Lattice(Box<Lattice>, Option<FirstRank>),
    Found(FirstRank),
}

impl Shares {
    /// The place of an option of the table in these lists; `None` if it takes no part.
    pub fn place(&self, option: usize) -> Option<usize> {
        self.options.iter().position(|one| *one == option)
    }

    /// Whether an option of the table comes first under some weighting.
    pub fn wins_somewhere(&self, option: usize) -> bool {
        self.place(option).is_some_and(|at| self.over_all.shares[at] > Ratio::ZERO)
    }

    /// A floating-point share as a percentage: "63.9%".
    #[expect(clippy::cast_possible_truncation, reason = "a share is at most 1")]
    pub fn per_cent(share: f64) -> String {
        Ratio::new((share * 1000.0 + 0.5) as i128, 10).decimal(1) + "%"
    }

    /// A floating-point share as text: `"0.639"`.
    #[expect(clippy::cast_possible_truncation, reason = "a share is at most 1")]
    pub fn three_digits(share: f64) -> String {
        // A sum and a product of positive numbers; anything after the decimal point is cut off.
        Ratio::new((share * 1000.0 + 0.5) as i128, 1000).decimal(3)
    }
}

impl Survey {
    /// The search for an assessed scenario; `None` if fewer than two options fit, nothing is
    /// weighed, or the recommendation is withheld.
    pub fn of(assessment: &Assessment, scenario: &Scenario) -> Option<Self> {
        let exactly = |contest: &Contest, is_ordered: bool| {
            let region = if is_ordered {
                Region::in_order(&contest.tiers)
            } else {
                Region::all(contest.width())
            };
            Search::Splitting(Splitting::of(contest, region))
        };
        Self::by(assessment, scenario, exactly)
    }

    /// The same by the lattice alone, so that the two methods can be compared.
    pub fn by_lattice(assessment: &Assessment, scenario: &Scenario) -> Option<Self> {
        Self::by(assessment, scenario, |contest, is_ordered| {
            Search::by_lattice(contest, is_ordered, None)
        })
    }

    fn by(
        assessment: &Assessment,
        scenario: &Scenario,
        search: impl Fn(&Contest, bool) -> Search,
    ) -> Option<Self> {
        if assessment.verdict.kind == Kind::Withheld {
            return None;
        }
        let contest = Contest::of(assessment, scenario)?;
        let in_order = contest.is_ordered().then(|| search(&contest, true));
        let over_all = search(&contest, false);
        Some(Self { contest, in_order, over_all })
    }

    /// Advances by this many steps of a few microseconds each; returns whether everything is found.
    pub fn advance(&mut self, steps: u32) -> bool {
        for _ in 0..steps {
            let is_found = match &mut self.in_order {
                Some(search) if !search.is_found() => {
                    search.step(&self.contest, true);
                    false
                }
                _ => self.over_all.step(&self.contest, false),
            };
            if is_found {
                return true;
            }
        }
        self.over_all.is_found()
    }

    /// What was found; runs to the end if it is not finished yet.
    pub fn shares(mut self) -> Shares {
        while !self.advance(u32::MAX) {}
        let contest = &self.contest;
        let over_all = self.over_all.found();
        let in_order = self.in_order.map_or_else(|| over_all.clone(), Search::found);
        Shares {
            options: contest.options.clone(),
            is_ordered: contest.is_ordered(),
            pairwise: pairwise::of(contest),
            in_order: contest.for_options(&in_order),
            over_all: contest.for_options(&over_all),
        }
    }
}

impl Search {
    fn by_lattice(contest: &Contest, is_ordered: bool, exact: Option<FirstRank>) -> Self {
        Self::Lattice(Box::new(Lattice::of(contest, is_ordered)), exact)
    }

    const fn is_found(&self) -> bool {
        matches!(self, Self::Found(_))
    }

    /// Takes one step; returns whether it was the last.
    fn step(&mut self, contest: &Contest, is_ordered: bool) -> bool {
        let next = match self {
            Self::Found(_) => return true,
            Self::Splitting(splitting) => match splitting.step() {
                Step::More => return false,
                Step::Found(found) if found.centres_method == Method::Exact => Self::Found(found),
                Step::Found(found) => Self::by_lattice(contest, is_ordered, Some(found)),
                Step::TooMuch => Self::by_lattice(contest, is_ordered, None),
            },
            Self::Lattice(lattice, exact) => match (lattice.step(), exact.take()) {
                (None, before) => {
                    *exact = before;
                    return false;
                }
                (Some(found), None) => Self::Found(found),
                (Some(found), Some(exact)) => {
                    Self::Found(FirstRank { centres: found.centres, ..exact })
                }
            },
        };
        *self = next;
        self.is_found()
    }

    fn found(self) -> FirstRank {
        match self {
            Self::Found(found) => found,
            Self::Splitting(_) | Self::Lattice(..) => {
                unreachable!("`Survey::shares` goes on until both are found")
            }
        }
    }
}
