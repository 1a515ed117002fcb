//! Announced ends: the days that are told with the answer (`told` of a criterion).

use super::names::NAMED_MOST;
use crate::assessment::Assessment;
use crate::catalog::{Criterion, Told, Value};
use crate::id::CriterionId;
use crate::phrase::Phrase;
use crate::quantity::Until;

/// The dates that are told with the answer, of each option that it names; with more than a few of them
/// nobody has chosen one yet.
pub fn told(assessment: &Assessment) -> Vec<Phrase> {
    let verdict = &assessment.verdict;
    if !verdict.kind.recommends() || verdict.options.len() > NAMED_MOST {
        return Vec::new();
    }
    let is_demanded = |id: &CriterionId| {
        assessment.demands.iter().any(|(place, _)| assessment.table.criteria[*place].id == *id)
    };
    let is_told = |one: &Criterion| match &one.told {
        Told::Never => false,
        Told::Always => !is_demanded(&one.id),
        Told::With(other) => is_demanded(other) && !is_demanded(&one.id),
    };
    let mut said = Vec::new();
    for option in &verdict.options {
        for (place, criterion) in assessment.table.criteria.iter().enumerate() {
            let cell = &assessment.table.candidates[*option].cells[place];
            let is_day = |value: &Value| matches!(value, Value::Date(Until::Day(_)));
            if is_told(criterion) && cell.standing.values().any(is_day) {
                said.push(
                    Phrase::text("Announced: ")
                        .with(assessment.criterion_name(place))
                        .and(" of ")
                        .with(assessment.name(*option))
                        .and(" (")
                        .join(assessment.cell_says(*option, place))
                        .and(")."),
                );
            }
        }
    }
    said
}
