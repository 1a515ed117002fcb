//! The mildest ways out when nothing fits (`docs/method.md`, "Relaxations").

mod steps;
mod together;

pub use steps::mildest;

use super::forms::Clash;
use super::screening::{Demands, Screened, State, screen, screen_one};
use super::table::{Candidate, Table};
use crate::catalog::{Catalog, Test, Value};
use crate::order::InOrder;
use crate::quantity::Amount;
use crate::scenario::{Edit, Scenario};
use steps::mildest_steps;
use together::{changed_to, size};

/// A change of must-haves that lets an option in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxation {
    /// The must-haves that change, as criterion places, and their new values; `None`: dropped.
    pub changes: Vec<(usize, Option<Value>)>,
    /// The options that are no longer ruled out then.
    pub returns: Vec<usize>,
    /// Those of them that are still unconfirmed.
    pub unconfirmed: Vec<usize>,
}

impl Relaxation {
    /// What a visitor does to take this way out. Another number of machines is said as such, with all that
    /// it demands.
    pub fn edit(&self, catalog: &Catalog, scenario: &Scenario, table: &Table) -> Edit {
        let edits = self.changes.iter().map(|(place, to)| {
            let id = table.criteria[*place].id.clone();
            match to {
                Some(value) => Edit::Demanded(id, value.clone()),
                None => Edit::Dropped(id),
            }
        });
        let machines = self.machines(scenario, table);
        let said = machines.and_then(|machines| scenario.counting_machines(catalog, machines));
        Edit::Several(said.into_iter().chain(edits).collect())
    }

    /// How many machines a site has then, if the scenario says how many it has and more are to be bought.
    fn machines(&self, scenario: &Scenario, table: &Table) -> Option<u16> {
        let now = scenario.site.machines?;
        let bought = |(place, to): &(usize, Option<Value>)| match to {
            Some(Value::Quantity(Amount::Exactly(count)))
                if table.criteria[*place].must.buy.is_some() =>
            {
                u16::try_from(*count).ok()
            }
            _ => None,
        };
        self.changes.iter().filter_map(bought).max().filter(|count| *count > now)
    }
}

/// A change of must-haves: each to something milder, or `None`: dropped.
type Way = Vec<(usize, Option<Value>)>;

/// The mildest changes of must-haves that bring an option back, and the mildest that bring one back
/// for certain; fewest changes first.
///
/// Each failed must-have of an option is relaxed just far enough for this option to pass; on a disputed
/// cell, also just far enough that it might. If no milder demand can be worded, the must-have is
/// dropped. Of must-haves that the option does not meet together, one is changed to what holds instead
/// if that is known, or dropped. To bring the option back for certain, unknown must-haves are dropped
/// as well. Among the combinations of each kind, those remain that no other undercuts. If must-haves
/// can only be dropped and all facts are known, these are exactly the minimal sets of failed
/// must-haves: minimal correction sets (Reiter 1987; Liffiton & Sakallah 2008).
pub fn relaxations(table: &Table, demands: &Demands, screened: &[Screened]) -> Vec<Relaxation> {
    let all = |goal: Goal| -> Vec<Way> {
        let options = 0..screened.len();
        let ways = options.flat_map(|option| ways_of(table, demands, option, mildest_steps, goal));
        ways.collect()
    };
    let mut ways = minimal(table, &all(Goal::NotRuledOut));
    for way in minimal(table, &all(Goal::Fits)) {
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    let mut relaxations: Vec<Relaxation> =
        ways.into_iter().map(|way| relaxation(table, demands, screened, way)).collect();
    relaxations.order_by_key(|one| {
        (size(table, &one.changes), one.returns.len() == one.unconfirmed.len())
    });
    relaxations
}

/// The smallest sets of must-haves without which an option is not ruled out, fewest first.
pub fn drops(table: &Table, demands: &Demands, option: usize) -> Vec<Vec<usize>> {
    let ways = ways_of(table, demands, option, |_, _, _, _| vec![None], Goal::NotRuledOut);
    let mut drops: Vec<Vec<usize>> = minimal(table, &ways)
        .into_iter()
        .map(|way| way.into_iter().map(|(place, _)| place).collect())
        .collect();
    drops.order_by_key(Vec::len);
    drops
}

/// The ways that no other undercuts, each once.
fn minimal(table: &Table, ways: &[Way]) -> Vec<Way> {
    let is_undercut =
        |way: &Way| ways.iter().any(|other| other != way && is_milder(table, other, way));
    let mut minimal: Vec<Way> = Vec::new();
    for way in ways {
        if !minimal.contains(way) && !is_undercut(way) {
            minimal.push(way.clone());
        }
    }
    minimal
}

/// How far a way has to get an option.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goal {
    NotRuledOut,
    Fits,
}

