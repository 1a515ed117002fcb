//! Scales: what the values of a criterion are, and what they may be worth.

use std::collections::BTreeSet;

use super::{counts, ids};
use crate::catalog::defect::{Defects, Place};
use crate::catalog::draft::Fields;
use crate::catalog::{Better, CriterionText, Level, Scale};
use crate::id::ValueId;
use crate::quantity::Unit;

/// The scale of a criterion.
pub fn scale(
    row: &mut Fields<'_>,
    text: &mut CriterionText,
    defects: &mut Defects,
) -> Option<Scale> {
    let kind = row.required("scale", defects)?;
    match kind.text.as_str() {
        "levels" => {
            let levels = levels(row, "levels", text, defects);
            if levels.len() < 2 {
                defects.at(&kind.place, "a scale of levels has two or more");
                return None;
            }
            Some(Scale::Levels(levels))
        }
        "set" => Some(Scale::Set(levels(row, "members", text, defects))),
        "quantity" => {
            let unit = unit(row, defects);
            let count = counts::scale(row, text, defects);
            let bands = if count.is_some() { Vec::new() } else { bands(row, &kind.place, defects) };
            let unlimited = word(row, "unlimited", "No limit", defects);
            let better = row.required("better", defects)?;
            let better = match better.text.as_str() {
                "lower" => Better::Lower,
                "higher" => Better::Higher,
                other => {
                    defects.at(&better.place, format!("“{other}” is neither lower nor higher"));
                    return None;
                }
            };
            Some(Scale::Quantity { unit, better, bands, unlimited, count })
        }
        "date" => {
            let never = word(row, "never", "Never", defects);
            Some(Scale::Date { bands: bands(row, &kind.place, defects), never })
        }
        "points" => Some(Scale::Points),
        other => {
            let text = format!("“{other}” is none of levels, quantity, date, set, points");
            defects.at(&kind.place, text);
            None
        }
    }
}

fn unit(row: &mut Fields<'_>, defects: &mut Defects) -> Unit {
    let unit = Unit::from(row.sentence("unit", defects).as_str());
    match row.scalar("unit_one", defects) {
        Some(found) => Unit { one: found.text, ..unit },
        None => unit,
    }
}

/// The author's word for an open end, or the usual one.
fn word(row: &mut Fields<'_>, key: &str, usual: &str, defects: &mut Defects) -> String {
    row.scalar(key, defects).map_or_else(|| usual.into(), |found| found.text)
}

/// Levels or members, depending on `key`.
fn levels(
    row: &mut Fields<'_>,
    key: &str,
    text: &mut CriterionText,
    defects: &mut Defects,
) -> Vec<Level> {
    let (mut levels, mut seen) = (Vec::new(), BTreeSet::new());
    let tables = row.tables(key, defects);
    if tables.is_empty() || tables.len() > 64 {
        defects.at(&row.place, format!("`{key}` holds 1 to 64 of them"));
    }
    for mut table in tables {
        let id = ids::required(&mut table, "id", ValueId::parse, defects);
        let (name, means) = text_table(&mut table, defects);
        if let Some(id) = id {
            ids::once(&id, &mut seen, &table, defects);
            text.means.insert(id.clone(), means);
            levels.push(Level { id, name });
        }
        table.finish(defects);
    }
    levels
}

/// A name and what it means.
pub fn text_table(table: &mut Fields<'_>, defects: &mut Defects) -> (String, String) {
    (table.sentence("name", defects), table.sentence("means", defects))
}

fn bands<T: TryFrom<u64> + PartialOrd>(
    row: &mut Fields<'_>,
    place: &Place<'_>,
    defects: &mut Defects,
) -> Vec<T> {
    let mut bands: Vec<T> = Vec::new();
    for found in row.list("bands", defects).unwrap_or_default() {
        let limit = found.text.parse::<u64>().ok().filter(|limit| *limit <= 1 << 50);
        match limit.and_then(|limit| T::try_from(limit).ok()) {
            Some(limit) if bands.last().is_none_or(|last| *last < limit) => bands.push(limit),
            _ => defects.at(&found.place, "bands are whole numbers, ascending"),
        }
    }
    if bands.len() > 12 {
        defects.at(place, "a scale has at most 12 bands");
    }
    bands
}
