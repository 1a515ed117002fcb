//! Criteria: what each says about itself, and that everything it refers to exists.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{counts, ends, ids, musts, roles, scales, tiers, yardsticks};
use crate::catalog::defect::{Defects, Place};
use crate::catalog::draft::{Fields, Spelled};
use crate::catalog::{
    CRITERIA_MAX, Criterion, CriterionText, Edition, Group, Reasons, Role, Scale, Told, WEIGHED_MAX,
};
use crate::id::{CriterionId, GroupId};

/// The contents of criteria.toml.
pub struct Read<'f> {
    /// The criteria that could be read.
    pub criteria: Vec<Arc<Criterion>>,
    /// All ids that it names, including those of criteria that could not be read.
    pub ids: BTreeSet<CriterionId>,
    /// Where each of them is described.
    pub places: Vec<(String, Place<'f>)>,
}

/// A criterion with its references to others, which are resolved once all are known.
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
    let (mut drafts, mut seen, mut taken) = (Vec::new(), BTreeSet::new(), Vec::new());
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
        if let Some(draft) = draft(id, &mut row, (editions, groups, &mut taken), &mut text, defects)
        {
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

/// The criteria once all their references are resolved.
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
        criterion.replaced = replaced.and_then(|table| {
            yardsticks::replaced(table, &criterion.scale, editions, scale, defects)
        });
        criteria.push(Arc::new(criterion));
    }
    criteria
}

/// What a criterion asks and how it is rated; what its words mean is given with its scale.
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
    (editions, groups, taken): (&[Edition], &[Group], &mut Vec<Role>),
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
    let scale = scales::scale(row, text, defects)?;
    let tiers = tiers::tiers(row, &scale, editions, defects);
    let background = tiers::background(row, &tiers, editions, defects);
    let told = told_by.as_ref().map_or(Told::Never, |found| when_told(found, &scale, defects));
    let ends = ends::draft(row, &scale, defects);
    let role = roles::role(row, &scale, taken, defects);
    let must = musts::must(row, &name, &scale, defects);
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
        role,
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
