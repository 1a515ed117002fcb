//! What would change the answer, as JSON: weights, facts, the spacing of levels.

use serde::Serialize;

use super::ids::{ByCriterion, criterion, enabled, option, options};
use crate::assessment::{self, Answer, Assessment};

/// How robust the answer is.
#[derive(Serialize)]
pub struct Robustness<'a> {
    movable: Option<String>,
    nearest_flip: Option<Flip<'a>>,
    stability: ByCriterion<'a, [String; 2]>,
    facts: Vec<Critical<'a>>,
    spacing_open: Option<Vec<&'a str>>,
}

impl<'a> Robustness<'a> {
    /// The robustness of an assessment; if no weight can change the answer, only what is known.
    pub fn of(it: &'a Assessment) -> Self {
        let known = it.robustness.as_ref();
        let intervals = known.into_iter().flat_map(|one| one.stability.iter().enumerate());
        Self {
            movable: it.movable().map(|movable| movable.to_string()),
            nearest_flip: known.and_then(|one| one.nearest.as_ref()).map(|flip| Flip::of(it, flip)),
            stability: intervals
                .map(|(at, one)| (enabled(it, at), [one.low.to_string(), one.high.to_string()]))
                .collect(),
            facts: it.critical.iter().map(|one| Critical::of(it, one)).collect(),
            spacing_open: it.spacing_open.as_deref().map(|open| options(it, open)),
        }
    }
}

#[derive(Serialize)]
struct Flip<'a> {
    criterion: &'a str,
    weight: String,
    bound: String,
    rival: &'a str,
}

impl<'a> Flip<'a> {
    fn of(it: &'a Assessment, flip: &assessment::Flip) -> Self {
        Self {
            criterion: enabled(it, flip.place),
            weight: it.problem.share(flip.place).to_string(),
            bound: flip.bound.to_string(),
            rival: option(it, flip.rival),
        }
    }
}

/// One known fact a step off.
#[derive(Serialize)]
struct Critical<'a> {
    option: &'a str,
    criterion: &'a str,
    to: String,
    shift: String,
    then: Named<'a>,
}

impl<'a> Critical<'a> {
    fn of(it: &'a Assessment, one: &assessment::Critical) -> Self {
        Self {
            option: option(it, one.option),
            criterion: criterion(it, one.place),
            to: it.table.criteria[one.place].scale.spell_value(&one.to),
            shift: one.shift.to_string(),
            then: Named::of(it, &one.then),
        }
    }
}

/// The options that would be named.
#[derive(Serialize)]
pub struct Named<'a> {
    state: &'static str,
    options: Vec<&'a str>,
}

impl<'a> Named<'a> {
    /// The options of another answer.
    pub fn of(it: &'a Assessment, then: &Answer) -> Self {
        Self { state: then.state.spell(), options: options(it, &then.options) }
    }
}
