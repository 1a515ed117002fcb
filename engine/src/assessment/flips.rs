//! Decisive facts: known cells where one step to the next level or band changes who is named
//! (`docs/method.md`, "Decisive facts").
//!
//! Cells in doubt are not included; the value of knowing those is in `information`. Sets, points
//! and quantities without bands have no next level and are left out.

use super::forms::Held;
use super::information::{Answer, Ground, Prospect};
use super::scoring::Problem;
use super::screening::Demands;
use super::table::Table;
use crate::catalog::{Scale, Value};
use crate::order::InOrder;
use crate::quantity::Ratio;

/// A known cell that changes the answer if it is one level off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Critical {
    /// The option, as a place in the table.
    pub option: usize,
    /// The criterion, as a place in the table.
    pub place: usize,
    /// The value it would have instead.
    pub to: Value,
    /// How much the option's score moves then; zero if the criterion is not weighed.
    pub shift: Ratio,
    /// Who would be named.
    pub then: Answer,
}

/// All such cells, the smallest shift of a score first; a cell that flips the answer both ways is
/// listed twice.
pub fn critical(
    table: &Table,
    demands: &Demands,
    held: &[Held],
    problem: &Problem,
    ground: &Ground<'_>,
) -> Vec<Critical> {
    let now = ground.answer();
    let demanded = |place: usize| demands.iter().find(|(one, _)| *one == place).map(|(_, it)| it);
    let touches = |place: &usize| problem.enabled.contains(place) || demanded(*place).is_some();
    let places: Vec<usize> = (0..table.criteria.len()).filter(touches).collect();
    let mut found = Vec::new();
    for option in 0..table.candidates.len() {
        // What holds only under the must-haves is as far off as they allow.
        let is_held =
            |place: &usize| held.iter().any(|one| (one.option, one.place) == (option, *place));
        for place in places.iter().copied().filter(|place| !is_held(place)) {
            for prospect in steps(table, option, place, demanded(place)) {
                let then = ground.answer_if(option, place, &prospect);
                if !then.names_the_same(&now) {
                    let shift = shift(problem, option, place, &prospect);
                    found.push(Critical { option, place, to: prospect.value, shift, then });
                }
            }
        }
    }
    // A criterion that is only demanded shifts no score and comes last.
    found.order_by_key(|one| (one.shift == Ratio::ZERO, one.shift.abs()));
    found
}

/// The next level or band below and above a known value; if a demand divides the band, the other
/// part of it.
fn steps(table: &Table, option: usize, place: usize, demanded: Option<&Value>) -> Vec<Prospect> {
    let criterion = &table.criteria[place];
    let standing = &table.candidates[option].cells[place].standing;
    let is_stepped = criterion.scale.is_weighed() && !matches!(criterion.scale, Scale::Points);
    let (true, true, Some(now)) = (is_stepped, standing.is_known(), standing.values().next())
    else {
        return Vec::new();
    };
    let prospect = |value: &Value| {
        let meets = demanded.is_none_or(|demanded| criterion.must.test.passes(value, demanded));
        Prospect::of(value.clone(), criterion.scale.worth(value, table.as_of), meets)
    };
    let here = prospect(now);
    let differs = |one: &Prospect| (one.worth, one.meets) != (here.worth, here.meets);
    let samples = criterion.scale.samples(demanded, table.as_of);
    let below = samples.iter().rev().filter(|value| *value < now).map(prospect).find(differs);
    let above = samples.iter().filter(|value| *value > now).map(prospect).find(differs);
    below.into_iter().chain(above).collect()
}

fn shift(problem: &Problem, option: usize, place: usize, prospect: &Prospect) -> Ratio {
    let at = problem.enabled.iter().position(|one| *one == place);
    let (Some(at), Some(worth)) = (at, prospect.worth) else { return Ratio::ZERO };
    problem.share(at) * (worth - problem.bounds[option][at].point)
}
