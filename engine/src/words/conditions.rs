//! Conditions: the licence, form or purchase that a fact behind the answer depends on.

use crate::assessment::{Assessment, NAMED_MOST};
use crate::phrase::Phrase;

/// The conditions of what is demanded or weighed, for the options that the answer names: each once, with
/// everything it is a condition of and all the options that it concerns.
pub fn conditions(assessment: &Assessment) -> Vec<Phrase> {
    let verdict = &assessment.verdict;
    if !verdict.kind.recommends() || assessment.is_blank || verdict.options.len() > NAMED_MOST {
        return Vec::new();
    }
    conditions_of(assessment, &verdict.options)
}

/// The same for any options that fit.
pub fn conditions_of(assessment: &Assessment, options: &[usize]) -> Vec<Phrase> {
    let counts = |place: &usize| {
        assessment.problem.enabled.contains(place)
            || assessment.demands.iter().any(|(demanded, _)| demanded == place)
    };
    let places: Vec<usize> = (0..assessment.table.criteria.len()).filter(counts).collect();
    let mut found: Vec<(&String, Vec<usize>, Vec<usize>)> = Vec::new();
    for option in options {
        let mut of_it: Vec<(&String, Vec<usize>)> = Vec::new();
        for place in &places {
            let cell = &assessment.table.candidates[*option].cells[*place];
            let claim = cell.claim.as_ref().filter(|_| !cell.is_mine());
            let Some(condition) = claim.and_then(|claim| claim.condition.as_ref()) else {
                continue;
            };
            match of_it.iter_mut().find(|(known, _)| *known == condition) {
                Some((_, places)) => places.push(*place),
                None => of_it.push((condition, vec![*place])),
            }
        }
        for (condition, of) in of_it {
            match found.iter_mut().find(|(known, places, _)| *known == condition && *places == of) {
                Some((.., options)) => options.push(*option),
                None => found.push((condition, of, vec![*option])),
            }
        }
    }
    let say = |(condition, places, options): (&String, Vec<usize>, Vec<usize>)| {
        Phrase::text("For ")
            .join(assessment.names(&options, "and"))
            .and(", ")
            .listed(places.iter().map(|place| assessment.quoted_name(*place)), "and")
            .and(if places.len() == 1 { " depends" } else { " depend" })
            .and(" on a condition: ")
            .and(small(condition))
    };
    found.into_iter().map(say).collect()
}

impl Assessment {
    /// The condition of a claim of the catalogue, as a part of a sentence: "only with a paid contract".
    pub(crate) fn condition(&self, option: usize, place: usize) -> Option<String> {
        let cell = &self.table.candidates[option].cells[place];
        let claim = cell.claim.as_ref().filter(|_| !cell.is_mine())?;
        claim.condition.as_deref().map(small)
    }
}

/// A condition after a colon: "only with a paid contract".
fn small(condition: &str) -> String {
    match condition.split_once(' ') {
        Some((
            first @ ("Only" | "Support" | "During" | "With" | "The" | "Best" | "Production"
            | "Even-numbered" | "More" | "Support," | "Nodes" | "Storage" | "Load"),
            rest,
        )) => format!("{} {rest}", first.to_ascii_lowercase()),
        _ => condition.to_owned(),
    }
}
