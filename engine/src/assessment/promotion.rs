//! The smallest changes that would put an option first
//! (`docs/method.md`, "What would put an option first").

use super::robustness::{Catch, catch_up};
use super::screening::State;
use super::{Assessment, Kind, assess, relaxation};
use crate::catalog::{Catalog, Tier};
use crate::order::InOrder;
use crate::scenario::{Edit, Scenario};

/// How many changes of priority to look for.
const STEPS_MAX: usize = 3;

/// What would put an option first that is ruled out or behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promotion {
    /// The assessment without the must-haves that it fails; the original assessment if it fails
    /// none.
    pub then: Assessment,
    /// The must-haves that have to go for the option to come back; the first of several ways.
    pub dropped: Vec<usize>,
    /// The other ways.
    pub or_dropped: Vec<Vec<usize>>,
    /// Single changes of priority that would then put it first or tied for first, in the order of
    /// the criteria.
    pub steps: Vec<Step>,
    /// The option that would then still be first, and the least weight that has to move for this
    /// one to catch up; `None` if this one is first then, or does not fit.
    pub chase: Option<Chase>,
}

/// One change of priority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The criterion, as a place in the table.
    pub place: usize,
    /// What its priority would have to be.
    pub tier: Tier,
    /// Whether others would tie with it.
    pub is_joint: bool,
}

/// An option behind the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chase {
    /// The first option.
    pub leader: usize,
    /// The weight that has to move; `None` if no weights are enough.
    pub catch: Option<Catch>,
}

/// What would put `option` first; `None` if it is first, or if nothing may be compared.
pub fn promotion(
    assessment: &Assessment,
    catalog: &Catalog,
    scenario: &Scenario,
    option: usize,
) -> Option<Promotion> {
    let verdict = &assessment.verdict;
    if verdict.kind == Kind::Withheld || verdict.options.contains(&option) {
        return None;
    }
    let mut ways = relaxation::drops(&assessment.table, &assessment.demands, option).into_iter();
    let dropped = ways.next().unwrap_or_default();
    let or_dropped: Vec<Vec<usize>> = ways.collect();
    let without = dropped.iter().fold(scenario.clone(), |scenario, place| {
        scenario.edited(catalog, Edit::Dropped(assessment.table.criteria[*place].id.clone()))
    });
    let then = if dropped.is_empty() { assessment.clone() } else { assess(catalog, &without) };
    let is_behind = !then.verdict.options.contains(&option)
        && then.standings[option].screened.state == State::Fits;
    if !is_behind {
        return Some(Promotion { then, dropped, or_dropped, steps: Vec::new(), chase: None });
    }
    let leader = then.verdict.options.first().copied();
    let chase =
        leader.map(|leader| Chase { leader, catch: catch_up(&then.problem, leader, option) });
    let steps = steps(&then, catalog, &without, option);
    Some(Promotion { then, dropped, or_dropped, steps, chase })
}

/// Single changes of priority that put the option first or tied for first.
fn steps(then: &Assessment, catalog: &Catalog, scenario: &Scenario, option: usize) -> Vec<Step> {
    if !scenario.weights.is_empty() {
        return Vec::new();
    }
    let is_weighed = |place: &usize| then.table.criteria[*place].scale.is_weighed();
    let step = |place: usize| {
        let criterion = &then.table.criteria[place];
        let now = scenario.tier(criterion);
        let mut tiers: Vec<Tier> = Tier::ALL.into_iter().filter(|tier| *tier != now).collect();
        tiers.order_by_key(|tier| (*tier as u8).abs_diff(now as u8));
        tiers.into_iter().find_map(|tier| {
            let edited = scenario.edited(catalog, Edit::Ranked(criterion.id.clone(), tier));
            let first = assess(catalog, &edited).verdict.options;
            first.contains(&option).then_some(Step { place, tier, is_joint: first.len() > 1 })
        })
    };
    let criteria = (0..then.table.criteria.len()).filter(is_weighed);
    criteria.filter_map(step).take(STEPS_MAX).collect()
}
