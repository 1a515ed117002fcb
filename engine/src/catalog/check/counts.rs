//! Counts: every count is recounted from its own items and from the claims next to it.

use std::collections::BTreeSet;

use super::claims::Written;
use super::ids;
use super::scales::text_table;
use crate::catalog::defect::{Defects, Place};
use crate::catalog::draft::Fields;
use crate::catalog::{Band, Count, Criterion, CriterionText, Item, Points, Scale, Standing, Value};
use crate::id::{CriterionId, ValueId};
use crate::quantity::Amount;

/// The longest range of a count.
const RANGE_MAX: u64 = 64;

/// What a scale with a `range` counts; `None` if there is no range.
pub fn scale(
    row: &mut Fields<'_>,
    text: &mut CriterionText,
    defects: &mut Defects,
) -> Option<Count> {
    let range = row.list("range", defects)?;
    let ends: Vec<u64> = range.iter().filter_map(|end| end.text.parse().ok()).collect();
    let place = range.first().map_or(&row.place, |first| &first.place).clone();
    let (least, most) = match ends.as_slice() {
        [least, most] if least < most && most - least <= RANGE_MAX && range.len() == 2 => {
            (*least, *most)
        }
        _ => {
            defects.at(
                &place,
                format!("`range` is two whole numbers, ascending, at most {RANGE_MAX} apart"),
            );
            (0, 1)
        }
    };
    let words = words(row, most, text, defects);
    let items = items(row, text, defects);
    let points = row.scalar("item_points", defects);
    let item_points = points.as_ref().map_or(Some(1), |found| found.text.parse().ok()).unwrap_or(0);
    if item_points == 0 {
        let place = points.as_ref().map_or(&row.place, |found| &found.place);
        defects.at(place, "`item_points` is a whole number above 0");
    } else if items.len() as u64 * item_points != most {
        let text = format!(
            "the items add up to {}, and the range ends at {most}",
            items.len() as u64 * item_points
        );
        defects.at(&place, text);
    }
    let same_as = row
        .scalar("same_as", defects)
        .and_then(|found| ids::parsed(&found, CriterionId::parse, defects));
    Some(Count { least, most, words, items, item_points, same_as })
}

fn words(
    row: &mut Fields<'_>,
    most: u64,
    text: &mut CriterionText,
    defects: &mut Defects,
) -> Vec<Band> {
    let mut words: Vec<Band> = Vec::new();
    for mut table in row.tables("words", defects) {
        let up_to = table.required("up_to", defects);
        let (name, means) = text_table(&mut table, defects);
        let place = up_to.as_ref().map_or(&table.place, |found| &found.place).clone();
        let up_to = up_to.and_then(|found| found.text.parse().ok()).unwrap_or(0);
        if words.last().is_some_and(|last| last.up_to >= up_to) || up_to > most {
            defects.at(&place, "`up_to` ascends to the end of the range");
        }
        text.words.push(means);
        words.push(Band { up_to, name });
        table.finish(defects);
    }
    if words.last().is_none_or(|last| last.up_to != most) {
        defects.at(&row.place, format!("the last of `words` reaches up to {most}"));
    }
    words
}

fn items(row: &mut Fields<'_>, text: &mut CriterionText, defects: &mut Defects) -> Vec<Item> {
    let (mut items, mut seen) = (Vec::new(), BTreeSet::new());
    for mut table in row.tables("items", defects) {
        let id = ids::required(&mut table, "id", ValueId::parse, defects);
        let (name, means) = text_table(&mut table, defects);
        let from = table.table("from", defects).and_then(|table| points(table, defects));
        if let Some(id) = id {
            ids::once(&id, &mut seen, &table, defects);
            text.means.insert(id.clone(), means);
            items.push(Item { id, name, from });
        }
        table.finish(defects);
    }
    items
}

fn points(mut table: Fields<'_>, defects: &mut Defects) -> Option<Points> {
    let criterion = ids::required(&mut table, "criterion", CriterionId::parse, defects);
    let each = table.table("points", defects)?;
    table.finish(defects);
    let points = numbers(each, defects);
    Some(Points { criterion: criterion?, points })
}

/// A table of ids and whole numbers.
fn numbers(table: Fields<'_>, defects: &mut Defects) -> Vec<(ValueId, u64)> {
    let mut numbers = Vec::new();
    for (name, found) in table.pairs(defects) {
        match (ValueId::parse(&name), found.text.parse()) {
            (Some(id), Ok(number)) => numbers.push((id, number)),
            _ => defects.at(&found.place, format!("“{name}” is an id with a whole number")),
        }
    }
    numbers
}

/// Everything the scale refers to exists: a set to agree with, levels to take points from.
pub fn check_scale(
    criterion: &Criterion,
    criteria: &[std::sync::Arc<Criterion>],
    place: &Place<'_>,
    defects: &mut Defects,
) {
    let Scale::Quantity { count: Some(count), .. } = &criterion.scale else { return };
    let scale = |id: &CriterionId| criteria.iter().find(|one| one.id == *id).map(|one| &one.scale);
    if let Some(id) = &count.same_as
        && !matches!(scale(id), Some(Scale::Set(_)))
    {
        defects.at(place, format!("`same_as` is a criterion whose values are sets, not “{id}”"));
    }
    for (item, from) in count.items.iter().filter_map(|item| Some((item, item.from.as_ref()?))) {
        let Some(Scale::Levels(levels)) = scale(&from.criterion) else {
            let text = format!("`from` is a criterion with levels, not “{}”", from.criterion);
            defects.at(place, text);
            continue;
        };
        let named: BTreeSet<&ValueId> = from.points.iter().map(|(id, _)| id).collect();
        if named != levels.iter().map(|level| &level.id).collect() {
            let text = format!("item {} gives points to each level of {}", item.id, from.criterion);
            defects.at(place, text);
        }
    }
}

