//! Room: what an option leaves of an amount that is demanded, such as the memory of a machine.

use crate::assessment::{Assessment, NAMED_MOST};
use crate::catalog::{Scale, Value};
use crate::phrase::Phrase;
use crate::quantity::Amount;

/// What each option that the answer names takes of the amounts demanded, where something else needs the
/// rest (`leaves` of a must-have).
pub fn left(assessment: &Assessment) -> Vec<Phrase> {
    let verdict = &assessment.verdict;
    if !verdict.kind.recommends() || verdict.options.len() > NAMED_MOST {
        return Vec::new();
    }
    let mut said = Vec::new();
    for option in &verdict.options {
        for (place, value) in &assessment.demands {
            said.extend(one(assessment, *option, *place, value));
        }
    }
    said
}

/// "X takes 4 GiB of the 16 GiB (memory per node) and leaves the rest for applications."
fn one(assessment: &Assessment, option: usize, place: usize, demand: &Value) -> Option<Phrase> {
    let criterion = &assessment.table.criteria[place];
    let (leaves, Scale::Quantity { unit, .. }) =
        (criterion.must.leaves.as_ref()?, &criterion.scale)
    else {
        return None;
    };
    let amount = |value: &Value| match value {
        Value::Quantity(amount @ Amount::Exactly(_)) => Some(*amount),
        _ => None,
    };
    let there = amount(demand)?;
    let standing = &assessment.table.candidates[option].cells[place].standing;
    let taken = standing.values().filter_map(amount).max()?;
    let said = Phrase::new().with(assessment.name(option)).and(" takes ");
    let (said, rest) = if taken == there {
        (said.and("all of"), format!(" and leaves nothing for {leaves}."))
    } else {
        (said.value(unit.say(taken)).and(" of"), format!(" and leaves the rest for {leaves}."))
    };
    let said = said.and(" the ").value(unit.say(there)).and(" (");
    Some(said.with(assessment.criterion_name(place)).and(")").and(rest))
}
