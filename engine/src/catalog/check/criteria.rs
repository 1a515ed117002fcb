//! Criteria: their scales, and how they are demanded.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::ids;
use crate::catalog::defect::{Defects, Place};
use crate::catalog::draft::{Fields, Spelled};
use crate::catalog::{
    Better, CRITERIA_MAX, Criterion, Level, Must, Scale, Test, Tier, Told, Value,
};
use crate::id::{CriterionId, ValueId};
use crate::quantity::Unit;

/// The criteria, and all ids that stand there, also of those that cannot be read.
pub fn read(
    mut file: Fields<'_>,
    defects: &mut Defects,
) -> (Vec<Arc<Criterion>>, BTreeSet<CriterionId>) {
    let (mut criteria, mut seen, mut pointers) = (Vec::new(), BTreeSet::new(), Vec::new());
    let rows = file.tables("criterion", defects);
    if rows.is_empty() {
        defects.file("criteria.toml", "has no [[criterion]]");
    }
    if rows.len() > CRITERIA_MAX {
        defects.file("criteria.toml", format!("has more than {CRITERIA_MAX} criteria"));
    }
    for mut row in rows {
        let id = ids::required(&mut row, "id", CriterionId::parse, defects);
        if let Some(id) = &id {
            ids::once(id, &mut seen, &row, defects);
        }
        let told = row.scalar("told", defects);
        let criterion = criterion(id, &mut row, told.as_ref(), defects);
        row.finish(defects);
        if let (Some(told), Some(Told::With(id))) = (told, criterion.as_ref().map(|one| &one.told))
        {
            pointers.push((told.place, id.clone()));
        }
        criteria.extend(criterion.map(Arc::new));
    }
    for (place, id) in pointers {
        if !seen.contains(&id) {
            defects.at(&place, format!("“{id}” is no criterion"));
        }
    }
    file.finish(defects);
    (criteria, seen)
}

fn criterion(
    id: Option<CriterionId>,
    row: &mut Fields<'_>,
    told: Option<&Spelled<'_>>,
    defects: &mut Defects,
) -> Option<Criterion> {
    let name = row.sentence("name", defects);
    let question = row.sentence("question", defects);
    let rubric = row.scalar("rubric", defects).map(|found| found.text);
    let note = row.scalar("note", defects).map(|found| found.text);
    let tier = row.scalar("default_tier", defects);
    let scale = scale(row, defects)?;
    let default_tier = match &tier {
        None if scale.is_weighed() => Tier::Important,
        None => Tier::Ignore,
        Some(found) => default_tier(found, &scale, defects),
    };
    let told = told.map_or(Told::Never, |found| when_told(found, &scale, defects));
    let must = must(row, &name, &scale, defects);
    Some(Criterion { id: id?, name, scale, default_tier, told, must, question, rubric, note })
}

fn when_told(found: &Spelled<'_>, scale: &Scale, defects: &mut Defects) -> Told {
    if !matches!(scale, Scale::Date { .. }) {
        defects.at(&found.place, "only a date is told with the answer");
        return Told::Never;
    }
    if found.text == "always" {
        return Told::Always;
    }
    if let Some(id) = CriterionId::parse(&found.text) {
        return Told::With(id);
    }
    let text = format!("“{}” is neither `always` nor the id of a criterion", found.text);
    defects.at(&found.place, text);
    Told::Never
}

fn default_tier(found: &Spelled<'_>, scale: &Scale, defects: &mut Defects) -> Tier {
    let tier = Tier::parse(&found.text);
    match tier {
        Some(tier) if tier == Tier::Ignore || scale.is_weighed() => return tier,
        Some(_) => defects.at(&found.place, "this scale cannot be weighed: `ignore` or nothing"),
        None => defects.at(
            &found.place,
            format!("“{}” is none of decisive, important, nice, ignore", found.text),
        ),
    }
    Tier::Ignore
}

fn scale(row: &mut Fields<'_>, defects: &mut Defects) -> Option<Scale> {
    let kind = row.required("scale", defects)?;
    match kind.text.as_str() {
        "levels" => {
            let levels = levels(row, "levels", defects);
            if levels.len() < 2 {
                defects.at(&kind.place, "a scale of levels has two or more");
                return None;
            }
            Some(Scale::Levels(levels))
        }
        "set" => Some(Scale::Set(levels(row, "members", defects))),
        "quantity" => {
            let unit = Unit(row.sentence("unit", defects));
            let bands = bands(row, &kind.place, defects);
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
            Some(Scale::Quantity { unit, better, bands, unlimited })
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

/// The author's word for an open end, or the usual one.
fn word(row: &mut Fields<'_>, key: &str, usual: &str, defects: &mut Defects) -> String {
    row.scalar(key, defects).map_or_else(|| usual.into(), |found| found.text)
}

/// Levels or members, whichever `key` says.
fn levels(row: &mut Fields<'_>, key: &str, defects: &mut Defects) -> Vec<Level> {
    let (mut levels, mut seen) = (Vec::new(), BTreeSet::new());
    let tables = row.tables(key, defects);
    if tables.is_empty() || tables.len() > 64 {
        defects.at(&row.place, format!("`{key}` holds 1 to 64 of them"));
    }
    for mut table in tables {
        let id = ids::required(&mut table, "id", ValueId::parse, defects);
        let name = table.sentence("name", defects);
        let means = table.sentence("means", defects);
        if let Some(id) = id {
            ids::once(&id, &mut seen, &table, defects);
            levels.push(Level { id, name, means });
        }
        table.finish(defects);
    }
    levels
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

fn must(row: &mut Fields<'_>, name: &str, scale: &Scale, defects: &mut Defects) -> Must {
    let usual = Must {
        test: scale.usual_test(),
        text: format!("{name}: {{value}}"),
        offers: usual_offers(scale),
        sight: false,
    };
    if row.is_refused("must") {
        return Must { offers: Vec::new(), ..usual };
    }
    let Some(mut table) = row.table("must", defects) else {
        return usual;
    };
    let test = match table.scalar("test", defects) {
        None => usual.test,
        Some(found) => match (found.text.as_str(), scale) {
            ("all-of", Scale::Set(_)) => Test::AllOf,
            ("any-of", Scale::Set(_)) => Test::AnyOf,
            _ => {
                defects.at(&found.place, "`test` is all-of or any-of, and stands with sets only");
                usual.test
            }
        },
    };
    let words = table.scalar("text", defects).map_or(usual.text, |found| found.text);
    let offers =
        table.list("offers", defects).map_or(usual.offers, |found| offers(&found, scale, defects));
    let sight = table.flag("sight", defects);
    table.finish(defects);
    Must { test, text: words, offers, sight }
}

fn offers(found: &[Spelled<'_>], scale: &Scale, defects: &mut Defects) -> Vec<Value> {
    let mut offers = Vec::new();
    for offer in found {
        match scale.read(&offer.text) {
            Ok(value) if offers.contains(&value) => defects.at(&offer.place, "is offered twice"),
            Ok(value) => offers.push(value),
            Err(text) => defects.at(&offer.place, text),
        }
    }
    offers
}

/// Every level but the worst, best first; each member alone.
fn usual_offers(scale: &Scale) -> Vec<Value> {
    let places = |count: usize| (0..count).filter_map(|place| u8::try_from(place).ok());
    match scale {
        Scale::Levels(levels) => {
            let mut offers: Vec<_> = places(levels.len()).skip(1).map(Value::Level).collect();
            offers.reverse();
            offers
        }
        Scale::Set(members) => places(members.len()).map(|place| Value::Set(vec![place])).collect(),
        Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => Vec::new(),
    }
}
