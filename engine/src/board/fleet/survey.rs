//! A fleet worked out step by step: a page runs it in slices and stays responsive.

use core::cmp::Reverse;

use super::classes::Roll;
use super::groups::Groups;
use super::numbers::Numbers;
use super::obstacles::Obstacles;
use super::regret::{choice, is_platform};
use super::work::{Run, Work};
use super::{COUNT_MAX, Choice, Class, Covers, Doubt, Fleet, PLATFORMS_MAX, Platform, Unconfirmed};
use crate::board::cover::{CoverSearch, bits};
use crate::board::tables::Tables;
use crate::catalog::Catalog;
use crate::effort::Effort;
use crate::id::CriterionId;
use crate::order::InOrder;
use crate::quantity::Ratio;
use crate::scenario::{Board, Entry, Role, Scenario};

/// How many classes one step assesses.
const CLASSES_A_STEP: usize = 20;
/// How many looks at a number or a pattern one step takes: a few milliseconds' worth.
const LOOKS_A_STEP: u64 = 200_000;

/// A fleet that is being worked out.
#[derive(Debug)]
pub struct FleetSurvey<'a> {
    catalog: &'a Catalog,
    board: &'a Board,
    entries: Vec<(usize, &'a Entry)>,
    roll: Roll<'a>,
    work: Option<Work>,
    fleet: Fleet,
    step: Step,
}

/// What a survey is busy with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The classes are being assessed: how many are done, and of how many.
    Classes(usize, usize),
    /// Finding the smallest sets of platforms.
    Covers,
    /// Finding the best sets of each size.
    Numbers,
    /// Finding the must-haves that stand in the way.
    Obstacles,
    /// Everything is known.
    Done,
}

#[derive(Debug)]
enum Step {
    Classes,
    Covers(CoverSearch),
    Unconfirmed(CoverSearch),
    Numbers(Box<Numbers>),
    Obstacles(Obstacles),
    Done,
    TooMany,
}

impl<'a> FleetSurvey<'a> {
    /// A survey of the classes of a board; voices are left out.
    pub fn new(catalog: &'a Catalog, board: &'a Board) -> Self {
        let entries = board.entries.iter().enumerate();
        let entries = entries.filter(|(_, entry)| entry.role == Role::Class).collect();
        let fleet = Fleet {
            edition: board.edition.clone(),
            platforms: Vec::new(),
            classes: Vec::new(),
            lost: Vec::new(),
            covers: Covers { count: 0, sets: Vec::new(), is_cut: false, is_exact: true },
            unconfirmed: None,
            numbers: Vec::new(),
            obstacles: Vec::new(),
            is_placeholder: board.assumptions.is_placeholder(),
            cheapest: None,
            guesses: Vec::new(),
            contracts: Vec::new(),
        };
        let roll = Roll::new(Tables::new(catalog));
        Self { catalog, board, entries, roll, work: None, fleet, step: Step::Classes }
    }

    /// What it is busy with.
    pub fn stage(&self) -> Stage {
        match &self.step {
            Step::Classes => Stage::Classes(self.roll.len(), self.entries.len()),
            Step::Covers(_) | Step::Unconfirmed(_) => Stage::Covers,
            Step::Numbers(_) => Stage::Numbers,
            Step::Obstacles(_) => Stage::Obstacles,
            Step::Done | Step::TooMany => Stage::Done,
        }
    }

    /// Runs for a few milliseconds; returns whether everything is known.
    pub fn advance(&mut self) -> bool {
        match &mut self.step {
            Step::Done | Step::TooMany => return true,
            Step::Classes => self.assess(),
            Step::Covers(search) => {
                if search.advance(LOOKS_A_STEP) {
                    let search = search.clone();
                    self.covers(&search);
                }
            }
            Step::Unconfirmed(search) => {
                if search.advance(LOOKS_A_STEP) {
                    let search = search.clone();
                    self.unconfirmed(&search);
                }
            }
            Step::Numbers(numbers) => {
                if numbers.advance(LOOKS_A_STEP) {
                    let numbers = numbers.clone();
                    self.numbers(&numbers);
                }
            }
            Step::Obstacles(obstacles) => {
                if obstacles.advance(self.catalog) {
                    self.fleet.obstacles = obstacles.found().to_vec();
                    self.step = Step::Done;
                }
            }
        }
        matches!(self.step, Step::Done | Step::TooMany)
    }

