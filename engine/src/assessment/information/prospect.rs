//! What a cell in doubt may turn out to be.

use super::Ground;
use crate::catalog::{Criterion, Standing, Test, Value};
use crate::quantity::{Date, Ratio};

/// One value that a cell in doubt may turn out to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// A value that represents it: for a band, the least that one could ask for.
    pub value: Value,
    /// What it is worth; `None` if nothing is weighed.
    pub worth: Option<Ratio>,
    /// Whether it meets the must-have on its criterion, if there is one.
    pub meets: bool,
    /// How likely it is, relative to the chances of all.
    pub(super) chances: i128,
}

impl Prospect {
    /// A value that a cell may turn out to have, as likely as any other.
    pub(in crate::assessment) fn of(value: Value, worth: Option<Ratio>, meets: bool) -> Self {
        Self { value, worth, meets, chances: 1 }
    }
}

impl Ground<'_> {
    /// Everything that a cell in doubt may turn out to be, from worst to best, or the sides of a
    /// dispute in their order; nothing for a known cell.
    ///
    /// The sides of a dispute are equally likely, and so are the levels or bands of an unknown.
    /// Where one band could either meet or miss the must-have, both are equally likely; the same
    /// goes for a scale that is not weighed.
    pub fn prospects(&self, option: usize, place: usize) -> Vec<Prospect> {
        let criterion = &self.table.criteria[place];
        let demanded = self.demands.iter().find(|(one, _)| *one == place).map(|(_, value)| value);
        prospects(self.fact(option, place), criterion, demanded, self.table.as_of)
    }
}

fn prospects(
    fact: &Standing,
    criterion: &Criterion,
    demanded: Option<&Value>,
    as_of: Date,
) -> Vec<Prospect> {
    let scale = &criterion.scale;
    let test = criterion.must.test;
    let prospect = |value: &Value| {
        let meets = demanded.is_none_or(|demanded| test.passes(value, demanded));
        Prospect::of(value.clone(), scale.worth(value, as_of), meets)
    };
    if *fact != Standing::Unknown {
        let sides = fact.values().filter(|_| !fact.is_known());
        return sides.map(prospect).collect();
    }
    let mut samples: Vec<Prospect> = scale.samples(demanded, as_of).iter().map(prospect).collect();
    if test == Test::AtMost {
        samples.reverse();
    }
    let grades = scale.grades();
    let groups: Vec<Option<Ratio>> =
        if grades.is_empty() { vec![None] } else { grades.into_iter().map(Some).collect() };
    let mut found = Vec::new();
    for worth in groups {
        // The first of its kind is the least that one could ask for.
        let kind = |meets| samples.iter().find(|one| one.worth == worth && one.meets == meets);
        let kinds: Vec<&Prospect> = [false, true].into_iter().filter_map(kind).collect();
        let chances = if kinds.len() == 1 { 2 } else { 1 };
        found.extend(kinds.into_iter().map(|one| Prospect { chances, ..one.clone() }));
    }
    found
}
