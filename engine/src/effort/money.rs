//! Money: hours at the visitor's rate, and units of the price model at the visitor's quotes.

use super::load::Range;
use crate::catalog::{Criterion, RUNNING, Standing, Value};
use crate::id::ValueId;
use crate::order::InOrder;
use crate::scenario::Assumptions;

/// What an option costs per year, in the visitor's currency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Money {
    /// The hours: quarter hours a month · rate · 12 / 4. `None` without a rate or without hours.
    pub labour: Option<Range>,
    /// The bill: units times quotes, summed over the units that were quoted. `None` if nothing that
    /// the bill counts was quoted and the option is not free.
    pub bill: Option<Range>,
    /// Units that the bill may count but that lack a quote or a number.
    pub missing: Vec<ValueId>,
    /// The number of years that [`Self::whole`] covers.
    pub years: u32,
}

impl Money {
    /// `all`: the clusters and machines at all sites.
    pub(crate) fn of(
        assumed: &Assumptions,
        all: (i128, i128),
        quarters: Option<Range>,
        prices: Option<(&Criterion, &Standing)>,
    ) -> Self {
        let rate = assumed.rate.map(i128::from);
        let labour = quarters.zip(rate).map(|(quarters, rate)| quarters.times(3 * rate));
        let mut money = Self { labour, years: assumed.years, ..Self::default() };
        if let Some((criterion, standing)) = prices {
            money.bill(assumed, all, criterion, standing);
        }
        money
    }

    /// What both cost together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let both = |one: Option<Range>, two: Option<Range>| Some(one?.plus(two?));
        let mut missing = [self.missing, other.missing].concat();
        missing.order();
        missing.dedup();
        let (labour, bill) = (both(self.labour, other.labour), both(self.bill, other.bill));
        Self { labour, bill, missing, years: self.years }
    }

    /// Hours and bill together, per year.
    pub fn year(&self) -> Option<Range> {
        Some(self.labour?.plus(self.bill?))
    }

    /// The same over all years.
    pub fn whole(&self) -> Option<Range> {
        Some(self.year()?.times(self.years.into()))
    }

    fn bill(
        &mut self,
        assumed: &Assumptions,
        all: (i128, i128),
        criterion: &Criterion,
        standing: &Standing,
    ) {
        let sides = standing.values().map(|value| match value {
            Value::Set(units) => self.side(assumed, all, criterion, units),
            _ => None,
        });
        // A dispute has a value if both sides do.
        let sides: Vec<Option<Range>> = sides.collect();
        let known = sides.iter().copied().collect::<Option<Vec<Range>>>();
        self.bill = known.and_then(|sides| sides.into_iter().reduce(Range::hull));
        self.missing.order();
        self.missing.dedup();
    }

    fn side(
        &mut self,
        assumed: &Assumptions,
        all: (i128, i128),
        criterion: &Criterion,
        units: &[u8],
    ) -> Option<Range> {
        let members = criterion.members();
        let units = units.iter().filter_map(|unit| members.get(usize::from(*unit)));
        let mut total = None;
        for unit in units.map(|member| &member.id) {
            let is_free = unit.as_str() == RUNNING.free;
            let quote = assumed.quotes.get(unit).map(|quote| i128::from(*quote));
            match (is_free, quote.zip(count(assumed, all, unit))) {
                (true, _) => total = Some(total.unwrap_or(0)),
                (false, Some((quote, count))) => total = Some(total.unwrap_or(0) + quote * count),
                (false, None) => self.missing.push(unit.clone()),
            }
        }
        total.map(|total| Range { low: total, high: total })
    }
}

/// Whether an option costs nothing by itself, by at least one reading of its bill.
pub(crate) fn is_free(criterion: &Criterion, standing: &Standing) -> bool {
    units(criterion, standing).any(|units| has_free(&units))
}

/// Whether an option that is free by itself has a unit that the visitor was quoted: the contract.
pub(super) fn has_priced_contract(
    assumed: &Assumptions,
    criterion: &Criterion,
    standing: &Standing,
) -> bool {
    let is_quoted = |unit: &ValueId| {
        assumed.quotes.contains_key(unit) && count(assumed, (1, 1), unit).is_some()
    };
    units(criterion, standing).any(|units| has_free(&units) && units.iter().any(is_quoted))
}

/// The units that the bill counts, by each reading of it.
fn units(criterion: &Criterion, standing: &Standing) -> impl Iterator<Item = Vec<ValueId>> {
    let members = criterion.members();
    standing.values().filter_map(move |value| match value {
        Value::Set(units) => {
            let units = units.iter().filter_map(|unit| members.get(usize::from(*unit)));
            Some(units.map(|member| member.id.clone()).collect())
        }
        _ => None,
    })
}

fn has_free(units: &[ValueId]) -> bool {
    units.iter().any(|unit| unit.as_str() == RUNNING.free)
}

/// How many of a unit there are at all sites: as given by the visitor, otherwise derived from clusters
/// and machines.
fn count(
    assumed: &Assumptions,
    (clusters, machines): (i128, i128),
    unit: &ValueId,
) -> Option<i128> {
    match (assumed.units.get(unit), unit.as_str()) {
        (Some(each), _) => Some(i128::from(*each) * clusters),
        (None, id) if id == RUNNING.per_cluster => Some(clusters),
        (None, id) if id == RUNNING.per_machine => Some(machines),
        (None, _) => None,
    }
}