    /// Runs to the end.
    ///
    /// # Errors
    /// A sentence, if more options fit than a set of platforms can hold.
    pub fn finish(mut self) -> Result<Fleet, String> {
        while !self.advance() {}
        match self.step {
            Step::TooMany => Err(format!(
                "More than {PLATFORMS_MAX} options fit these classes; a fleet compares no more."
            )),
            _ => Ok(self.fleet),
        }
    }

    fn assess(&mut self) {
        let next = self.entries.iter().skip(self.roll.len()).take(CLASSES_A_STEP);
        for (_, entry) in next.copied().collect::<Vec<_>>() {
            self.roll.add(entry);
        }
        if self.roll.len() < self.entries.len() {
            return;
        }
        let Some((platforms, classes)) = self.roll.classes(self.entries.iter().copied()) else {
            self.step = Step::TooMany;
            return;
        };
        self.work = self.work(&platforms);
        self.fleet.lost = (0..classes.len()).filter(|class| classes[*class].fits == 0).collect();
        let patterns = classes.iter().map(|class| class.fits).filter(|pattern| *pattern != 0);
        self.step = Step::Covers(CoverSearch::new(patterns));
        (self.fleet.platforms, self.fleet.classes) = (platforms, classes);
    }

    fn covers(&mut self, search: &CoverSearch) {
        let (sets, count, is_cut, is_exact) = search.covers();
        let mut sets: Vec<Choice> = sets.iter().map(|set| self.choice(*set)).collect();
        sets.order_by_key(|one| (one.regret, one.worst, Reverse(one.platforms.reverse_bits())));
        self.fleet.covers = Covers { count, sets, is_cut, is_exact };
        let open = self.fleet.classes.iter().map(|class| class.fits | class.unconfirmed);
        self.step = Step::Unconfirmed(CoverSearch::new(open.filter(|pattern| *pattern != 0)));
    }

    fn unconfirmed(&mut self, search: &CoverSearch) {
        let (sets, count, is_cut, is_exact) = search.covers();
        let classes = &self.fleet.classes;
        let covers_more = classes.iter().any(|class| class.fits == 0 && class.unconfirmed != 0);
        if is_exact && (count < self.fleet.covers.count || covers_more) {
            let sets: Vec<u64> = sets.to_vec();
            let mut sets: Vec<(u64, Vec<Doubt>)> =
                sets.into_iter().map(|set| (set, self.doubts(set))).collect();
            sets.order_by_key(|(set, doubts)| (doubts.len(), Reverse(set.reverse_bits())));
            self.fleet.unconfirmed = Some(Unconfirmed { count, sets, is_cut });
        }
        let groups = Groups::of(&self.fleet.classes);
        let count = (self.fleet.covers.count + 2).min(COUNT_MAX);
        self.step = Step::Numbers(Box::new(Numbers::new(groups, count)));
    }

