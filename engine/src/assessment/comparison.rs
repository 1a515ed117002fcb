//! Option against option: contributions, dominance and what makes two options alike
//! (`docs/method.md`, "Comparison and dominance").

use std::cmp::Reverse;

use super::scoring::{Problem, Worth, worth};
use super::screening::State;
use super::standing::Standing;
use super::table::Table;
use crate::order::InOrder;
use crate::quantity::Ratio;

/// What a criterion adds to one option's lead over another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The enabled criterion.
    pub place: usize,
    /// Weight times difference of worth; negative where the rival is ahead.
    pub amount: Ratio,
}

/// One option against another, criterion by criterion, largest lead first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The option in question.
    pub option: usize,
    /// The option it is compared with.
    pub rival: usize,
    /// What each enabled criterion adds; those that add nothing are left out.
    pub contributions: Vec<Contribution>,
}

/// Compares two options.
pub fn compare(problem: &Problem, option: usize, rival: usize) -> Comparison {
    let mut contributions: Vec<Contribution> = (0..problem.width())
        .map(|place| Contribution {
            place,
            amount: Ratio::new(
                problem.weights[place] * problem.lead(option, rival, place),
                problem.total * problem.unit,
            ),
        })
        .filter(|one| one.amount != Ratio::ZERO)
        .collect();
    contributions.order_by_key(|one| Reverse(one.amount));
    Comparison { option, rival, contributions }
}

/// The best options that fit and did not win.
pub fn runners_up(problem: &Problem, standings: &[Standing], winners: &[usize]) -> Vec<usize> {
    let others: Vec<usize> = (0..standings.len())
        .filter(|one| standings[*one].screened.state == State::Fits && !winners.contains(one))
        .collect();
    let top = others.iter().map(|one| problem.sum(*one)).max();
    others.into_iter().filter(|one| Some(problem.sum(*one)) == top).collect()
}

/// One option that is never worse than another and better somewhere, on the enabled criteria,
/// however the facts in doubt turn out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dominance {
    /// The better option.
    pub over: usize,
    /// The one it dominates.
    pub under: usize,
    /// The enabled criteria on which it is better.
    pub better: Vec<usize>,
    /// The unweighed criteria of the table on which the other is better.
    pub ignored: Vec<usize>,
}

/// All dominance among the options that are not ruled out.
pub fn dominances(table: &Table, problem: &Problem, standings: &[Standing]) -> Vec<Dominance> {
    let open: Vec<usize> = (0..standings.len())
        .filter(|one| standings[*one].screened.state != State::RuledOut)
        .collect();
    let ignored = ignored(table, problem);
    let mut found = Vec::new();
    for over in &open {
        for under in open.iter().filter(|under| *under != over) {
            let (a, b) = (&problem.bounds[*over], &problem.bounds[*under]);
            let better: Vec<usize> =
                (0..problem.width()).filter(|place| a[*place].low > b[*place].high).collect();
            if !better.is_empty() && (0..problem.width()).all(|place| a[place].low >= b[place].high)
            {
                let stronger = |worths: &[Worth]| worths[*under].low > worths[*over].high;
                let ignored = ignored.iter().filter(|(_, worths)| stronger(worths));
                let ignored = ignored.map(|(place, _)| *place).collect();
                found.push(Dominance { over: *over, under: *under, better, ignored });
            }
        }
    }
    found
}

/// The worths of all options on weighable criteria that are set to Ignore, with the places of these
/// criteria.
fn ignored(table: &Table, problem: &Problem) -> Vec<(usize, Vec<Worth>)> {
    let worths = |place: usize| {
        let cells = table.candidates.iter().map(|candidate| &candidate.cells[place].standing);
        cells.map(|standing| worth(&table.criteria[place], standing, table.as_of)).collect()
    };
    (0..table.criteria.len())
        .filter(|place| !problem.enabled.contains(place))
        .filter(|place| table.criteria[*place].scale.is_weighed())
        .map(|place| (place, worths(place)))
        .collect()
}

/// Whether two options are worth the same on every enabled criterion, with nothing in doubt.
pub fn is_identical(problem: &Problem, a: usize, b: usize) -> bool {
    let (a, b) = (&problem.bounds[a], &problem.bounds[b]);
    a.iter().zip(b).all(|(a, b)| a == b && a.low == a.high)
}

/// The unweighed criteria on which two options certainly differ.
pub fn told_apart_by(table: &Table, problem: &Problem, a: usize, b: usize) -> Vec<usize> {
    let standing = |one: usize, place: usize| &table.candidates[one].cells[place].standing;
    (0..table.criteria.len())
        .filter(|place| !problem.enabled.contains(place))
        .filter(|place| {
            let (a, b) = (standing(a, *place), standing(b, *place));
            a.is_known() && b.is_known() && a != b
        })
        .collect()
}