impl Goal {
    /// Must-haves of which one has to change next, and whether it fails by itself; `None` once the
    /// goal is reached.
    fn to_mend(self, screened: &Screened) -> Option<(Vec<usize>, bool)> {
        let alone = |places: &[usize]| places.first().map(|place| (vec![*place], true));
        let together = |clashes: &[Clash]| clashes.first().map(|one| (one.places.clone(), false));
        let out = alone(&screened.fails).or_else(|| together(&screened.clashes));
        let unsure = || alone(&screened.unknown).or_else(|| together(&screened.open));
        match self {
            Self::NotRuledOut => out,
            Self::Fits => out.or_else(unsure),
        }
    }
}

/// What a must-have may become so that one option gets further. Arguments: the table, the option,
/// the demand with its place, and whether it fails by itself or only together with others.
type Steps = fn(&Table, &Candidate, (usize, &Value), bool) -> Vec<Option<Value>>;

/// Changes that admit an option, found by mending the first thing that keeps it out, in each
/// possible way, until nothing does. Each step makes a must-have milder, so this ends.
fn ways_of(table: &Table, demands: &Demands, option: usize, steps: Steps, goal: Goal) -> Vec<Way> {
    let candidate = &table.candidates[option];
    let (mut ways, mut seen, mut open): (Vec<Way>, Vec<Way>, Vec<Way>) =
        (Vec::new(), Vec::new(), vec![Vec::new()]);
    while let Some(way) = open.pop() {
        let changed = relaxed(demands, &way);
        let screened = screen_one(table, candidate, &changed);
        let Some((to_mend, is_alone)) = goal.to_mend(&screened) else {
            ways.push(way);
            continue;
        };
        for place in to_mend {
            let Some(demanded) = demanded(&changed, place) else { continue };
            for to in steps(table, candidate, (place, demanded), is_alone) {
                let next = changed_to(table, demands, &way, place, to);
                if !seen.contains(&next) {
                    seen.push(next.clone());
                    open.push(next);
                }
            }
        }
    }
    ways.reverse();
    ways
}

fn relaxation(
    table: &Table,
    demands: &Demands,
    before: &[Screened],
    changes: Vec<(usize, Option<Value>)>,
) -> Relaxation {
    let after = screen(table, &relaxed(demands, &changes));
    let back = returns(before, &after);
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

/// Whether everything that meets `strict` also meets `mild`.
fn implies(test: Test, strict: &Value, mild: &Value) -> bool {
    match test {
        Test::AnyOf => strict == mild,
        _ => test.passes(strict, mild),
    }
}

/// The options that were ruled out and no longer are.
pub fn returns(before: &[Screened], after: &[Screened]) -> Vec<usize> {
    let is_out = |of: &[Screened], one: usize| of[one].state == State::RuledOut;
    (0..after.len()).filter(|one| is_out(before, *one) && !is_out(after, *one)).collect()
}

/// How many options would not be ruled out if `value` were demanded of a criterion as well.
pub fn left_with(table: &Table, demands: &Demands, place: usize, value: &Value) -> u32 {
    let mut with = relaxed(demands, &[(place, None)]);
    with.push((place, value.clone()));
    left(table, &with)
}

/// How many options are not ruled out under these must-haves.
pub fn left(table: &Table, demands: &Demands) -> u32 {
    let left = screen(table, demands).iter().filter(|one| one.state != State::RuledOut).count();
    u32::try_from(left).unwrap_or(u32::MAX)
}
