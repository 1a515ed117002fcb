//! Conditions: the licence, form or purchase under which alone a fact holds that the answer rests on.

use crate::assessment::{Assessment, NAMED_MOST};
use crate::phrase::Phrase;

/// The conditions of what is demanded or weighed, for each option that the answer names.
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
        for place in &places {
            let cell = &assessment.table.candidates[*option].cells[*place];
            let claim = cell.claim.as_ref().filter(|_| !cell.is_mine());
            if let Some(condition) = claim.and_then(|claim| claim.condition.as_ref()) {
                said.push(
                    Phrase::text("On a condition: ")
                        .with(assessment.criterion_name(*place))
                        .and(" of ")
                        .with(assessment.name(*option))
                        .and(" (")
                        .join(assessment.cell_says(*option, *place))
                        .and("). ")
                        .and(condition),
                );
            }
        }
    }
    said
}
