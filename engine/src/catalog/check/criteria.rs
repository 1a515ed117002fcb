//! Criteria: their scales, and how they are demanded.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{counts, ends, ids, tiers};
use crate::catalog::defect::{Defects, Place};
use crate::catalog::draft::{Fields, Spelled};
use crate::catalog::{
    Better, CRITERIA_MAX, Criterion, CriterionText, Edition, Group, Level, Must, Reasons, Replaced,
    Scale, Test, Told, Value, WEIGHED_MAX,
};
use crate::id::{CriterionId, EditionId, GroupId, ValueId};
use crate::quantity::{Amount, Unit};

/// What criteria.toml holds.
pub struct Read<'f> {
    /// The criteria that could be read.
    pub criteria: Vec<Arc<Criterion>>,
    /// All ids that it names, also of those that could not be read.
    pub ids: BTreeSet<CriterionId>,
    /// Where each of them is described.
    pub places: Vec<(String, Place<'f>)>,
}

/// A criterion with what it says of others, which are read once all are known.
struct Draft<'f> {
    criterion: Criterion,
    place: Place<'f>,
    told: Option<Spelled<'f>>,
    versions: Option<Spelled<'f>>,
    ends: Option<ends::Draft<'f>>,
    replaced: Option<Fields<'f>>,
}

/// The criteria.
pub fn read<'f>(
    mut file: Fields<'f>,
    editions: &[Edition],
    groups: &[Group],
    reasons: &mut Reasons,
    defects: &mut Defects,
) -> Read<'f> {
    let (mut drafts, mut seen) = (Vec::new(), BTreeSet::new());
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
        let mut text = text(&mut row, defects);
        if let Some(draft) = draft(id, &mut row, editions, groups, &mut text, defects) {
            reasons.criteria.insert(draft.criterion.id.clone(), text);
            drafts.push(draft);
        }
        row.finish(defects);
    }
    file.finish(defects);
    let weighed = drafts.iter().filter(|draft| draft.criterion.scale.is_weighed()).count();
    if weighed > WEIGHED_MAX {
        let text = format!("has more than {WEIGHED_MAX} criteria that can be weighed");
        defects.file("criteria.toml", text);
    }
    let places: Vec<(String, Place<'f>)> =
        drafts.iter().map(|draft| (draft.criterion.id.to_string(), draft.place.clone())).collect();
    let criteria = settled(drafts, &seen, editions, defects);
    for (criterion, (_, place)) in criteria.iter().zip(&places) {
        counts::check_scale(criterion, &criteria, place, defects);
    }
    Read { criteria, ids: seen, places }
}

/// The criteria once each points at what there is.
fn settled(
    drafts: Vec<Draft<'_>>,
    ids: &BTreeSet<CriterionId>,
    editions: &[Edition],
    defects: &mut Defects,
) -> Vec<Arc<Criterion>> {
    let scales: Vec<(CriterionId, Scale)> = drafts
        .iter()
        .map(|draft| (draft.criterion.id.clone(), draft.criterion.scale.clone()))
        .collect();
    let scale =
        |id: &CriterionId| scales.iter().find(|(one, _)| one == id).map(|(_, scale)| scale.clone());
    let mut criteria = Vec::new();
    for draft in drafts {
        let Draft { mut criterion, place: _, told, versions, ends, replaced } = draft;
        if let (Some(found), Told::With(id)) = (told, &criterion.told)
            && !ids.contains(id)
        {
            defects.at(&found.place, format!("“{id}” is no criterion"));
        }
        criterion.versions = versions.and_then(|found| {
            let id = CriterionId::parse(&found.text);
            let id = id.filter(|id| matches!(scale(id), Some(Scale::Quantity { .. })));
            if id.is_none() {
                defects.at(&found.place, format!("“{}” is no criterion of months", found.text));
            }
            id
        });
        criterion.ends = ends.and_then(|draft| ends::settled(draft, scale, defects));
        criterion.replaced = replaced
            .and_then(|table| self::replaced(table, &criterion.scale, editions, scale, defects));
        criteria.push(Arc::new(criterion));
    }
    criteria
}

/// What a criterion asks and how it is rated; what its words mean stands with its scale.
fn text(row: &mut Fields<'_>, defects: &mut Defects) -> CriterionText {
    CriterionText {
        question: row.sentence("question", defects),
        rubric: row.scalar("rubric", defects).map(|found| found.text),
        note: row.scalar("note", defects).map(|found| found.text),
        ..CriterionText::default()
    }
}

