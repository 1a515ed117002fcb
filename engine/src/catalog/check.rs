//! From files to trusted [`Facts`]: every defect is found in one pass, with its place.
//!
//! The build script and `--catalog DIR` use this same reader, so they accept exactly the same
//! files.

mod claims;
mod conflicts;
mod counts;
mod criteria;
mod ends;
mod ids;
mod musts;
mod options;
mod questions;
mod renames;
mod roles;
mod scales;
mod tables;
mod tiers;
mod whole;
mod yardsticks;

use super::defect::{Defect, Defects, Sheet};
use super::draft::Fields;
use super::{Catalog, Cut, Facts, Reasons, Renames};
use crate::quantity::Date;
use std::collections::BTreeSet;

/// The files of a catalogue: name relative to its folder, and content.
pub type Files = [(String, String)];

/// Reads and checks a catalogue.
///
/// # Errors
/// All defects, sorted by file and place; never empty.
pub fn read(files: &Files) -> Result<Facts, Vec<Defect>> {
    let mut defects = Defects::default();
    let facts = assemble(files, &mut defects);
    defects.0.sort();
    defects.0.dedup();
    if defects.0.is_empty() { Ok(facts) } else { Err(defects.0) }
}

fn assemble(files: &Files, defects: &mut Defects) -> Facts {
    let mut reasons = Reasons::default();
    let editions = tables::editions(fields(files, "editions.toml", defects), defects);
    reasons.sources = tables::sources(fields(files, "sources.toml", defects), defects);
    let mut families = sheet(files, "families.toml")
        .map(|sheet| tables::families(Fields::of_sheet(sheet, defects), defects))
        .unwrap_or_default();
    let groups = sheet(files, "groups.toml")
        .map(|sheet| tables::groups(Fields::of_sheet(sheet, defects), defects))
        .unwrap_or_default();
    let criteria_file = fields(files, "criteria.toml", defects);
    let criteria::Read { criteria, ids: criterion_ids, places } =
        criteria::read(criteria_file, &editions, &groups, &mut reasons, defects);
    let known =
        options::Known { editions: &editions, criteria: &criteria, criterion_ids: &criterion_ids };
    let options = options::read(files, &known, &mut families, &mut reasons, defects);
    let mut starts = sheet(files, "starts.toml")
        .map(|sheet| tables::starts(Fields::of_sheet(sheet, defects), &known, &options, defects))
        .unwrap_or_default();
    let questions = sheet(files, "questions.toml")
        .map(|sheet| questions::questions(Fields::of_sheet(sheet, defects), &known, defects))
        .unwrap_or_default();
    for start in &mut starts {
        start.answers = tables::ranked_alike(start, &questions);
    }
    for (name, _) in files {
        if !is_expected(name) {
            defects.file(name, "is not a file of a catalogue");
        }
    }
    let renames = Renames::default();
    let mut catalog =
        Catalog { editions, families, groups, criteria, options, starts, questions, renames };
    if let Some(sheet) = sheet(files, "renamed.toml") {
        let file = Fields::of_sheet(sheet, defects);
        catalog.renames = renames::renames(file, &catalog, &criterion_ids, defects);
    }
    let checked: Vec<_> = catalog
        .editions
        .iter()
        .map(|edition| newest_source(&catalog.cut(&edition.id)?, &reasons))
        .collect();
    for (edition, day) in catalog.editions.iter_mut().zip(checked) {
        edition.checked = day;
    }
    whole::check(&catalog, &places, defects);
    Facts { catalog, reasons }
}

/// The latest day on which a source of a claim in the edition was published or read.
fn newest_source(cut: &Cut<'_>, reasons: &Reasons) -> Option<Date> {
    let claims = cut.options.iter().flat_map(|option| cut.claims(option)).flatten();
    let cited: BTreeSet<_> = claims.flat_map(|claim| reasons.sources_of(claim.reason)).collect();
    cited.into_iter().filter_map(|id| reasons.source(id)?.newest_day()).max()
}

fn is_expected(name: &str) -> bool {
    let tables = [
        "editions.toml",
        "families.toml",
        "groups.toml",
        "sources.toml",
        "criteria.toml",
        "starts.toml",
        "questions.toml",
        "renamed.toml",
        "README.md",
    ];
    tables.contains(&name) || options::id_in(name).is_some()
}

fn sheet<'a>(files: &'a Files, name: &str) -> Option<Sheet<'a>> {
    let (name, text) = files.iter().find(|(file, _)| file == name)?;
    Some(Sheet { name, text })
}

/// The fields of a required file.
fn fields<'a>(files: &'a Files, name: &'static str, defects: &mut Defects) -> Fields<'a> {
    let sheet = sheet(files, name).unwrap_or_else(|| {
        defects.file(name, "is missing");
        Sheet { name, text: "" }
    });
    Fields::of_sheet(sheet, defects)
}
