//! Screening: pass, fail or unknown, for every must-have and every option
//! (`docs/method.md`, "Screening").
//!
//! An unknown fact never passes a must-have and never fails one.

use crate::catalog::{Criterion, Standing, Value};
use crate::order::InOrder;

use super::forms::{self, Clash, Forms, Held};
use super::table::{Candidate, Table};

/// Whether an option meets the must-haves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Meets all of them.
    Fits,
    /// Fails none, but some are unknown.
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

/// Whether one cell meets one demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Meets it.
    Pass,
    /// Does not meet it.
    Fail,
    /// Unknown, or disputed between the two.
    Unknown,
}

impl Outcome {
    /// The combined outcome of two.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Fail, _) | (_, Self::Fail) => Self::Fail,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Pass, Self::Pass) => Self::Pass,
        }
    }
}

/// The must-haves of a scenario, as criterion places in the table and demanded values.
pub type Demands = [(usize, Value)];

/// The result of screening one option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screened {
    /// The overall state.
    pub state: State,
    /// All must-haves that it fails, as criterion places.
    pub fails: Vec<usize>,
    /// All must-haves for which it is unknown whether it meets them.
    pub unknown: Vec<usize>,
    /// All smallest sets of must-haves that it meets individually but not together.
    pub clashes: Vec<Clash>,
    /// The same, where it is unknown whether it meets them together.
    pub open: Vec<Clash>,
}

impl Screened {
    /// All must-haves that keep it out: those it fails and those it does not meet together;
    /// ascending.
    pub fn against(&self) -> Vec<usize> {
        gathered(&self.fails, &self.clashes)
    }

    /// All must-haves to ask about: those for which it is unknown whether it meets them, alone or
    /// together; ascending.
    pub fn to_ask(&self) -> Vec<usize> {
        gathered(&self.unknown, &self.open)
    }
}

fn gathered(places: &[usize], clashes: &[Clash]) -> Vec<usize> {
    let together = clashes.iter().flat_map(|clash| &clash.places);
    let mut all: Vec<usize> = places.iter().chain(together).copied().collect();
    all.order();
    all.dedup();
    all
}

/// Screens every option of the table.
pub fn screen(table: &Table, demands: &Demands) -> Vec<Screened> {
    table.candidates.iter().map(|candidate| screen_one(table, candidate, demands)).collect()
}

/// Screens one option.
pub fn screen_one(table: &Table, candidate: &Candidate, demands: &Demands) -> Screened {
    let (mut fails, mut unknown) = (Vec::new(), Vec::new());
    for (place, demanded) in demands {
        match meets(&table.criteria[*place], &candidate.cells[*place].standing, demanded) {
            Outcome::Pass => {}
            Outcome::Fail => fails.push(*place),
            Outcome::Unknown => unknown.push(*place),
        }
    }
    let (clashes, open) = clashes(&Forms::of(table, candidate, demands), &fails, &unknown);
    let state =
        match (fails.is_empty() && clashes.is_empty(), unknown.is_empty() && open.is_empty()) {
            (false, _) => State::RuledOut,
            (true, false) => State::Unconfirmed,
            (true, true) => State::Fits,
        };
    Screened { state, fails, unknown, clashes, open }
}

/// The must-haves that an option does not meet together, and those where that is unknown.
fn clashes(forms: &Forms<'_>, fails: &[usize], unknown: &[usize]) -> (Vec<Clash>, Vec<Clash>) {
    let mut involved = forms.involved();
    involved.retain(|place| !fails.contains(place));
    let together = forms.together(&involved);
    if involved.is_empty() || together == Outcome::Pass {
        return (Vec::new(), Vec::new());
    }
    let clashes = if together == Outcome::Fail {
        forms.smallest(&involved, Outcome::Fail)
    } else {
        Vec::new()
    };
    involved.retain(|place| !unknown.contains(place));
    (clashes, forms.smallest(&involved, Outcome::Unknown))
}

/// The cells of options not ruled out in which something else holds under the must-haves.
pub fn held(table: &Table, demands: &Demands, screened: &[Screened]) -> Vec<Held> {
    let open = |option: &usize| screened[*option].state != State::RuledOut;
    let options = (0..screened.len()).filter(open);
    options.flat_map(|option| forms::held(table, option, demands)).collect()
}

/// The state of an option if one cell is read as having a given value.
pub fn state_if(
    table: &Table,
    candidate: &Candidate,
    demands: &Demands,
    place: usize,
    value: &Value,
) -> State {
    let forms = Forms::of(table, candidate, demands).with(place, value);
    let places: Vec<usize> = demands.iter().map(|(place, _)| *place).collect();
    match forms.together(&places) {
        Outcome::Pass => State::Fits,
        Outcome::Unknown => State::Unconfirmed,
        Outcome::Fail => State::RuledOut,
    }
}

/// Whether a cell meets a demand: a disputed one passes only if both sides pass, and fails only if
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
