//! Room: what an option leaves of a demanded amount, such as the memory of a machine.

use crate::assessment::{Assessment, NAMED_MOST};
use crate::catalog::{Scale, Standing, Value};
use crate::phrase::Phrase;
use crate::quantity::Amount;

/// What each option that the answer names takes of the demanded amounts, if something else needs the
/// rest (`leaves` of a must-have).
pub fn left(assessment: &Assessment) -> Vec<Phrase> {
    all(assessment).into_iter().map(|(said, _)| said).collect()
}

/// The same of what takes all there is.
pub fn tight(assessment: &Assessment) -> Vec<Phrase> {
    all(assessment).into_iter().filter(|(_, is_all)| *is_all).map(|(said, _)| said).collect()
}

/// "Can there be more than 1 GiB (memory per node)? X alone takes all of it.": the question to ask where nothing is
/// left for anything else.
pub fn asks(assessment: &Assessment, option: usize) -> Vec<Phrase> {
    let ask = |(place, demand): &(usize, Value)| {
        one(assessment, option, *place, demand).filter(|(_, is_all)| *is_all)?;
        let criterion = &assessment.table.criteria[*place];
        let more = Phrase::text("Can there be more than ").value(criterion.scale.say(demand));
        let more = more.and(" (").with(assessment.criterion_name(*place)).and(")? ");
        Some(more.with(assessment.name(option)).and(" alone takes all of it."))
    };
    assessment.demands.iter().filter_map(ask).collect()
}

/// What any option that fits takes.
pub fn left_with(assessment: &Assessment, option: usize) -> Vec<Phrase> {
    let demands = assessment.demands.iter();
    let said = demands.filter_map(|(place, value)| one(assessment, option, *place, value));
    said.map(|(said, _)| said).collect()
}

/// Each with whether it takes all there is.
fn all(assessment: &Assessment) -> Vec<(Phrase, bool)> {
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

/// "X needs at least 4 GiB of the 16 GiB (memory per node), before any applications."
fn one(
    assessment: &Assessment,
    option: usize,
    place: usize,
    demand: &Value,
) -> Option<(Phrase, bool)> {
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
    let is_disputed = matches!(standing, Standing::Disputed(..));
    let needs = if is_disputed { " needs up to " } else { " needs at least " };
    let note = if is_disputed { "; sources disagree" } else { "" };
    let said = Phrase::new().with(assessment.name(option)).and(needs).value(unit.say(taken));
    let name = |said: Phrase| said.and(" (").with(assessment.criterion_name(place)).and(note);
    let said = if taken == there {
        name(said).and("). That is all there is: ").and(leaves).and(" need more on top.")
    } else {
        let said = name(said.and(" of the ").value(unit.say(there)));
        said.and("), before any ").and(leaves).and(".")
    };
    Some((said, taken == there))
}
