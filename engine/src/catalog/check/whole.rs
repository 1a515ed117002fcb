//! What only shows once all files are read: complete editions, successors, arithmetic limits.
//!
//! A file with a defect is skipped here: what it lacks may be in the part that was not read.

use std::collections::{BTreeMap, BTreeSet};

use super::tiers;
use crate::catalog::defect::{Defects, Place};
use crate::catalog::{Catalog, DENOMINATOR_MAX, Value};
use crate::id::OptionId;
use crate::quantity::lcm;

pub fn check(catalog: &Catalog, criteria: &[(String, Place<'_>)], defects: &mut Defects) {
    let broken: BTreeSet<String> = defects.0.iter().map(|defect| defect.file.clone()).collect();
    if broken.contains("editions.toml") || broken.contains("criteria.toml") {
        return;
    }
    let mut found = Defects::default();
    every_cell_has_a_claim(catalog, &mut found);
    names_tell_options_apart(catalog, &mut found);
    successors_exist(catalog, &broken, &mut found);
    worths_share_a_denominator(catalog, &mut found);
    if broken.is_empty() {
        tiers::check_alike(catalog, criteria, &mut found);
    }
    found.0.retain(|defect| !broken.contains(&defect.file));
    defects.0.extend(found.0);
}

fn every_cell_has_a_claim(catalog: &Catalog, defects: &mut Defects) {
    for cut in catalog.editions.iter().filter_map(|edition| catalog.cut(&edition.id)) {
        if cut.options.is_empty() {
            defects.file("editions.toml", format!("edition {} lists no option", cut.edition.id));
        }
        for option in &cut.options {
            for criterion in &cut.criteria {
                if cut.claim(option, &criterion.id).is_none() {
                    let file = format!("options/{}.toml", option.id);
                    let (criterion, edition) = (&criterion.id, &cut.edition.id);
                    defects.file(
                        &file,
                        format!(
                            "has no claim on {criterion} in edition {edition}; what no source says \
                             is `value = \"unknown\"` with what was searched"
                        ),
                    );
                }
            }
        }
    }
}

/// Two options with the same name in one edition could not be told apart in any sentence.
fn names_tell_options_apart(catalog: &Catalog, defects: &mut Defects) {
    for cut in catalog.editions.iter().filter_map(|edition| catalog.cut(&edition.id)) {
        let mut seen: BTreeMap<String, &OptionId> = BTreeMap::new();
        for option in &cut.options {
            let words: Vec<&str> = option.name.split_whitespace().collect();
            if let Some(first) = seen.insert(words.join(" ").to_lowercase(), &option.id) {
                let (file, edition) = (format!("options/{}.toml", option.id), &cut.edition.id);
                let name = &option.name;
                defects
                    .file(&file, format!("is called “{name}” like {first} in edition {edition}"));
            }
        }
    }
}

fn successors_exist(catalog: &Catalog, broken: &BTreeSet<String>, defects: &mut Defects) {
    for option in &catalog.options {
        let Some(next) = &option.superseded else {
            continue;
        };
        let file = format!("options/{}.toml", option.id);
        if next.by.is_empty() {
            defects.file(&file, "is superseded by nothing; name its successors");
        }
        for id in &next.by {
            let listed = catalog.cut(&next.since).is_some_and(|cut| cut.option(id).is_some());
            if !listed && !broken.contains(&format!("options/{id}.toml")) {
                let since = &next.since;
                defects.file(
                    &file,
                    format!("its successor “{id}” is not an option of edition {since}"),
                );
            }
        }
    }
}

/// Every worth is a whole number of some unit; the unit must stay small enough for exact sums to
/// fit.
fn worths_share_a_denominator(catalog: &Catalog, defects: &mut Defects) {
    let steps = catalog.criteria.iter().map(|criterion| criterion.scale.steps());
    let claims = catalog.options.iter().flat_map(|option| &option.claims);
    let points = claims.flat_map(|claim| claim.standing.values()).filter_map(|value| match value {
        Value::Points(points) => Some(points.denominator()),
        _ => None,
    });
    let mut common = 1;
    for step in steps.chain(points) {
        common = lcm(common, step);
        if common > DENOMINATOR_MAX {
            defects.file(
                "criteria.toml",
                format!(
                    "the steps of all scales and the denominators of all points together need a \
                     common denominator above {DENOMINATOR_MAX}"
                ),
            );
            return;
        }
    }
}
