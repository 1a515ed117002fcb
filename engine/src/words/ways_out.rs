//! The smallest changes that bring an option back when none meets all must-haves.

use super::names::{counted, inner};
use super::reasons;
use crate::assessment::{Assessment, Relaxation};
use crate::catalog::{Scale, Test, Value};
use crate::phrase::{Part, Phrase, capital};

/// How many ways are named.
const WAYS_MAX: usize = 4;
/// How many members of a set are named as alternatives.
const MEMBERS_MAX: usize = 3;
/// How many options are named before they are just counted.
const NAMES_MAX: usize = 4;

/// What rules out most and that these would help, then one sentence per way out.
pub fn ways_out(assessment: &Assessment) -> Vec<Phrase> {
    if assessment.standings.is_empty() {
        return vec![Phrase::text("Every family of options is switched off. Switch one on again.")];
    }
    let rules = reasons::rules_out_most(assessment).map(|said| said.and(" "));
    let intro = rules.unwrap_or_default().and("The smallest changes that would help:");
    let mut said = vec![intro];
    said.extend(ways(assessment));
    said
}

/// The smallest changes, one sentence each.
pub fn ways(assessment: &Assessment) -> Vec<Phrase> {
    assessment.relaxations.iter().take(WAYS_MAX).map(|one| way(assessment, one)).collect()
}

/// Whether each must-have that a way changes could go or be milder, as questions.
pub fn asks(assessment: &Assessment, way: &Relaxation) -> Vec<Phrase> {
    let ask = |(place, to): &(usize, Option<Value>)| {
        if let Some(bought) = bought(assessment, way, *place, to.as_ref()) {
            return Phrase::text("Could it be done ").value(bought).and("?");
        }
        let quoted = |words: String| Part::Value(format!("“{words}”"));
        match to {
            None => Phrase::text("Is ")
                .with(quoted(assessment.demand(*place)))
                .and(" really a must-have?"),
            Some(value) => Phrase::text("Would ")
                .with(quoted(assessment.table.criteria[*place].demand(value)))
                .and(" be enough?"),
        }
    };
    way.changes.iter().map(ask).collect()
}

/// "Without “Vendor support” and with “Memory: 4 GiB” instead of “Memory: 2 GiB”, X would fit."
fn way(assessment: &Assessment, way: &Relaxation) -> Phrase {
    let (mut dropped, mut others) = (Vec::new(), Vec::new());
    for (place, to) in &way.changes {
        let demanded = assessment.demand(*place);
        match (to, bought(assessment, way, *place, to.as_ref())) {
            (_, Some(bought)) if others.contains(&bought) => {}
            (_, Some(bought)) => others.push(bought),
            (None, None) => dropped.push(Part::Value(format!("“{demanded}”"))),
            (Some(value), None) => {
                let milder = assessment.table.criteria[*place].demand(value);
                others.push(format!("with “{milder}” instead of “{demanded}”"));
            }
        }
    }
    let mut changes = Vec::new();
    if !dropped.is_empty() {
        changes.push(Phrase::text("without ").list(dropped, "and"));
    }
    changes.extend(others.into_iter().map(|one| Phrase::new().value(one)));
    if let Some(Part::Text(words) | Part::Value(words)) =
        changes.first_mut().and_then(|first| first.0.iter_mut().find(|one| !one.words().is_empty()))
    {
        *words = capital(words);
    }
    let what = Phrase::new().listed(changes, "and");
    let back = what.clone().and(", ").join(some(assessment, &way.returns));
    let open = way.unconfirmed.len();
    if open == 0 {
        return back.and(" would fit.");
    }
    if open == way.returns.len() {
        return back.and(match open {
            1 => " might fit; it is not confirmed.",
            2 => " might fit; neither is confirmed.",
            _ => " might fit; none is confirmed.",
        });
    }
    let sure = |option: &&usize| !way.unconfirmed.contains(option);
    let sure: Vec<usize> = way.returns.iter().filter(sure).copied().collect();
    what.and(", ")
        .join(some(assessment, &sure))
        .and(" would fit, and ")
        .join(some(assessment, &way.unconfirmed))
        .and(" might.")
}

/// A few by name, many by number.
fn some(assessment: &Assessment, options: &[usize]) -> Phrase {
    if options.len() > NAMES_MAX {
        Phrase::text(counted(options.len(), "option"))
    } else {
        assessment.names(options, "and")
    }
}

/// What would have to be bought instead, if the catalogue says so (`buy` of a must-have).
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
    let mut found: Vec<u8> = Vec::new();
    for option in &way.returns {
        for value in assessment.table.candidates[*option].cells[place].standing.values() {
            let Value::Set(has) = value else { continue };
            for member in has.iter().filter(|one| usize::from(**one) < members.len()) {
                if !found.contains(member) {
                    found.push(*member);
                }
            }
        }
    }
    let few = (1..=MEMBERS_MAX).contains(&found.len());
    let named = || criterion.scale.say_inside(Test::AnyOf, &Value::Set(found.clone()));
    let other = || format!("other {}", inner(&criterion.name));
    Some(text.replace("{value}", &if few { named() } else { other() }))
}
