//! The mildest ways out when nothing fits, and the price of each must-have (METHOD §1).

use super::information::Answer;
use super::scoring::Problem;
use super::screening::{Demands, Screened, State, screen};
use super::table::Table;
use crate::catalog::{Criterion, Standing, Test, Value};
use crate::quantity::{Amount, Ratio, Until};

/// A way to let something in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxation {
    /// The must-haves that change, as places of criteria, and to what; `None`: dropped.
    pub changes: Vec<(usize, Option<Value>)>,
    /// The options that are no longer ruled out then.
    pub returns: Vec<usize>,
    /// Those of them that are still unconfirmed.
    pub unconfirmed: Vec<usize>,
}

/// What a must-have costs, or would cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// The must-have.
    pub place: usize,
    /// The options that return if it alone is dropped.
    pub returns: Vec<usize>,
    /// By how much the best score of a fitting option would rise then; `None` when nothing is
    /// scored, or nothing fits before and after.
    pub gain: Option<Ratio>,
    /// Who would be named then; `None` where the recommendation is withheld.
    pub then: Option<Answer>,
}

/// All Pareto-minimal changes of must-haves that admit an option, fewest changes first.
///
/// Each failed must-have of an option is changed just so far that this option passes; where no
/// milder demand can be worded it is dropped. Of the combinations those stay that no other one
/// undercuts. For must-haves that can only be dropped these are exactly the minimal sets of failed
/// must-haves: minimal correction sets (Reiter 1987; Liffiton & Sakallah 2008).
pub fn relaxations(table: &Table, demands: &Demands, screened: &[Screened]) -> Vec<Relaxation> {
    let mut ways: Vec<Vec<(usize, Option<Value>)>> = Vec::new();
    for (option, one) in screened.iter().enumerate().filter(|(_, one)| one.state == State::RuledOut)
    {
        let way = one
            .fails
            .iter()
            .map(|place| {
                let standing = &table.candidates[option].cells[*place].standing;
                (*place, mildest(&table.criteria[*place], standing, demanded(demands, *place)))
            })
            .collect();
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    let minimal: Vec<_> = ways
        .iter()
        .filter(|way| !ways.iter().any(|other| other != *way && is_milder(table, other, way)))
        .cloned()
        .collect();
    let mut relaxations: Vec<Relaxation> =
        minimal.into_iter().map(|way| relaxation(table, demands, screened, way)).collect();
    relaxations.sort_by_key(|one| (one.changes.len(), one.returns.len() == one.unconfirmed.len()));
    relaxations
}

fn relaxation(
    table: &Table,
    demands: &Demands,
    before: &[Screened],
    changes: Vec<(usize, Option<Value>)>,
) -> Relaxation {
    let after = screen(table, &relaxed(demands, &changes));
    let back: Vec<usize> = (0..after.len())
        .filter(|one| before[*one].state == State::RuledOut && after[*one].state != State::RuledOut)
        .collect();
    let unconfirmed =
        back.iter().copied().filter(|one| after[*one].state == State::Unconfirmed).collect();
    Relaxation { changes, returns: back, unconfirmed }
}

/// The demands after some of them changed.
pub fn relaxed(demands: &Demands, changes: &[(usize, Option<Value>)]) -> Vec<(usize, Value)> {
    demands
        .iter()
        .filter_map(|(place, value)| match changes.iter().find(|(changed, _)| changed == place) {
            Some((_, to)) => to.clone().map(|to| (*place, to)),
            None => Some((*place, value.clone())),
        })
        .collect()
}

fn demanded(demands: &Demands, place: usize) -> Option<&Value> {
    demands.iter().find(|(one, _)| *one == place).map(|(_, value)| value)
}

/// The mildest demand that `standing` meets, if it still demands something; a dispute has to be
/// met on both sides.
pub fn mildest(
    criterion: &Criterion,
    standing: &Standing,
    demanded: Option<&Value>,
) -> Option<Value> {
    match criterion.must.test {
        Test::AtLeast | Test::NotBefore => {
            let weakest = standing.values().min()?;
            let worst = [
                Value::Level(0),
                Value::Points(Ratio::ZERO),
                Value::Quantity(Amount::Exactly(0)),
                Value::Date(Until::Never),
            ];
            (!worst.contains(weakest)).then(|| weakest.clone())
        }
        Test::AtMost => {
            let largest = standing.values().max()?;
            (*largest != Value::Quantity(Amount::Unlimited)).then(|| largest.clone())
        }
        Test::AllOf => {
            let Some(Value::Set(wanted)) = demanded else {
                return None;
            };
            let has = |member: &u8| {
                standing
                    .values()
                    .all(|value| matches!(value, Value::Set(members) if members.contains(member)))
            };
            let kept: Vec<u8> = wanted.iter().copied().filter(has).collect();
            (!kept.is_empty()).then_some(Value::Set(kept))
        }
        // Allowing more hosts is a different site, not a milder demand.
        Test::AnyOf => None,
    }
}

/// Whether every change of `a` is also made by `b`, at least as far.
fn is_milder(table: &Table, a: &[(usize, Option<Value>)], b: &[(usize, Option<Value>)]) -> bool {
    a.iter().all(|(place, to)| {
        b.iter().find(|(other, _)| other == place).is_some_and(|(_, further)| match (to, further) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(to), Some(further)) => implies(table.criteria[*place].must.test, to, further),
        })
    })
}

/// Whether whatever meets `strict` meets `mild`.
fn implies(test: Test, strict: &Value, mild: &Value) -> bool {
    match test {
        Test::AnyOf => strict == mild,
        _ => test.passes(strict, mild),
    }
}

/// The price of every must-have.
pub fn prices(
    table: &Table,
    demands: &Demands,
    problem: &Problem,
    screened: &[Screened],
) -> Vec<Price> {
    let top = |screened: &[Screened]| {
        let fits = |one: &usize| screened[*one].state == State::Fits;
        (0..screened.len()).filter(fits).map(|one| problem.sum(one)).max()
    };
    demands
        .iter()
        .map(|(place, _)| {
            let after = screen(table, &relaxed(demands, &[(*place, None)]));
            let returns = (0..after.len())
                .filter(|one| {
                    screened[*one].state == State::RuledOut && after[*one].state != State::RuledOut
                })
                .collect();
            let gain = match (top(screened), top(&after)) {
                (Some(before), Some(after)) if problem.total > 0 => {
                    Some(Ratio::new(after - before, problem.total * problem.unit))
                }
                _ => None,
            };
            let scored = after.iter().enumerate().map(|(one, it)| (it.state, problem.sum(one)));
            let then = Some(Answer::of(scored));
            Price { place: *place, returns, gain, then }
        })
        .collect()
}

/// How many options would not be ruled out if `value` were demanded of a criterion as well.
pub fn left_with(table: &Table, demands: &Demands, place: usize, value: &Value) -> u32 {
    let mut with = relaxed(demands, &[(place, None)]);
    with.push((place, value.clone()));
    let left = screen(table, &with).iter().filter(|one| one.state != State::RuledOut).count();
    u32::try_from(left).unwrap_or(u32::MAX)
}
