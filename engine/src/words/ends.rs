//! Ends: the days that are told with the answer (`told` of a criterion), and what silence means.

use super::names::{NAMED_MOST, count};
use crate::assessment::Assessment;
use crate::catalog::{Criterion, Told, Value};
use crate::id::CriterionId;
use crate::phrase::Phrase;
use crate::quantity::{Amount, Date, Until};

/// The ends that are told with the answer, of each option that it names; with more than a few of them
/// nobody has chosen one yet.
pub fn told(assessment: &Assessment) -> Vec<Phrase> {
    let verdict = &assessment.verdict;
    if !verdict.kind.recommends() || verdict.options.len() > NAMED_MOST {
        return Vec::new();
    }
    let mut said = Vec::new();
    for option in &verdict.options {
        for (place, criterion) in assessment.table.criteria.iter().enumerate() {
            if is_told(assessment, criterion) {
                said.extend(end(assessment, *option, place));
            }
            said.extend(silence(assessment, *option, place));
        }
    }
    said
}

fn is_told(assessment: &Assessment, criterion: &Criterion) -> bool {
    let is_demanded = |id: &CriterionId| demanded(assessment, id).is_some();
    match &criterion.told {
        Told::Never => false,
        Told::Always => true,
        Told::With(other) => is_demanded(other) || is_demanded(&criterion.id),
    }
}

fn demanded<'a>(assessment: &'a Assessment, id: &CriterionId) -> Option<&'a Value> {
    let mut demands = assessment.demands.iter();
    demands.find(|(place, _)| assessment.table.criteria[*place].id == *id).map(|(_, value)| value)
}

/// "Announced: end of support of X (2028-03-27)."; of days that all lie before the scenario's own,
/// "Ended: …".
fn end(assessment: &Assessment, option: usize, place: usize) -> Option<Phrase> {
    let cell = &assessment.table.candidates[option].cells[place];
    let day = |value: &Value| match value {
        Value::Date(Until::Day(day)) => Some(*day),
        _ => None,
    };
    let days: Vec<Option<Date>> = cell.standing.values().map(day).collect();
    if days.iter().all(Option::is_none) {
        return None;
    }
    let is_past = days.iter().all(|day| day.is_some_and(|day| day < assessment.table.as_of));
    let said = Phrase::text(if is_past { "Ended: " } else { "Announced: " })
        .with(assessment.criterion_name(place))
        .and(" of ")
        .with(assessment.name(option))
        .and(if is_past { " (it ended on " } else { " (" });
    Some(said.join(assessment.cell_says(option, place)).and(")."))
}

/// What it takes to stay supported until the day demanded, where no end is announced: "Not announced:
/// end of support of X. One version is maintained for 14 months, so until 2030-01-01 three rounds of
/// upgrades are due."
fn silence(assessment: &Assessment, option: usize, place: usize) -> Option<Phrase> {
    let criterion = &assessment.table.criteria[place];
    let versions = assessment.table.criterion(criterion.versions.as_ref()?)?;
    let Value::Date(Until::Day(day)) = demanded(assessment, &criterion.id)? else { return None };
    let cells = &assessment.table.candidates[option].cells;
    let is_silent = |value: &Value| *value == Value::Date(Until::NoEnd);
    if !cells[place].standing.values().any(is_silent) {
        return None;
    }
    let said = Phrase::text("Not announced: ")
        .with(assessment.criterion_name(place))
        .and(" of ")
        .with(assessment.name(option))
        .and(". ");
    let months = cells[versions].standing.values().filter_map(|value| match value {
        Value::Quantity(Amount::Exactly(months)) if *months > 0 => Some(*months),
        _ => None,
    });
    let Some(months) = months.min() else {
        return Some(said.and("For how long one version is maintained is not known."));
    };
    let rounds = assessment.table.as_of.months_until(*day).div_ceil(months).saturating_sub(1);
    let one = if months == 1 { " month" } else { " months" };
    let said = said
        .and("One version is maintained for ")
        .figure(months.to_string())
        .and(one)
        .and(", so until ")
        .figure(day.to_string())
        .and(" ");
    let rounds = usize::try_from(rounds).unwrap_or(usize::MAX);
    Some(match rounds {
        0 => said.and("no upgrade is due."),
        1 => said.and("one round of upgrades is due."),
        many => said.and(format!("{} rounds of upgrades are due.", count(many))),
    })
}
