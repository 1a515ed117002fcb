//! Options: one file each, named by its id.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::claims::Written;
use super::{Files, conflicts, counts, ends, ids};
use crate::catalog::defect::{Defects, Sheet};
use crate::catalog::draft::Fields;
use crate::catalog::{CatalogOption, Criterion, Edition, Family, OPTIONS_MAX, Reasons, Successors};
use crate::id::{CriterionId, EditionId, FamilyId, OptionId};

/// What claims and starting points may point at.
pub struct Known<'a> {
    pub editions: &'a [Edition],
    pub criteria: &'a [Arc<Criterion>],
    /// All ids that criteria.toml names, including those of criteria that could not be read.
    pub criterion_ids: &'a BTreeSet<CriterionId>,
}

impl Known<'_> {
    /// The place of an edition in time; one that does not exist comes last.
    pub fn place(&self, id: &EditionId) -> usize {
        self.editions.iter().position(|edition| edition.id == *id).unwrap_or(self.editions.len())
    }

    /// The edition in field `key`; if unset, the first one.
    pub fn edition(
        &self,
        row: &mut Fields<'_>,
        key: &str,
        defects: &mut Defects,
    ) -> Option<EditionId> {
        let Some(found) = row.scalar(key, defects) else {
            return self.editions.first().map(|edition| edition.id.clone());
        };
        let id = ids::parsed(&found, EditionId::parse, defects)?;
        let there = self.editions.iter().map(|edition| edition.id.clone());
        ids::points_at(&id, there, &found, "edition", defects);
        Some(id)
    }
}

pub fn read(
    files: &Files,
    known: &Known<'_>,
    families: &mut Vec<Family>,
    reasons: &mut Reasons,
    defects: &mut Defects,
) -> Vec<CatalogOption> {
    let sheets: Vec<(&str, Sheet<'_>)> = files
        .iter()
        .filter_map(|(name, text)| {
            let id = id_in(name)?;
            Some((id, Sheet { name, text }))
        })
        .collect();
    if sheets.is_empty() || sheets.len() > OPTIONS_MAX {
        defects.file("options", format!("holds 1 to {OPTIONS_MAX} options"));
    }
    let written: BTreeSet<FamilyId> = families.iter().map(|family| family.id.clone()).collect();
    let mut families = Families { written: &written, known: families };
    let mut options = Vec::new();
    for (id, sheet) in sheets {
        let mut file = Fields::of_sheet(sheet, defects);
        match OptionId::parse(id).filter(|id| !id.is_own()) {
            Some(id) => {
                let summary = file.sentence("summary", defects);
                reasons.summaries.insert(id.clone(), summary);
                options.extend(option(id, &mut file, known, &mut families, reasons, defects));
            }
            None => {
                defects.file(sheet.name, "its name is not an id, or one kept for visitors (own-1)");
            }
        }
        file.finish(defects);
    }
    options.sort_by(|a, b| a.id.cmp(&b.id));
    options
}

/// The id in the name of an option's file.
pub fn id_in(name: &str) -> Option<&str> {
    name.strip_prefix("options/")?.strip_suffix(".toml")
}

/// Families as options name them.
struct Families<'a> {
    /// The families in families.toml.
    written: &'a BTreeSet<FamilyId>,
    /// All families, including options that form their own.
    known: &'a mut Vec<Family>,
}

fn option(
    id: OptionId,
    file: &mut Fields<'_>,
    known: &Known<'_>,
    families: &mut Families<'_>,
    reasons: &mut Reasons,
    defects: &mut Defects,
) -> Option<CatalogOption> {
    let name = file.sentence("name", defects);
    let since = known.edition(file, "since", defects);
    let family = match file.scalar("family", defects) {
        Some(found) => {
            let family = ids::parsed(&found, FamilyId::parse, defects)?;
            if !families.written.is_empty() && !families.written.contains(&family) {
                defects.at(&found.place, format!("there is no family “{family}” in families.toml"));
            }
            family
        }
        None => FamilyId::parse(id.as_str())?,
    };
    if !families.known.iter().any(|there| there.id == family) {
        families.known.push(Family { id: family.clone(), name: name.clone(), beyond: false });
    }
    let superseded = file.table("superseded", defects).and_then(|mut table| {
        let since = known.edition(&mut table, "since", defects);
        let by = table.list("by", defects).unwrap_or_default();
        let by =
            by.iter().filter_map(|found| ids::parsed(found, OptionId::parse, defects)).collect();
        table.finish(defects);
        since.map(|since| Successors { since, by })
    });
    let gone = superseded.as_ref().map_or(known.editions.len(), |next| known.place(&next.since));
    let start = since.as_ref().map_or(0, |since| known.place(since));
    let written = Written::read(file, start..gone, known, reasons, defects);
    let conflicts = conflicts::read(file, known, &written, reasons, defects);
    counts::check(&written, known.criteria, defects);
    ends::check(&written, known, defects);
    let claims = written.claims.into_iter().map(|(claim, _)| claim).collect();
    Some(CatalogOption { id, name, family, since: since?, superseded, claims, conflicts })
}
