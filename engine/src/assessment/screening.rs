//! Screening: pass, fail or unknown, for every must-have and every option
//! (`docs/method.md`, "Screening").
//!
//! An unknown fact never passes a must-have and never fails one.

use crate::catalog::{Criterion, Standing, Value};

use super::table::{Cell, Table};

/// Whether an option meets the must-haves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Meets all of them.
    Fits,
    /// Fails none, but for some nobody knows.
    Unconfirmed,
    /// Fails one or more.
    RuledOut,
}

impl State {
    /// The word that JSON uses.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Unconfirmed => "unconfirmed",
            Self::RuledOut => "ruled-out",
        }
    }
}

/// How one cell stands to one demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Meets it.
    Pass,
    /// Does not meet it.
    Fail,
    /// Unknown, or disputed between the two.
    Unknown,
}

/// The must-haves of a scenario, as places of criteria in the table and demanded values.
pub type Demands = [(usize, Value)];

/// How one option came through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screened {
    /// The upshot.
    pub state: State,
    /// All must-haves that it fails, as places of criteria.
    pub fails: Vec<usize>,
    /// All must-haves that nobody knows it to meet.
    pub unknown: Vec<usize>,
}

/// Screens every option of the table.
pub fn screen(table: &Table, demands: &Demands) -> Vec<Screened> {
    table.candidates.iter().map(|candidate| screen_one(table, &candidate.cells, demands)).collect()
}

/// Screens one row of cells.
pub fn screen_one(table: &Table, cells: &[Cell], demands: &Demands) -> Screened {
    let (mut fails, mut unknown) = (Vec::new(), Vec::new());
    for (place, demanded) in demands {
        match meets(&table.criteria[*place], &cells[*place].standing, demanded) {
            Outcome::Pass => {}
            Outcome::Fail => fails.push(*place),
            Outcome::Unknown => unknown.push(*place),
        }
    }
    Screened { state: state(&fails, &unknown), fails, unknown }
}

/// What follows from the must-haves that were not met.
pub fn state(fails: &[usize], unknown: &[usize]) -> State {
    match (fails.is_empty(), unknown.is_empty()) {
        (false, _) => State::RuledOut,
        (true, false) => State::Unconfirmed,
        (true, true) => State::Fits,
    }
}

/// How a cell stands to a demand: a disputed one passes only if both sides do, and fails only if
/// both fail.
pub fn meets(criterion: &Criterion, standing: &Standing, demanded: &Value) -> Outcome {
    let passes = |value: &Value| criterion.must.test.passes(value, demanded);
    let (mut met, mut missed) = (0, 0);
    for value in standing.values() {
        if passes(value) {
            met += 1;
        } else {
            missed += 1;
        }
    }
    match (met, missed) {
        (1.., 0) => Outcome::Pass,
        (0, 1..) => Outcome::Fail,
        _ => Outcome::Unknown,
    }
}
