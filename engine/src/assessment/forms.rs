//! Forms: which must-haves an option meets at the same time, where some of its values exclude
//! others (`docs/method.md`, "Facts that hold only apart").
//!
//! A form makes a choice for each demanded criterion: for a set demanded with any of its members,
//! one that the option has; for a set demanded with all of them, exactly those; otherwise the
//! option's value, or a worse one that is still enough. It contains a conflict if it chooses all of
//! the conflict's values. Less than a value is known to hold up to the conflict's `instead`;
//! without one, nobody knows.

mod choices;
mod held;

pub use held::{Held, held};

use super::screening::{Demands, Outcome, meets};
use super::table::{Bind, Candidate, Element, Table};
use crate::catalog::{Test, Value};
use crate::order::InOrder;
use choices::{Choice, Threat, best};

/// Must-haves that an option meets individually but not together; or a single one whose members it
/// has individually.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The must-haves, as places of criteria, ascending; without any one of them, the others can be
    /// met together.
    pub places: Vec<usize>,
    /// Why: the conflicts that keep them apart, as places among those of the option.
    pub conflicts: Vec<usize>,
}

/// One option under some must-haves.
#[derive(Clone, Copy, Debug)]
pub struct Forms<'a> {
    table: &'a Table,
    candidate: &'a Candidate,
    demands: &'a Demands,
    /// A cell that is read as having this value, regardless of what it says.
    fixed: Option<(usize, &'a Value)>,
    /// Whether cells in doubt are read as what meets the must-haves.
    is_met: bool,
}

impl<'a> Forms<'a> {
    /// The forms of an option.
    pub fn of(table: &'a Table, candidate: &'a Candidate, demands: &'a Demands) -> Self {
        Self { table, candidate, demands, fixed: None, is_met: false }
    }

    /// The same, with one cell read as having a given value.
    #[must_use]
    pub fn with(self, place: usize, value: &'a Value) -> Self {
        Self { fixed: Some((place, value)), ..self }
    }

    /// The same, taking for granted that what is in doubt meets the must-haves: whether it does is another
    /// question than what the conflicts leave then.
    #[must_use]
    pub fn if_met(self) -> Self {
        Self { is_met: true, ..self }
    }

    /// The demanded criteria on which values of the option exclude each other.
    pub fn involved(&self) -> Vec<usize> {
        places_of(self.live(&self.all()))
    }

    fn all(&self) -> Vec<usize> {
        self.demands.iter().map(|(place, _)| *place).collect()
    }

