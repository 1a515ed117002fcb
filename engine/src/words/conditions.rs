//! Conditions: the licence, form or purchase that a fact behind the answer depends on.

use crate::assessment::{Assessment, NAMED_MOST};
use crate::phrase::Phrase;

/// The conditions of what is demanded or weighed, for each option that the answer names: each once, with
/// everything it is a condition of.
pub fn conditions(assessment: &Assessment) -> Vec<Phrase> {
    let verdict = &assessment.verdict;
    if !verdict.kind.recommends() || assessment.is_blank || verdict.options.len() > NAMED_MOST {
        return Vec::new();
    }
    let counts = |place: &usize| {
        assessment.problem.enabled.contains(place)
            || assessment.demands.iter().any(|(demanded, _)| demanded == place)
    };
    let places: Vec<usize> = (0..assessment.table.criteria.len()).filter(counts).collect();
    let mut said = Vec::new();
    for option in &verdict.options {
        let mut found: Vec<(&String, Vec<Phrase>)> = Vec::new();
        for place in &places {
            let cell = &assessment.table.candidates[*option].cells[*place];
            let claim = cell.claim.as_ref().filter(|_| !cell.is_mine());
            let condition = claim.and_then(|claim| claim.condition.as_ref());
            let (Some(condition), Some(clause)) =
                (condition, assessment.clause_of(*option, *place))
            else {
                continue;
            };
            match found.iter_mut().find(|(known, _)| *known == condition) {
                Some((_, clauses)) => clauses.push(clause),
                None => found.push((condition, vec![clause])),
            }
        }
        said.extend(found.into_iter().map(|(condition, clauses)| {
            let name = Phrase::new().with(assessment.name(*option)).and(" ");
            name.listed(clauses, "and").and(" on one condition: ").and(small(condition))
        }));
    }
    said
}

impl Assessment {
    /// The condition of a claim of the catalogue, as a part of a sentence: "only with a paid contract".
    pub(super) fn condition(&self, option: usize, place: usize) -> Option<String> {
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
