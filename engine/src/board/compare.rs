//! Two scenarios side by side: what was said, what follows, and which difference explains it (`docs/method-boards.md`).

use std::collections::BTreeSet;

use super::difference::{Difference, differences};
use super::tables::{Key, Named, Tables};
use crate::assessment::{Assessment, Drift, State, assess, drift};
use crate::catalog::{Catalog, Cut};
use crate::order::filled;
use crate::scenario::Scenario;

/// The most differences that explain the answer together.
const SET_MAX: usize = 3;
/// How many assessments the search may take.
const ASSESSMENTS_MAX: usize = 2_000;

/// Two scenarios side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// What follows from the first.
    pub one: Assessment,
    /// What follows from the second.
    pub other: Assessment,
    /// Everything said differently that may change the answer.
    pub differences: Vec<Difference>,
    /// Which of them explain the answer of the second.
    pub explanation: Explanation,
    /// The facts that changed between the editions, if exactly one of them is today's.
    pub drift: Option<Drift>,
}

/// Which differences turn the answer of the first scenario into that of the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// Both name the same options: there is nothing to explain.
    Same,
    /// Each of these sets does, and no smaller one.
    Sets(Vec<Vec<Difference>>),
    /// No set of up to three differences does.
    OnlyTogether,
    /// None was found among the first 2 000 sets that were tried.
    NotFound,
}

/// Compares two scenarios, which may be of different editions.
pub fn compare(catalog: &Catalog, one: &Scenario, other: &Scenario) -> Compared {
    let differences = differences(one, other);
    let today = &catalog.today().id;
    let older = [one, other].into_iter().find(|it| it.edition != *today);
    let older = older.filter(|_| one.edition != other.edition);
    Compared {
        one: assess(catalog, one),
        other: assess(catalog, other),
        explanation: explain(catalog, one, other, &differences),
        drift: older.and_then(|older| drift(catalog, older)),
        differences,
    }
}

fn explain(
    catalog: &Catalog,
    one: &Scenario,
    other: &Scenario,
    differences: &[Difference],
) -> Explanation {
    let place =
        |it: &Scenario| catalog.editions.iter().position(|edition| edition.id == it.edition);
    let newer = if place(one) < place(other) { other } else { one }.cut(catalog);
    let mut tables = Tables::new(catalog);
    let mut answer = |it: &Scenario| (lasting(&newer, &tables.named(it)), tables.answered());
    let (wanted, _) = answer(other);
    if answer(one).0 == wanted {
        return Explanation::Same;
    }
    for size in 1..=SET_MAX.min(differences.len()) {
        let mut found: Vec<Vec<Difference>> = Vec::new();
        for places in combinations(differences.len(), size) {
            let set: Vec<&Difference> = places.iter().map(|place| &differences[*place]).collect();
            let tried = set.iter().fold(one.clone(), |it, one| one.applied(catalog, &it, other));
            let (named, answered) = answer(&tried);
            if named == wanted {
                found.push(set.into_iter().cloned().collect());
            }
            if answered > ASSESSMENTS_MAX {
                return if found.is_empty() {
                    Explanation::NotFound
                } else {
                    Explanation::Sets(found)
                };
            }
        }
        if !found.is_empty() {
            return Explanation::Sets(found);
        }
    }
    Explanation::OnlyTogether
}

/// Which options are named, by what replaces them in an edition: a new name alone is not another
/// answer.
fn lasting(cut: &Cut<'_>, named: &Named) -> (State, BTreeSet<Key>) {
    let options = named.options.iter().flat_map(|key| {
        let heirs = cut.heirs(&key.0);
        if heirs.is_empty() || !key.1.is_empty() {
            return vec![key.clone()];
        }
        heirs.into_iter().map(|heir| (heir.id.clone(), String::new())).collect()
    });
    (named.state, filled(options))
}

/// All sets of `size` places below `count`, in order.
fn combinations(count: usize, size: usize) -> Vec<Vec<usize>> {
    let mut sets = vec![Vec::new()];
    for _ in 0..size {
        let longer = sets.iter().flat_map(|set: &Vec<usize>| {
            let from = set.last().map_or(0, |last| last + 1);
            (from..count).map(move |next| [set.as_slice(), &[next]].concat())
        });
        sets = longer.collect();
    }
    sets
}
