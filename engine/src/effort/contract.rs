//! Support contracts: hours that the team does not have because the vendor is paid for them.

use super::{Effort, money};
use crate::assessment::Table;
use crate::catalog::{Criterion, RUNNING, Scale, Standing, Value};

/// A support contract that is sold separately and takes the search for faults off the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contract {
    /// Whether the bill contains a price for it.
    pub is_priced: bool,
}

impl Contract {
    /// The contract of an option; `None` if the team has that duty, or has it under no contract.
    pub(super) fn of(
        effort: &Effort,
        table: &Table,
        option: usize,
        readings: &[Vec<u8>],
        prices: Option<(&Criterion, &Standing)>,
    ) -> Option<Self> {
        let duty = effort.duties.iter().position(|one| one.as_str() == RUNNING.support)?;
        let is_ours = |duties: &Vec<u8>| duties.iter().any(|one| usize::from(*one) == duty);
        if readings.is_empty() || readings.iter().any(is_ours) {
            return None;
        }
        let place = table.criteria.iter().position(|one| one.id.as_str() == RUNNING.vendor)?;
        let Scale::Levels(levels) = &table.criteria[place].scale else { return None };
        let Standing::Known(Value::Level(level)) = &table.candidates[option].cells[place].standing
        else {
            return None;
        };
        let is_sold = levels.get(usize::from(*level))?.id.as_str() == RUNNING.sold;
        let is_priced = || {
            prices.is_some_and(|(criterion, standing)| {
                money::has_priced_contract(&effort.assumptions, criterion, standing)
            })
        };
        is_sold.then(|| Self { is_priced: is_priced() })
    }
}
