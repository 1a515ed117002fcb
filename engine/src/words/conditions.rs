//! Conditions: the licence, form or purchase that a fact behind the answer depends on.

use super::names::{in_prose, inner};
use crate::assessment::{Assessment, NAMED_MOST};
use crate::catalog::{RUNNING, Scale};
use crate::phrase::Phrase;

/// The conditions of what is demanded or weighed, for the options that the answer names: each once, with
/// everything it is a condition of.
pub fn conditions(assessment: &Assessment) -> Vec<Phrase> {
    let verdict = &assessment.verdict;
    if !verdict.kind.recommends() || assessment.is_blank || verdict.options.len() > NAMED_MOST {
        return Vec::new();
    }
    conditions_of(assessment, &verdict.options)
}

/// "X leaves 2 of 7 duties to your team only with a paid contract.": the same for any
/// options that fit.
pub fn conditions_of(assessment: &Assessment, options: &[usize]) -> Vec<Phrase> {
    let counts = |place: &usize| {
        assessment.problem.enabled.contains(place)
            || assessment.demands.iter().any(|(demanded, _)| demanded == place)
    };
    let places: Vec<usize> = (0..assessment.table.criteria.len()).filter(counts).collect();
    let mut found: Vec<(usize, &String, Vec<usize>)> = Vec::new();
    for option in options.iter().copied() {
        let first = found.len();
        for place in places.iter().copied().filter(|place| !assessment.is_free(option, *place)) {
            let cell = &assessment.table.candidates[option].cells[place];
            let claim = cell.claim.as_ref().filter(|_| !cell.is_mine());
            let Some(condition) = claim.and_then(|claim| claim.condition.as_ref()) else {
                continue;
            };
            match found[first..].iter_mut().find(|(_, known, _)| *known == condition) {
                Some((.., places)) => places.push(place),
                None => found.push((option, condition, vec![place])),
            }
        }
    }
    let say = |(option, condition, places): (usize, &String, Vec<usize>)| {
        let clause =
            |place: &usize| assessment.clause_for(*place, assessment.counted(option, *place));
        let clauses = places.iter().filter_map(clause);
        let clauses: Vec<Phrase> = clauses.collect();
        let named = Phrase::new().with(assessment.name(option)).and(" ");
        // "only with …" after the second of two would seem to belong to that alone.
        let gap = match (places.len(), gap(condition)) {
            (2, " ") => ", both ",
            (_, gap) => gap,
        };
        let said = named.listed(clauses, "and").and(gap);
        match (&places[..], condition.strip_suffix('.')) {
            ([place], Some(bare)) => match assessment.unpaid(option, *place) {
                Some(without) => said.and(inner(bare)).and("; without it, ").join(without).and("."),
                None => said.and(inner(condition)),
            },
            _ => said.and(inner(condition)),
        }
    };
    found.into_iter().map(say).collect()
}

impl Assessment {
    /// The condition of a claim of the catalogue, as a part of a sentence: "only with a paid contract".
    pub(crate) fn condition(&self, option: usize, place: usize) -> Option<String> {
        let cell = &self.table.candidates[option].cells[place];
        let claim = cell.claim.as_ref().filter(|_| !cell.is_mine())?;
        claim.condition.as_deref().map(inner)
    }

    /// Whether it must cost nothing, and what a cell says is not to be had for that.
    fn is_free(&self, option: usize, place: usize) -> bool {
        let is_price = |one: usize| self.table.criteria[one].id.as_str() == RUNNING.prices;
        let demand = self.demands.iter().find(|(one, _)| is_price(*one)).map(|(_, value)| value);
        self.table.candidates[option].conflicts.iter().any(|bind| {
            let is_here = bind.elements.iter().any(|one| one.place == place);
            let mut prices = bind.elements.iter().filter(|one| is_price(one.place));
            is_here && prices.any(|one| demand == Some(&one.value))
        })
    }
}

impl Assessment {
    /// "3 of 7": what an amount would be if nothing may be paid for; `None` if the catalogue does not say.
    fn unpaid(&self, option: usize, place: usize) -> Option<Phrase> {
        let scale = &self.table.criteria[place].scale;
        if self.held(option, place).is_some() || !matches!(scale, Scale::Quantity { .. }) {
            return None;
        }
        let is_price = |one: usize| self.table.criteria[one].id.as_str() == RUNNING.prices;
        let mut pairs = self.table.candidates[option].conflicts.iter().filter_map(|bind| {
            let [one, other] = &bind.elements[..] else { return None };
            match (one.place == place, other.place == place) {
                (true, false) if is_price(other.place) => one.instead.as_ref(),
                (false, true) if is_price(one.place) => other.instead.as_ref(),
                _ => None,
            }
        });
        let value = pairs.next()?;
        Some(Phrase::new().value(in_prose(scale, value)))
    }
}

/// What stands before a condition: it belongs to the whole fact, or only to a part of it.
pub(super) fn gap(condition: &str) -> &'static str {
    let first = condition.split(' ').next().unwrap_or_default().to_ascii_lowercase();
    if matches!(first.as_str(), "only" | "during") { " " } else { ", " }
}
