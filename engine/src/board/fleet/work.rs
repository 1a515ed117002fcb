//! The hours and money of a fleet: a platform's own duties count once, those of clusters and machines at each
//! of its sites.

use super::{Cheapest, Choice, Class, Guess, Number};
use crate::board::cover::bits;
use crate::catalog::{Catalog, Standing};
use crate::effort::{Contract, Effort, Load, Money, Range, Unpriced, is_free};

/// How many ways of reading disputed duties are examined.
const READINGS_MAX: usize = 4_096;

/// What running the platforms of a fleet takes.
#[derive(Clone, Debug)]
pub struct Work {
    /// The visitor's hours and prices.
    effort: Effort,
    /// One for each platform.
    runs: Vec<Run>,
}

/// What running one platform takes.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// The lists of duties that its cell may mean.
    pub readings: Vec<Vec<u8>>,
    /// What its bill counts.
    pub price: Option<Standing>,
    /// The support contract that takes a duty off the team.
    pub contract: Option<Contract>,
}

impl Work {
    pub fn new(effort: Effort, runs: Vec<Run>) -> Self {
        Self { effort, runs }
    }

    /// Works out the hours and the money of a choice: the hours are `None` if the duties of a platform in it
    /// are unknown, and the bill is that of the platforms with a price.
    pub fn cost(&self, catalog: &Catalog, classes: &[Class], choice: &mut Choice) {
        let prices = catalog.prices();
        let mut sum: Option<(Option<Range>, Money)> = None;
        let mut bill = None;
        let used = used(choice);
        for platform in bits(used) {
            let run = &self.runs[platform];
            let sites = sites(classes, choice, platform);
            let readings = run.readings.iter().map(|duties| {
                let mut load = self.effort.no_load();
                add(&mut load, duties, 1, sites);
                self.effort.range(&load)
            });
            let quarters = readings.reduce(Range::hull);
            let counted = prices.map(|one| &**one).zip(run.price.as_ref());
            let all = sites.unwrap_or_default();
            let money = Money::of(&self.effort.assumptions, all, quarters, counted);
            choice.unpriced.extend(counted.and_then(|(criterion, standing)| {
                let is_free = is_free(criterion, standing);
                Some((platform, Unpriced::of(&money, run.contract, is_free)?))
            }));
            bill = match (bill, money.bill) {
                (Some(one), Some(two)) => Some(Range::plus(one, two)),
                (one, two) => one.or(two),
            };
            sum = Some(match sum {
                Some((one, before)) => {
                    (one.zip(quarters).map(|(one, two)| one.plus(two)), before.plus(money))
                }
                None => (quarters, money),
            });
        }
        let (quarters, money) = sum.unwrap_or_default();
        (choice.quarters, choice.money) = (quarters, Money { bill, ..money });
        choice.guesses = self.guesses(used);
    }

    /// The hours of these platforms that are still placeholders.
    pub fn guesses(&self, platforms: u64) -> Vec<Guess> {
        let runs = || bits(platforms).map(|platform| &self.runs[platform]);
        let is_due =
            |duty: &u8| runs().flat_map(|run| run.readings.iter().flatten()).any(|one| one == duty);
        let duties = (0..).zip(&self.effort.duties).filter(|(place, _)| is_due(place));
        let guessed = duties.filter_map(|(place, duty)| {
            let kinds = self.effort.assumptions.guessed(duty);
            let is_given = self.effort.is_given(place);
            let is_guess = !kinds.is_empty();
            let kinds = if is_given { kinds } else { Vec::new() };
            is_guess.then(|| Guess { duty: duty.clone(), kinds })
        });
        guessed.collect()
    }

    /// Those of these platforms that have a support contract.
    pub fn contracts(&self, platforms: u64) -> Vec<(usize, Contract)> {
        let each = bits(platforms);
        each.filter_map(|platform| Some((platform, self.runs[platform].contract?))).collect()
    }

    /// The number of platforms that takes the fewest hours, among the choices that cover `sites`; `None` with
    /// fewer than two of them, and if all duties of a platform run on placeholders.
    pub fn cheapest(&self, classes: &[Class], numbers: &[Number], sites: u64) -> Option<Cheapest> {
        if self.effort.is_placeholder {
            return None;
        }
        let rivals: Vec<&Number> = numbers
            .iter()
            .filter(|one| one.by_sum.sites == sites && one.by_sum.quarters.is_some())
            .collect();
        let is_guess = |one: &&Number| {
            bits(used(&one.by_sum)).any(|platform| {
                let mut duties = self.runs[platform].readings.iter().flatten().peekable();
                duties.peek().is_some() && duties.all(|duty| !self.effort.is_given(*duty))
            })
        };
        if rivals.len() < 2 || rivals.iter().any(is_guess) {
            return None;
        }
        let is_beaten = |one: &Number| {
            rivals.iter().any(|other| {
                let more = self.difference(classes, &one.by_sum, &other.by_sum);
                more.is_some_and(|more| more.low > 0)
            })
        };
        let least: Vec<&Number> = rivals.iter().copied().filter(|one| !is_beaten(one)).collect();
        let more = match least.as_slice() {
            [least] => rivals
                .iter()
                .filter(|one| one.count != least.count)
                .filter_map(|one| {
                    let more = self.difference(classes, &one.by_sum, &least.by_sum)?;
                    Some((one.count, more))
                })
                .collect(),
            _ => Vec::new(),
        };
        let counts: Vec<usize> = least.iter().map(|one| one.count).collect();
        (!counts.is_empty()).then_some(Cheapest { counts, more })
    }

    /// How much more one choice takes than another, with shared duties cancelled; `None` if that cannot
    /// be said.
    pub fn difference(&self, classes: &[Class], one: &Choice, other: &Choice) -> Option<Range> {
        let platforms: Vec<usize> = bits(used(one) | used(other)).collect();
        let counts = platforms.iter().map(|platform| self.runs[*platform].readings.len());
        let ways = counts.clone().product::<usize>();
        if ways == 0 || ways > READINGS_MAX {
            return None;
        }
        let ranges = (0..ways).map(|mut way| {
            let mut load = self.effort.no_load();
            for platform in &platforms {
                let readings = &self.runs[*platform].readings;
                let duties = &readings[way % readings.len()];
                way /= readings.len();
                add(&mut load, duties, 1, sites(classes, one, *platform));
                add(&mut load, duties, -1, sites(classes, other, *platform));
            }
            self.effort.range(&load)
        });
        ranges.reduce(Range::hull)
    }
}

/// The platforms that at least one class takes.
fn used(choice: &Choice) -> u64 {
    choice.takes.iter().flatten().fold(0, |set, platform| set | 1 << platform)
}

/// How many clusters and machines a platform has in a choice; `None` if no class takes it.
fn sites(classes: &[Class], choice: &Choice, platform: usize) -> Option<(i128, i128)> {
    let takers = classes.iter().zip(&choice.takes).filter(|(_, takes)| **takes == Some(platform));
    let each = takers.map(|(class, _)| {
        let sites = i128::from(class.sites);
        (sites, sites * i128::from(class.machines))
    });
    each.reduce(|one, other| (one.0 + other.0, one.1 + other.1))
}

fn add(load: &mut Load, duties: &[u8], sign: i128, sites: Option<(i128, i128)>) {
    if let Some((clusters, machines)) = sites {
        load.add(duties, sign, sign * clusters, sign * machines);
    }
}
