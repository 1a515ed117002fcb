//! The smallest changes that bring an option back where none meets all must-haves.

use super::names::counted;
use crate::assessment::{Assessment, Relaxation};
use crate::catalog::{Scale, Value};
use crate::phrase::{Part, Phrase, capital};

/// How many ways are named.
const WAYS_MAX: usize = 4;
/// How many members of a set are named as something to buy.
const MEMBERS_MAX: usize = 3;
/// How many options are named before they are only counted.
const NAMES_MAX: usize = 4;

/// That nothing fits, then a way out in each sentence.
pub fn ways_out(assessment: &Assessment) -> Vec<Phrase> {
    if assessment.standings.is_empty() {
        return vec![Phrase::text("Every family of options is switched off. Switch one on again.")];
    }
    let mut said =
        vec![Phrase::text("No option meets all must-haves. The smallest changes that would help:")];
    said.extend(assessment.relaxations.iter().take(WAYS_MAX).map(|one| way(assessment, one)));
    said
}

/// "Dropping “Vendor support” and accepting “Memory: 4 GiB” instead of “Memory: 2 GiB” brings back X."
fn way(assessment: &Assessment, way: &Relaxation) -> Phrase {
    let changes = way.changes.iter().enumerate().map(|(at, (place, to))| {
        let demanded = assessment.demand(*place);
        let said = match (to, bought(assessment, way, *place, to.as_ref())) {
            (_, Some(bought)) => format!("buying {bought}"),
            (None, None) => format!("dropping “{demanded}”"),
            (Some(value), None) => {
                let milder = assessment.table.criteria[*place].demand(value);
                format!("accepting “{milder}” instead of “{demanded}”")
            }
        };
        Part::Value(if at == 0 { capital(&said) } else { said })
    });
    let brings = if way.changes.len() == 1 { " brings back " } else { " bring back " };
    let back = Phrase::new().list(changes, "and").and(brings).join(some(assessment, &way.returns));
    let open = way.unconfirmed.len();
    if open == 0 {
        back.and(".")
    } else if open == way.returns.len() {
        let none = if open == 1 { ", which is not confirmed." } else { "; none is confirmed." };
        back.and(none)
    } else {
        let is = if open == 1 { " is not confirmed." } else { " are not confirmed." };
        back.and("; ").join(some(assessment, &way.unconfirmed)).and(is)
    }
}

/// A few by name, many by number.
fn some(assessment: &Assessment, options: &[usize]) -> Phrase {
    if options.len() > NAMES_MAX {
        Phrase::text(counted(options.len(), "option"))
    } else {
        assessment.names(options, "and")
    }
}

/// What would have to be bought, where the catalogue says so (`buy` of a must-have).
fn bought(
    assessment: &Assessment,
    way: &Relaxation,
    place: usize,
    to: Option<&Value>,
) -> Option<String> {
    let criterion = &assessment.table.criteria[place];
    let text = criterion.must.buy.as_ref()?;
    if let Some(value) = to {
        return Some(text.replace("{value}", &criterion.scale.say(value)));
    }
    let Scale::Set(members) = &criterion.scale else { return None };
    let mut names: Vec<&str> = Vec::new();
    for option in &way.returns {
        for value in assessment.table.candidates[*option].cells[place].standing.values() {
            let Value::Set(has) = value else { continue };
            let has = has.iter().filter_map(|one| members.get(usize::from(*one)));
            for member in has.map(|one| one.name.as_str()) {
                if !names.contains(&member) {
                    names.push(member);
                }
            }
        }
    }
    let few = (1..=MEMBERS_MAX).contains(&names.len());
    let other = || format!("other {}", criterion.name.to_lowercase());
    Some(text.replace("{value}", &if few { names.join(" or ") } else { other() }))
}
