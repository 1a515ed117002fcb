//! What two scenarios say differently, one thing at a time, so that each can be tried alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Catalog;
use crate::id::{CriterionId, FamilyId, OptionId};
use crate::order::filled;
use crate::scenario::Scenario;

/// One thing that two scenarios say differently.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// The edition of the facts.
    Edition,
    /// A must-have that only one has, or that differs.
    Must(CriterionId),
    /// How much a criterion matters.
    Tier(CriterionId),
    /// Expert weights as a whole: only one has them.
    Weights,
    /// The expert weight of a criterion, where both have weights.
    Weight(CriterionId),
    /// A family that only one leaves out.
    Hidden(FamilyId),
    /// One of the visitor's own options.
    Own(u8),
    /// A cell that is overridden differently.
    Override(OptionId, CriterionId),
    /// The day that dates are compared with.
    Date,
}

/// Everything that may change the answer and differs between two scenarios, in a fixed order.
pub fn differences(one: &Scenario, other: &Scenario) -> Vec<Difference> {
    let mut found = Vec::new();
    if one.edition != other.edition {
        found.push(Difference::Edition);
    }
    let musts = one.musts.keys().chain(other.musts.keys());
    found.extend(
        distinct(musts, |id| one.musts.get(id) != other.musts.get(id)).map(Difference::Must),
    );
    let (mine, theirs) = (&one.weights, &other.weights);
    if mine.is_empty() != theirs.is_empty() {
        found.push(Difference::Weights);
    } else if mine.is_empty() {
        let (mine, theirs) = (&one.priorities, &other.priorities);
        let ranked = mine.keys().chain(theirs.keys());
        found.extend(distinct(ranked, |id| mine.get(id) != theirs.get(id)).map(Difference::Tier));
    } else {
        let weighed = mine.keys().chain(theirs.keys());
        found
            .extend(distinct(weighed, |id| mine.get(id) != theirs.get(id)).map(Difference::Weight));
    }
    let hidden = one.hidden.symmetric_difference(&other.hidden);
    found.extend(hidden.cloned().map(Difference::Hidden));
    let own = one.own.keys().chain(other.own.keys());
    found.extend(
        distinct(own, |number| one.own.get(number) != other.own.get(number)).map(Difference::Own),
    );
    let value = |of: &Scenario, cell: &(OptionId, CriterionId)| {
        of.overrides.get(cell).map(|mine| mine.value.clone())
    };
    let cells = one.overrides.keys().chain(other.overrides.keys());
    let cells = distinct(cells, |cell| value(one, cell) != value(other, cell));
    found.extend(cells.map(|(option, criterion)| Difference::Override(option, criterion)));
    if one.date != other.date {
        found.push(Difference::Date);
    }
    found
}

fn distinct<'a, T: Clone + Ord + 'a>(
    keys: impl Iterator<Item = &'a T>,
    differs: impl Fn(&T) -> bool,
) -> impl Iterator<Item = T> {
    filled::<_, BTreeSet<T>>(keys.filter(|key| differs(key)).cloned()).into_iter()
}

impl Difference {
    /// A scenario that takes over this one thing from another.
    #[must_use]
    pub fn applied(&self, catalog: &Catalog, to: &Scenario, from: &Scenario) -> Scenario {
        if *self == Self::Edition {
            return to.moved(catalog, &from.edition).scenario;
        }
        let mut next = to.clone();
        match self {
            Self::Edition => {}
            Self::Must(id) => copy(&mut next.musts, &from.musts, id),
            Self::Tier(id) => copy(&mut next.priorities, &from.priorities, id),
            Self::Weights => {
                next.weights.clone_from(&from.weights);
                next.priorities.clone_from(&from.priorities);
            }
            Self::Weight(id) => copy(&mut next.weights, &from.weights, id),
            Self::Hidden(family) => {
                if from.hidden.contains(family) {
                    next.hidden.insert(family.clone());
                } else {
                    next.hidden.remove(family);
                }
            }
            Self::Own(number) => copy(&mut next.own, &from.own, number),
            Self::Override(option, criterion) => {
                copy(&mut next.overrides, &from.overrides, &(option.clone(), criterion.clone()));
            }
            Self::Date => next.date = from.date,
        }
        next
    }
}

/// Makes one entry of a map the same as in another map, whether present or absent.
fn copy<K: Clone + Ord, V: Clone>(to: &mut BTreeMap<K, V>, from: &BTreeMap<K, V>, key: &K) {
    match from.get(key) {
        Some(value) => {
            to.insert(key.clone(), value.clone());
        }
        None => {
            to.remove(key);
        }
    }
}
