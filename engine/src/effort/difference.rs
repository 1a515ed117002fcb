//! Two options against each other: what they share cancels out, and where one overtakes the other.

use super::{Effort, Range};
use crate::order::InOrder;

/// How much more one option takes than another; negative if it takes less.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The option.
    pub option: usize,
    /// The other one.
    pub other: usize,
    /// Quarter hours a month at the assumed number of sites.
    pub now: Range,
    /// Money per year, if rate and bills are known.
    pub money: Option<Range>,
    /// How they compare for every number of sites from 1 up, in order and without gaps.
    pub regions: Vec<Region>,
}

/// A range of site counts over which two options compare the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The first of them.
    pub from: i128,
    /// The last; `None`: no upper limit.
    pub to: Option<i128>,
    /// How the option compares there.
    pub relation: Relation,
}

/// How an option compares with another by the visitor's hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It certainly takes less.
    Cheaper,
    /// It certainly takes more.
    Dearer,
    /// It takes the same, whatever the hours.
    Same,
    /// It depends on which of the hours turn out to be true.
    Depends,
}

impl Relation {
    /// The word that JSON uses.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Cheaper => "cheaper",
            Self::Dearer => "dearer",
            Self::Same => "same",
            Self::Depends => "depends",
        }
    }

    const fn of(range: Range) -> Self {
        match (range.low, range.high) {
            (_, ..0) => Self::Cheaper,
            (1.., _) => Self::Dearer,
            (0, 0) => Self::Same,
            _ => Self::Depends,
        }
    }
}

impl Difference {
    pub(super) fn of(effort: &Effort, option: usize, other: usize) -> Option<Self> {
        let assumed = &effort.assumptions;
        let lines = Lines::of(effort, option, other)?;
        let [one, two] = [option, other].map(|at| &effort.workloads[at].money);
        let now = lines.at(effort.sites.into());
        let labour = assumed.rate.map(|rate| now.times(3 * i128::from(rate)));
        let bills = one.bill.zip(two.bill).map(|(one, two)| one.plus(two.times(-1)));
        let money = labour.zip(bills).map(|(labour, bills)| labour.plus(bills));
        Some(Self { option, other, now, money, regions: lines.regions() })
    }

    /// How they compare at the assumed number of sites.
    pub fn relation(&self) -> Relation {
        Relation::of(self.now)
    }

    /// The first number of sites at which what was certain for one site no longer is, and the first
    /// from which it is settled for good; `None` if that never happens or is not settled.
    pub fn break_even(&self) -> (Option<i128>, Option<i128>) {
        let is_settled = |region: &&Region| region.relation != Relation::Depends;
        let (first, last) = (self.regions.first(), self.regions.last());
        let after = first.filter(is_settled).and_then(|region| Some(region.to? + 1));
        let by = last.filter(is_settled).filter(|_| self.regions.len() > 1).map(|last| last.from);
        (after, by)
    }
}

/// The ends of a difference as straight lines over the number of sites: one pair for each reading of
/// disputed duties. The low end of all is the lowest line, the high end the highest.
struct Lines {
    low: Vec<Line>,
    high: Vec<Line>,
}

/// `start + sites · slope`.
#[derive(Clone, Copy)]
struct Line {
    start: i128,
    slope: i128,
}

impl Lines {
    /// The lines of two options; `None` if the duties of one of them are unknown.
    fn of(effort: &Effort, option: usize, other: usize) -> Option<Self> {
        let (mut low, mut high) = (Vec::new(), Vec::new());
        for (one, two) in readings(effort, option, other) {
            let range = |platforms: i128, clusters: i128| {
                let machines = clusters * i128::from(effort.machines);
                let mut load = effort.no_load();
                load.add(one, platforms, clusters, machines);
                load.add(two, -platforms, -clusters, -machines);
                effort.range(&load)
            };
            let (start, slope) = (range(1, 0), range(0, 1));
            low.push(Line { start: start.low, slope: slope.low });
            high.push(Line { start: start.high, slope: slope.high });
        }
        (!low.is_empty()).then_some(Self { low, high })
    }

    fn at(&self, sites: i128) -> Range {
        let value = |line: &Line| line.start + sites * line.slope;
        let low = self.low.iter().map(value).min().unwrap_or(0);
        Range { low, high: self.high.iter().map(value).max().unwrap_or(0) }
    }

    /// The relation can only change where a line crosses zero: right before, at and right after it.
    fn regions(&self) -> Vec<Region> {
        let lines = self.low.iter().chain(&self.high).filter(|line| line.slope != 0);
        let crossings = lines.map(|line| (-line.start).div_euclid(line.slope));
        let mut starts: Vec<i128> = crossings.flat_map(|at| [at, at + 1]).collect();
        starts.push(1);
        starts.retain(|start| *start >= 1);
        starts.order();
        starts.dedup();
        let mut regions: Vec<Region> = Vec::new();
        for from in starts {
            let relation = Relation::of(self.at(from));
            match regions.last_mut() {
                Some(last) if last.relation == relation => {}
                last => {
                    if let Some(last) = last {
                        last.to = Some(from - 1);
                    }
                    regions.push(Region { from, to: None, relation });
                }
            }
        }
        regions
    }
}

/// Every pair of readings; an option has the same reading as itself.
fn readings(effort: &Effort, option: usize, other: usize) -> impl Iterator<Item = (&[u8], &[u8])> {
    let [one, two] = [option, other].map(|at| &effort.workloads[at].readings);
    let pairs = one.iter().enumerate().flat_map(|(at, first)| {
        two.iter().enumerate().map(move |(place, second)| ((at, place), first, second))
    });
    pairs
        .filter(move |((at, place), _, _)| option != other || at == place)
        .map(|(_, first, second)| (first.as_slice(), second.as_slice()))
}