fn draft<'f>(
    id: Option<CriterionId>,
    row: &mut Fields<'f>,
    editions: &[Edition],
    groups: &[Group],
    text: &mut CriterionText,
    defects: &mut Defects,
) -> Option<Draft<'f>> {
    let name = row.sentence("name", defects);
    let group = row.scalar("group", defects).and_then(|found| {
        let id = ids::parsed(&found, GroupId::parse, defects)?;
        ids::points_at(&id, groups.iter().map(|group| group.id.clone()), &found, "group", defects);
        Some(id)
    });
    let synonyms = synonyms(row, defects);
    let told_by = row.scalar("told", defects);
    let versions = row.scalar("versions", defects);
    let replaced = row.table("replaced", defects);
    let scale = scale(row, text, defects)?;
    let tiers = tiers::tiers(row, &scale, editions, defects);
    let background = tiers::background(row, &tiers, editions, defects);
    let told = told_by.as_ref().map_or(Told::Never, |found| when_told(found, &scale, defects));
    let ends = ends::draft(row, &scale, defects);
    let must = must(row, &name, &scale, defects);
    let criterion = Criterion {
        id: id?,
        name,
        group,
        synonyms,
        scale,
        tiers,
        background,
        told,
        versions: None,
        ends: None,
        replaced: None,
        must,
    };
    Some(Draft { criterion, place: row.place.clone(), told: told_by, versions, ends, replaced })
}

/// Words to search by: in lower case, each once.
fn synonyms(row: &mut Fields<'_>, defects: &mut Defects) -> Vec<String> {
    let mut synonyms: Vec<String> = Vec::new();
    for found in row.list("synonyms", defects).unwrap_or_default() {
        if found.text.to_lowercase() != found.text {
            defects.at(&found.place, format!("“{}” is not in lower case", found.text));
        }
        let synonym = found.text;
        if synonyms.contains(&synonym) {
            defects.at(&found.place, format!("“{synonym}” is there twice"));
        }
        synonyms.push(synonym);
    }
    synonyms
}

/// Another yardstick: an edition, a criterion that counts, and a demand for each level but the worst,
/// for which the end of the range is one.
fn replaced(
    mut table: Fields<'_>,
    scale: &Scale,
    editions: &[Edition],
    scale_of: impl Fn(&CriterionId) -> Option<Scale>,
    defects: &mut Defects,
) -> Option<Replaced> {
    let place = table.place.clone();
    let since = ids::required(&mut table, "since", EditionId::parse, defects);
    let by = ids::required(&mut table, "by", CriterionId::parse, defects);
    let demands = table.table("demands", defects);
    table.finish(defects);
    let (since, by) = (since?, by?);
    if !editions.iter().any(|edition| edition.id == since) {
        defects.at(&place, format!("there is no edition “{since}”"));
    }
    let (Scale::Levels(levels), Some(other @ Scale::Quantity { count: Some(_), .. })) =
        (scale, scale_of(&by))
    else {
        defects.at(&place, "levels are replaced by a count");
        return None;
    };
    let found = demands.map_or_else(Vec::new, |table| table.pairs(defects));
    for (name, at) in &found {
        if !levels[1..].iter().any(|level| level.id.as_str() == name) {
            defects.at(&at.place, format!("“{name}” is no level above the worst"));
        }
    }
    let worst =
        levels.first().zip(other.ends()).map(|(level, (worst, _))| (level.id.clone(), worst));
    let mut demands: Vec<(ValueId, Value)> = worst.into_iter().collect();
    for level in &levels[1..] {
        let Some((_, at)) = found.iter().find(|(name, _)| name == level.id.as_str()) else {
            defects.at(&place, format!("`demands` says nothing for {}", level.id));
            continue;
        };
        match other.read(&at.text) {
            Ok(value @ Value::Quantity(Amount::Exactly(_))) => {
                demands.push((level.id.clone(), value));
            }
            _ => defects.at(&at.place, format!("“{}” is not a whole number", at.text)),
        }
    }
    Some(Replaced { since, by, demands })
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

fn scale(row: &mut Fields<'_>, text: &mut CriterionText, defects: &mut Defects) -> Option<Scale> {
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

/// Levels or members, whichever `key` says.
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
