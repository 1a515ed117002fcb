//! What running an option takes in hours and money, based on the visitor's own numbers
//! (`docs/method-boards.md`).
//!
//! Each duty d that an option leaves to the team takes a number of quarter hours a month: `f` once
//! for the platform, `c` for each of N clusters, `p` for each of M machines at each of them. An
//! option takes
//!
//! ```text
//! Σ over its duties d of  f(d) + N·c(d) + N·M·p(d)      f, c, p: ranges from low to high
//! ```
//!
//! Everything is a whole number of quarter hours. It never changes a score.

mod contract;
mod difference;
mod load;
mod money;
mod unpriced;

pub use contract::Contract;
pub use difference::{Difference, Region, Relation};
pub use load::{Load, Range};
pub use money::Money;
pub(crate) use money::is_free;
pub use unpriced::Unpriced;

use crate::assessment::{Assessment, State, Table};
use crate::catalog::{Catalog, Criterion, Standing, Value};
use crate::id::ValueId;
use crate::order::InOrder;
use crate::quantity::Ratio;
use crate::scenario::{Assumptions, Per, Quarters, Scenario};

/// What each option of a table takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effort {
    /// What the visitor assumes.
    pub assumptions: Assumptions,
    /// Sites, each with one cluster.
    pub sites: u32,
    /// The machines of each site.
    pub machines: u16,
    /// All duties, in the catalogue's order.
    pub duties: Vec<ValueId>,
    /// Whether all hours are placeholders, in which case nothing may be ranked by them.
    pub is_placeholder: bool,
    /// One per option of the table.
    pub workloads: Vec<Workload>,
    /// Hours for each duty: once, per cluster and per machine.
    rates: Vec<[Quarters; 3]>,
}

/// What one option takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workload {
    /// The duties that are left to the team, as places in [`Effort::duties`]: one list if known, two
    /// if disputed, none if unknown.
    pub readings: Vec<Vec<u8>>,
    /// Quarter hours a month at all sites; `None` if the duties are unknown.
    pub quarters: Option<Range>,
    /// Full-time people, at the low and the high end.
    pub people: Option<(Ratio, Ratio)>,
    /// What that costs, as far as the visitor gave prices.
    pub money: Money,
    /// Those of its duties whose hours are still placeholders.
    pub placeholders: Vec<u8>,
    /// The support contract that takes a duty off the team, if it costs extra.
    pub contract: Option<Contract>,
}

impl Effort {
    /// What the options of a scenario's table take; `None` if its edition has no facts on duties. If
    /// the visitor gave no numbers, there is one site with one machine.
    pub fn of(catalog: &Catalog, table: &Table, scenario: &Scenario) -> Option<Self> {
        let assumptions = &scenario.assumptions;
        let criterion = catalog.duties()?;
        let place = table.criterion(&criterion.id)?;
        let duties: Vec<ValueId> =
            criterion.members().iter().map(|member| member.id.clone()).collect();
        let rates = duties.iter().map(|duty| rates(assumptions, duty)).collect();
        let mut effort = Self {
            assumptions: assumptions.clone(),
            sites: scenario.site.sites.unwrap_or(1),
            machines: scenario.site.machines.unwrap_or(1),
            is_placeholder: assumptions.is_placeholder(),
            duties,
            workloads: Vec::new(),
            rates,
        };
        let prices = catalog.prices().and_then(|one| Some((&**one, table.criterion(&one.id)?)));
        effort.workloads = table
            .candidates
            .iter()
            .enumerate()
            .map(|(option, candidate)| {
                let readings = readings(&candidate.cells[place].standing);
                let prices = prices.map(|(one, at)| (one, &candidate.cells[at].standing));
                let contract = Contract::of(&effort, table, option, &readings, prices);
                Workload { contract, ..effort.workload(readings, prices) }
            })
            .collect();
        Some(effort)
    }

    fn workload(
        &self,
        readings: Vec<Vec<u8>>,
        prices: Option<(&Criterion, &Standing)>,
    ) -> Workload {
        let assumed = &self.assumptions;
        let sites = i128::from(self.sites);
        let machines = sites * i128::from(self.machines);
        let quarters = self.quarters(&readings, sites, machines);
        let mut placeholders: Vec<u8> = readings.iter().flatten().copied().collect();
        placeholders.order();
        placeholders.dedup();
        placeholders.retain(|duty| !self.is_given(*duty));
        let month = 4 * i128::from(assumed.month_hours);
        Workload {
            people: quarters.map(|it| (Ratio::new(it.low, month), Ratio::new(it.high, month))),
            money: Money::of(assumed, (sites, machines), quarters, prices),
            quarters,
            readings,
            placeholders,
            contract: None,
        }
    }