    fn demanded(&self, place: usize) -> Option<&'a Value> {
        self.demands.iter().find(|(one, _)| *one == place).map(|(_, value)| value)
    }

    /// The conflicts that the demands at `places` can run into: the option may have each of their
    /// values, and what holds instead is not enough.
    fn live(&self, places: &[usize]) -> impl Iterator<Item = &'a Bind> {
        self.candidate.conflicts.iter().filter(move |bind| {
            bind.elements.iter().all(|element| {
                places.contains(&element.place)
                    && self.values(element.place).any(|own| has(own, element))
                    && self.wants(element, bind.all)
            })
        })
    }

    /// Whether the demand on its criterion may lead to a value of a conflict.
    fn wants(&self, element: &Element, all: bool) -> bool {
        let Some(demanded) = self.demanded(element.place) else { return false };
        let test = self.table.criteria[element.place].must.test;
        match (&element.value, demanded) {
            (Value::Set(members), Value::Set(wanted)) => {
                let is_wanted = |member: &u8| wanted.contains(member);
                let is_whole = all && (test == Test::AllOf || members.len() > 1);
                match (is_whole, test) {
                    (true, Test::AllOf) => members.iter().all(is_wanted),
                    // A form chooses one member, and never all of several.
                    (true, _) => false,
                    (false, _) => members.iter().any(is_wanted),
                }
            }
            _ => !element.instead.as_ref().is_some_and(|one| test.passes(one, demanded)),
        }
    }

    /// What a cell says: its value, or both sides of a dispute.
    fn values(&self, place: usize) -> impl Iterator<Item = &'a Value> {
        let fixed = self.fixed.filter(|(at, _)| *at == place).map(|(_, value)| value);
        let standing = &self.candidate.cells[place].standing;
        fixed.into_iter().chain(standing.values().filter(move |_| fixed.is_none()))
    }

    /// Whether one cell meets its demand by itself.
    pub fn alone(&self, place: usize) -> Outcome {
        let Some(demanded) = self.demanded(place) else { return Outcome::Pass };
        let criterion = &self.table.criteria[place];
        match self.fixed.filter(|(at, _)| *at == place) {
            Some((_, value)) if criterion.must.test.passes(value, demanded) => Outcome::Pass,
            Some(_) => Outcome::Fail,
            None => match meets(criterion, &self.candidate.cells[place].standing, demanded) {
                Outcome::Unknown if self.is_met => Outcome::Pass,
                outcome => outcome,
            },
        }
    }

    /// Whether the demands at `places` are met together: by a form in each reading of disputed
    /// cells, in no reading, or unknown.
    pub fn together(&self, places: &[usize]) -> Outcome {
        let involved = places_of(self.live(places));
        let apart = places.iter().filter(|place| !involved.contains(place));
        let mut outcome = if involved.is_empty() {
            Outcome::Pass
        } else {
            self.readings(&involved, &mut Vec::new()).unwrap_or(Outcome::Unknown)
        };
        for place in apart {
            outcome = outcome.and(self.alone(*place));
        }
        outcome
    }

    /// The outcome over all readings of the cells at `places` that continue `read`.
    fn readings(&self, places: &[usize], read: &mut Vec<(usize, &'a Value)>) -> Option<Outcome> {
        let Some((place, rest)) = places.split_first() else {
            return Some(self.best_form(read));
        };
        let mut all = None;
        for value in self.values(*place) {
            let demanded = self.demanded(*place)?;
            let outcome = if self.table.criteria[*place].must.test.passes(value, demanded) {
                read.push((*place, value));
                let outcome = self.readings(rest, read);
                read.pop();
                outcome?
            } else if self.is_met {
                continue;
            } else {
                Outcome::Fail
            };
            all = match all {
                None => Some(outcome),
                Some(before) if before == outcome => Some(before),
                Some(_) => Some(Outcome::Unknown),
            };
        }
        all
    }

    /// The outcome of the best form in one reading in which each value alone is enough.
    fn best_form(&self, read: &[(usize, &'a Value)]) -> Outcome {
        let places: Vec<usize> = read.iter().map(|(place, _)| *place).collect();
        let binds = self.live(&places);
        let threats: Vec<Threat<'a>> = binds.filter_map(|bind| self.threat(bind, read)).collect();
        if threats.is_empty() {
            return Outcome::Pass;
        }
        let mut choices: Vec<Choice> = Vec::new();
        for (place, _) in threats.iter().flat_map(|threat| &threat.chosen) {
            if choices.iter().all(|choice| choice.place != *place)
                && let Some((_, own)) = read.iter().find(|(at, _)| at == place)
            {
                choices.push(Choice { place: *place, members: self.members(*place, own) });
            }
        }
        best(&choices, &mut Vec::new(), &threats)
    }

    /// What is left of a conflict once each ordered value is as bad as the must-haves allow; `None`
    /// if the option does not have its values in this reading.
    fn threat(&self, bind: &'a Bind, read: &[(usize, &'a Value)]) -> Option<Threat<'a>> {
        let mut threat = Threat { chosen: Vec::new(), is_open: false };
        for element in &bind.elements {
            let (_, own) = read.iter().find(|(place, _)| *place == element.place)?;
            if !has(own, element) {
                return None;
            }
            match &element.value {
                Value::Set(members) => {
                    if self.table.criteria[element.place].must.test == Test::AnyOf {
                        threat.chosen.push((element.place, members));
                    }
                }
                value => {
                    let is_least = self.demanded(element.place) == Some(value);
                    threat.is_open |= element.instead.is_none() && !is_least;
                }
            }
        }
        Some(threat)
    }

    /// The demanded members that a form may have: the option's own and what holds instead of them.
    fn members(&self, place: usize, own: &Value) -> Vec<u8> {
        let (Some(Value::Set(wanted)), Value::Set(own)) = (self.demanded(place), own) else {
            return Vec::new();
        };
        let elements = self.candidate.conflicts.iter().flat_map(|bind| &bind.elements);
        let instead: Vec<u8> = elements
            .filter(|element| element.place == place)
            .filter_map(|element| match &element.instead {
                Some(Value::Set(members)) => Some(members.iter().copied()),
                _ => None,
            })
            .flatten()
            .collect();
        wanted.iter().copied().filter(|one| own.contains(one) || instead.contains(one)).collect()
    }

    /// The smallest sets of these must-haves whose outcome together is `outcome`.
    pub fn smallest(&self, places: &[usize], outcome: Outcome) -> Vec<Clash> {
        let mut found: Vec<Vec<usize>> = Vec::new();
        for size in 1..=places.len() {
            for set in subsets(places, size) {
                let is_more = |one: &Vec<usize>| one.iter().all(|place| set.contains(place));
                if !found.iter().any(is_more) && self.together(&set) == outcome {
                    found.push(set);
                }
            }
        }
        found.into_iter().map(|places| Clash { conflicts: self.reasons(&places), places }).collect()
    }

    /// The conflicts that keep these must-haves apart.
    fn reasons(&self, places: &[usize]) -> Vec<usize> {
        let live: Vec<&Bind> = self.live(places).collect();
        let binds = self.candidate.conflicts.iter().enumerate();
        let keeps = |bind: &Bind| live.iter().any(|one| core::ptr::eq(*one, bind));
        binds.filter(|(_, bind)| keeps(bind)).map(|(at, _)| at).collect()
    }
}

/// The criteria that conflicts are about, ascending.
fn places_of<'a>(binds: impl Iterator<Item = &'a Bind>) -> Vec<usize> {
    let elements = binds.flat_map(|bind| &bind.elements);
    let mut places: Vec<usize> = elements.map(|element| element.place).collect();
    places.order();
    places.dedup();
    places
}

/// Whether a value of the option is the one in a conflict.
fn has(own: &Value, element: &Element) -> bool {
    match (own, &element.value) {
        (Value::Set(own), Value::Set(members)) => members.iter().any(|one| own.contains(one)),
        (own, value) => own == value,
    }
}

/// All subsets of this size, in order.
fn subsets(places: &[usize], size: usize) -> Vec<Vec<usize>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let Some((first, rest)) = places.split_first() else { return Vec::new() };
    let with = subsets(rest, size - 1).into_iter().map(|mut set| {
        set.insert(0, *first);
        set
    });
    with.chain(subsets(rest, size)).collect()
}