    fn numbers(&mut self, numbers: &Numbers) {
        self.fleet.numbers =
            numbers.found().iter().map(|best| best.number(|set| self.choice(set))).collect();
        let most = self.fleet.classes.iter().filter(|class| class.fits != 0);
        let sites = most.map(|class| u64::from(class.sites)).sum();
        if let Some(work) = &self.work {
            let fleet = &mut self.fleet;
            fleet.cheapest = work.cheapest(&fleet.classes, &fleet.numbers, sites);
            let shown =
                fleet.numbers.iter().flat_map(|one| [Some(&one.by_sum), one.by_worst.as_ref()]);
            let shown = shown.flatten().fold(0, |set, one| set | one.platforms);
            (fleet.guesses, fleet.contracts) = (work.guesses(shown), work.contracts(shown));
        }
        let entries: Vec<&Entry> = self.entries.iter().map(|(_, entry)| *entry).collect();
        let chosen = self.fleet.covers.sets.first().map_or(0, |first| first.platforms);
        self.step = Step::Obstacles(Obstacles::new(
            &mut self.roll,
            &self.fleet.platforms,
            &self.fleet.classes,
            entries.into_iter(),
            (self.fleet.covers.count, chosen),
        ));
    }

    fn choice(&self, set: u64) -> Choice {
        let mut choice = choice(&self.fleet.classes, set);
        if let Some(work) = &self.work {
            work.cost(self.catalog, &self.fleet.classes, &mut choice);
        }
        choice
    }

    /// What has to be confirmed so that a set covers everything that it might.
    fn doubts(&mut self, set: u64) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        for place in 0..self.fleet.classes.len() {
            let class = &self.fleet.classes[place];
            if class.fits & set == 0 && class.unconfirmed & set != 0 {
                let platform = best_unconfirmed(class, set);
                let criteria = self.unknown(place, platform);
                doubts.push(Doubt { class: place, platform, criteria });
            }
        }
        doubts
    }

    /// The must-haves of a class for which it is unknown whether a platform meets them.
    fn unknown(&mut self, class: usize, platform: usize) -> Vec<CriterionId> {
        let scenario = &self.entries[class].1.scenario;
        let (table, ranking) = self.roll.tables.ranking(scenario);
        let wanted = &self.fleet.platforms[platform];
        let option = table.candidates.iter().position(|one| is_platform(one, wanted));
        let unknown = option.map(|option| ranking.standings[option].screened.unknown.clone());
        let places = unknown.unwrap_or_default();
        places.into_iter().map(|place| table.criteria[place].id.clone()).collect()
    }

    /// The duties of the platforms, from the first class whose table has them.
    fn work(&mut self, platforms: &[Platform]) -> Option<Work> {
        let mut runs: Vec<Option<Run>> = vec![None; platforms.len()];
        let mut known = None;
        let shared = Scenario {
            assumptions: self.board.assumptions.clone(),
            ..Scenario::new(self.board.edition.clone())
        };
        for (_, entry) in self.entries.clone() {
            if runs.iter().all(Option::is_some) {
                break;
            }
            let table = self.roll.tables.table(&entry.scenario);
            let found = table.candidates.iter().enumerate().filter_map(|(option, candidate)| {
                let place = platforms.iter().position(|one| is_platform(candidate, one))?;
                runs[place].is_none().then_some((option, place))
            });
            let found: Vec<(usize, usize)> = found.collect();
            if found.is_empty() {
                continue;
            }
            let effort = Effort::of(self.catalog, &table, &shared)?;
            let price = self.catalog.prices().and_then(|one| table.criterion(&one.id));
            for (option, place) in found {
                let workload = &effort.workloads[option];
                runs[place] = Some(Run {
                    readings: workload.readings.clone(),
                    price: price.map(|at| table.candidates[option].cells[at].standing.clone()),
                    contract: workload.contract,
                });
            }
            known = Some(effort);
        }
        let runs = runs.into_iter().map(Option::unwrap_or_default).collect();
        Some(Work::new(known?, runs))
    }
}

/// The first of the best-scoring unconfirmed platforms of a set.
fn best_unconfirmed(class: &Class, set: u64) -> usize {
    let open = bits(class.unconfirmed & set);
    let scored = open.map(|place| (place, class.score(place).unwrap_or(Ratio::ZERO)));
    let best = scored.reduce(|best, one| if one.1 > best.1 { one } else { best });
    best.map_or(0, |(place, _)| place)
}
