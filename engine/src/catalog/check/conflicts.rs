//! Conflicts: each value is one that the option has, and what holds instead is a worse one.

use std::sync::Arc;

use super::claims::{Written, joined, sources};
use super::options::Known;
use crate::catalog::defect::Defects;
use crate::catalog::draft::{Fields, Spelled};
use crate::catalog::{Conflict, Criterion, Reason, Reasons, Scale, Value};
use crate::id::CriterionId;

/// A value that was read, with its criterion and its place.
type Read<'k, 'a> = (&'k Criterion, Value, Spelled<'a>);

/// The conflicts of an option.
pub fn read(
    file: &mut Fields<'_>,
    known: &Known<'_>,
    written: &Written<'_, '_>,
    reasons: &mut Reasons,
    defects: &mut Defects,
) -> Vec<Arc<Conflict>> {
    let mut conflicts = Vec::new();
    for mut row in file.tables("conflict", defects) {
        conflicts.extend(conflict(&mut row, known, written, reasons, defects).map(Arc::new));
        row.finish(defects);
    }
    conflicts
}

fn conflict(
    row: &mut Fields<'_>,
    known: &Known<'_>,
    written: &Written<'_, '_>,
    reasons: &mut Reasons,
    defects: &mut Defects,
) -> Option<Conflict> {
    let because = row.sentence("because", defects);
    let sources = sources(row, reasons, defects);
    let since = known.edition(row, "since", defects);
    let all = row.flag("all", defects);
    let instead = row.table("instead", defects);
    let instead = instead.map_or_else(Vec::new, |table| values(table, known, defects));
    let Some(table) = row.table("values", defects) else {
        defects.at(&row.place, "`values` is missing");
        return None;
    };
    let values = values(table, known, defects);
    let members = |value: &Value| if let Value::Set(places) = value { places.len() } else { 1 };
    let together: usize = values.iter().map(|(_, value, _)| members(value)).sum();
    if values.len() < 2 && !(all && together > 1) {
        defects.at(&row.place, "a conflict is between two values or more");
    }
    let since = since?;
    let edition = known.place(&since).max(written.listed.start);
    for (criterion, value, found) in &values {
        if criterion.is_background(&since) {
            let text = format!("{} is only background in edition {since}", criterion.id);
            defects.at(&found.place, text);
        }
        if !is_own(written, edition, criterion, value) {
            let text =
                format!("the option has no such value of {} in edition {since}", criterion.id);
            defects.at(&found.place, text);
        }
    }
    for (criterion, value, found) in &instead {
        let Some((_, own, _)) = values.iter().find(|(one, ..)| one.id == criterion.id) else {
            defects.at(
                &found.place,
                format!("{} is not among the values of the conflict", criterion.id),
            );
            continue;
        };
        let is_ordered = !matches!(criterion.scale, Scale::Set(_));
        if is_ordered && criterion.must.test.passes(value, own) {
            defects.at(&found.place, "what holds instead is worse than the value that does not");
        }
    }
    let plain = |read: Vec<Read<'_, '_>>| -> Vec<(CriterionId, Value)> {
        read.into_iter().map(|(criterion, value, _)| (criterion.id.clone(), value)).collect()
    };
    let reason = reasons.push(Reason { because, sources, ..Reason::default() });
    Some(Conflict { values: plain(values), all, reason, since, instead: plain(instead) })
}

/// A table of criteria and values.
fn values<'k, 'a>(
    table: Fields<'a>,
    known: &Known<'k>,
    defects: &mut Defects,
) -> Vec<Read<'k, 'a>> {
    let mut values = Vec::new();
    for (name, found) in table.lists(defects) {
        let Some(first) = found.first() else { continue };
        let Some(criterion) = known.criteria.iter().find(|one| one.id.as_str() == name) else {
            if !known.criterion_ids.iter().any(|id| id.as_str() == name) {
                defects.at(&first.place, format!("there is no criterion “{name}”"));
            }
            continue;
        };
        match criterion.scale.read(&joined(&found)) {
            Ok(Value::Set(places)) if places.is_empty() => {
                defects.at(&first.place, "names no member");
            }
            Ok(value) => values.push((criterion.as_ref(), value, first.clone())),
            Err(text) => defects.at(&first.place, text),
        }
    }
    values
}

/// Whether an option has a value, or all of these members, in an edition on either side of its
/// claim.
fn is_own(written: &Written<'_, '_>, edition: usize, criterion: &Criterion, value: &Value) -> bool {
    let Some((claim, _)) = written.newest(&criterion.id, edition) else { return false };
    let has = |own: &Value| match (own, value) {
        (Value::Set(own), Value::Set(members)) => members.iter().all(|one| own.contains(one)),
        (own, value) => own == value,
    };
    claim.standing.values().any(has)
}
