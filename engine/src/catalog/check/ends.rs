//! Ends: no edition claims a value that it knows to have ended.

use super::claims::Written;
use super::ids;
use super::options::Known;
use crate::catalog::defect::{Defects, Place};
use crate::catalog::draft::Fields;
use crate::catalog::{Criterion, Ends, Scale, Value};
use crate::id::CriterionId;
use crate::quantity::Until;

/// A criterion's `ends` before all criteria are known.
#[derive(Clone, Debug)]
pub struct Draft<'a> {
    place: Place<'a>,
    criterion: CriterionId,
    at_least: String,
    then: String,
}

/// The `ends` of a date.
pub fn draft<'a>(row: &mut Fields<'a>, scale: &Scale, defects: &mut Defects) -> Option<Draft<'a>> {
    let mut table = row.table("ends", defects)?;
    let place = table.place.clone();
    if !matches!(scale, Scale::Date { .. }) {
        defects.at(&place, "only a date ends something");
    }
    let criterion = ids::required(&mut table, "criterion", CriterionId::parse, defects);
    let at_least = table.required("at_least", defects);
    let then = table.required("then", defects);
    table.finish(defects);
    Some(Draft { place, criterion: criterion?, at_least: at_least?.text, then: then?.text })
}

/// The same once all criteria are known.
pub fn settled(
    draft: Draft<'_>,
    scale_of: impl Fn(&CriterionId) -> Option<Scale>,
    defects: &mut Defects,
) -> Option<Ends> {
    let Draft { place, criterion, at_least, then } = draft;
    let Some(scale @ Scale::Levels(_)) = scale_of(&criterion) else {
        defects.at(&place, format!("“{criterion}” is no criterion with levels"));
        return None;
    };
    let mut read = |text: &str| scale.read(text).map_err(|said| defects.at(&place, said)).ok();
    let (at_least, then) = (read(&at_least)?, read(&then)?);
    if then >= at_least {
        defects.at(&place, "what holds then is worse than what ends");
    }
    Some(Ends { criterion, at_least, then })
}

/// No edition that lists the option claims a value whose end, in another claim, is past.
pub fn check(written: &Written<'_, '_>, known: &Known<'_>, defects: &mut Defects) {
    let dates = known.criteria.iter().filter_map(|one| Some((one, one.ends.as_ref()?)));
    for (date, ends) in dates {
        for edition in written.listed.clone() {
            if let Some(day) = past(written, date, edition, known)
                && let Some((claim, place)) = written.newest(&ends.criterion, edition)
                && !claim.standing.values().any(|value| *value < ends.at_least)
                && claim.standing.values().next().is_some()
            {
                let id = &known.editions[edition].id;
                let text =
                    format!("{} says that this ended on {day}, before edition {id}", date.id);
                defects.at(place, text);
            }
        }
    }
}

/// The last day on which a value held, if every stated end is before the edition.
fn past(
    written: &Written<'_, '_>,
    date: &Criterion,
    edition: usize,
    known: &Known<'_>,
) -> Option<String> {
    let (claim, _) = written.newest(&date.id, edition)?;
    let as_of = known.editions.get(edition)?.date;
    let days: Vec<&Value> = claim.standing.values().collect();
    let last = days.iter().max()?;
    match last {
        Value::Date(Until::Day(day)) if *day < as_of => Some(day.to_string()),
        _ => None,
    }
}