    /// Whether the visitor gave hours for a duty, by its place in [`Effort::duties`].
    pub fn is_given(&self, duty: u8) -> bool {
        self.assumptions.is_given(&self.duties[usize::from(duty)])
    }

    /// What an option takes for a number of clusters and a total number of machines.
    pub fn quarters_at(&self, option: usize, clusters: i128, machines: i128) -> Option<Range> {
        self.quarters(&self.workloads[option].readings, clusters, machines)
    }

    fn quarters(&self, readings: &[Vec<u8>], clusters: i128, machines: i128) -> Option<Range> {
        let ranges = readings.iter().map(|duties| {
            let mut load = self.no_load();
            load.add(duties, 1, clusters, machines);
            self.range(&load)
        });
        ranges.reduce(Range::hull)
    }

    /// An empty load.
    pub fn no_load(&self) -> Load {
        Load::none(self.duties.len())
    }

    /// The quarter hours a month of a load.
    pub fn range(&self, load: &Load) -> Range {
        load.range(&self.rates)
    }

    /// One option against another, with shared duties cancelled; `None` if the duties of one of
    /// them are unknown.
    pub fn difference(&self, option: usize, other: usize) -> Option<Difference> {
        Difference::of(self, option, other)
    }

    /// Whether an option has duties and all of them run on placeholders: then its hours are compared
    /// with nobody's.
    pub fn is_all_placeholder(&self, option: usize) -> bool {
        let one = &self.workloads[option];
        let mut duties = one.readings.iter().flatten().peekable();
        duties.peek().is_some() && duties.all(|duty| one.placeholders.contains(duty))
    }

    /// Whether the hours of an option are known and rest on a number that somebody gave.
    pub fn is_comparable(&self, option: usize) -> bool {
        let is_known = self.workloads[option].quarters.is_some();
        is_known && !self.is_placeholder && !self.is_all_placeholder(option)
    }

    /// The option that an assessment names first against each other one that fits; none whose hours
    /// are nothing but placeholders.
    pub fn differences(&self, it: &Assessment) -> Vec<Difference> {
        let Some(named) = it.recommended().first().filter(|one| self.is_comparable(**one)) else {
            return Vec::new();
        };
        let others = it.in_state(State::Fits).filter(|option| option != named);
        let others = others.filter(|option| self.is_comparable(*option));
        others.filter_map(|other| self.difference(*named, other)).collect()
    }

    /// Those of some options that no other of them takes surely less than, at these sites. An option
    /// whose duties are unknown, or are all placeholders, is left out.
    pub fn lightest(&self, among: &[usize]) -> Vec<usize> {
        let known = || among.iter().copied().filter(|one| self.is_comparable(*one));
        let is_beaten = |option: usize| {
            let others = known().filter(|other| *other != option);
            others.filter_map(|other| self.difference(option, other)).any(|it| it.now.low > 0)
        };
        known().filter(|option| !is_beaten(*option)).collect()
    }

    /// The [lightest](Self::lightest) options that fit, if the recommended ones take more for sure.
    pub fn lighter(&self, it: &Assessment) -> Vec<usize> {
        let recommended = it.recommended();
        let lightest = self.lightest(&it.in_state(State::Fits).collect::<Vec<_>>());
        let is_heavier = |one: &usize| self.is_comparable(*one) && !lightest.contains(one);
        let is_any = !recommended.is_empty() && recommended.iter().all(is_heavier);
        if is_any { lightest } else { Vec::new() }
    }
}

/// What is assumed for one duty, in the order once, cluster, machine.
fn rates(assumptions: &Assumptions, duty: &ValueId) -> [Quarters; 3] {
    Per::ALL.map(|per| assumptions.quarters(per, duty))
}

/// The lists of duties that a cell may mean.
fn readings(standing: &Standing) -> Vec<Vec<u8>> {
    let lists = standing.values().filter_map(|value| match value {
        Value::Set(duties) => Some(duties.clone()),
        _ => None,
    });
    lists.collect()
}