/// The items that a claim counts, as a list or as a table with the points of each.
pub fn counted(
    row: &mut Fields<'_>,
    scale: &Scale,
    value: Option<&Value>,
    defects: &mut Defects,
) -> Vec<(ValueId, u64)> {
    let Scale::Quantity { count: Some(count), .. } = scale else { return Vec::new() };
    let counts = if row.is_table("counts") {
        row.table("counts", defects).map(|table| numbers(table, defects))
    } else {
        row.list("counts", defects).map(|found| {
            let ids = found.iter().filter_map(|one| ids::parsed(one, ValueId::parse, defects));
            ids.map(|id| (id, count.item_points)).collect()
        })
    };
    let Some(value) = value else { return Vec::new() };
    let Some(counts) = counts else {
        defects.at(&row.place, "`counts` is missing: a count names its items");
        return Vec::new();
    };
    recount(count, value, &counts, &row.place, defects);
    counts
}

fn recount(
    count: &Count,
    value: &Value,
    counts: &[(ValueId, u64)],
    place: &Place<'_>,
    defects: &mut Defects,
) {
    let mut seen = BTreeSet::new();
    for (id, points) in counts {
        match count.item(id) {
            None => defects.at(place, format!("“{id}” is no item of this count")),
            Some(_) if *points > count.item_points => {
                defects.at(place, format!("{id} adds at most {}", count.item_points));
            }
            Some(_) if !seen.insert(id) => defects.at(place, format!("{id} is counted twice")),
            Some(_) => {}
        }
    }
    let sum: u64 = counts.iter().map(|(_, points)| points).sum();
    if *value != Value::Quantity(Amount::Exactly(sum)) {
        defects.at(place, format!("the items counted add up to {sum}"));
    } else if !(count.least..=count.most).contains(&sum) {
        let text = format!("a count lies between {} and {}", count.least, count.most);
        defects.at(place, text);
    }
}

/// Every count of an option agrees with the claims next to it, in each edition that lists the
/// option.
pub fn check(
    written: &Written<'_, '_>,
    criteria: &[std::sync::Arc<Criterion>],
    defects: &mut Defects,
) {
    for criterion in criteria {
        let Scale::Quantity { count: Some(count), .. } = &criterion.scale else { continue };
        for edition in written.listed.clone() {
            let Some((claim, place)) = written.newest(&criterion.id, edition) else { continue };
            let sides: Vec<&[(ValueId, u64)]> = match &claim.standing {
                Standing::Unknown => continue,
                Standing::Known(_) => vec![&claim.counts],
                Standing::Disputed(_, other) => vec![&claim.counts, &other.counts],
            };
            let scale = |id: &CriterionId| criteria.iter().find(|one| one.id == *id);
            if let Some(other) = count.same_as.as_ref().and_then(scale) {
                same_as(written, edition, count, other, &sides, place, defects);
            }
            for item in &count.items {
                let Some(from) = &item.from else { continue };
                if let Some(other) = scale(&from.criterion) {
                    follows(written, edition, item, other, &sides, place, defects);
                }
            }
        }
    }
}

/// The items counted are the members of the set claim next to it; for a disputed count, those of one
/// side.
fn same_as(
    written: &Written<'_, '_>,
    edition: usize,
    count: &Count,
    other: &Criterion,
    sides: &[&[(ValueId, u64)]],
    place: &Place<'_>,
    defects: &mut Defects,
) {
    let (Some((claim, _)), Scale::Set(members)) =
        (written.newest(&other.id, edition), &other.scale)
    else {
        return;
    };
    let Standing::Known(Value::Set(places)) = &claim.standing else { return };
    let has: BTreeSet<&ValueId> = places
        .iter()
        .filter_map(|at| members.get(usize::from(*at)).map(|member| &member.id))
        .filter(|id| count.item(id).is_some())
        .collect();
    let counted = |side: &&[(ValueId, u64)]| -> BTreeSet<ValueId> {
        side.iter().filter(|(_, points)| *points > 0).map(|(id, _)| id.clone()).collect()
    };
    if !sides.iter().any(|side| counted(side).iter().eq(has.iter().copied())) {
        let names: Vec<&str> = has.iter().map(|id| id.as_str()).collect();
        defects.at(place, format!("the claim on {} has {}", other.id, names.join(", ")));
    }
}

/// An item adds what follows from the claim it comes from: 1 if that is unknown, and for a disputed
/// one what follows from either side.
fn follows(
    written: &Written<'_, '_>,
    edition: usize,
    item: &Item,
    other: &Criterion,
    sides: &[&[(ValueId, u64)]],
    place: &Place<'_>,
    defects: &mut Defects,
) {
    let (Some((claim, _)), Some(from)) = (written.newest(&other.id, edition), &item.from) else {
        return;
    };
    let of_level = |value: &Value| {
        let spelled = other.scale.spell_value(value);
        from.points.iter().find(|(id, _)| id.as_str() == spelled).map(|(_, points)| *points)
    };
    let mut due: Vec<u64> = claim.standing.values().filter_map(of_level).collect();
    if due.is_empty() {
        due.push(1);
    }
    let counted = |side: &&[(ValueId, u64)]| {
        side.iter().find(|(id, _)| *id == item.id).map_or(0, |(_, points)| *points)
    };
    if !sides.iter().any(|side| due.contains(&counted(side))) {
        let text = format!("{} adds {} by the claim on {}", item.id, due[0], other.id);
        defects.at(place, text);
    }
}
