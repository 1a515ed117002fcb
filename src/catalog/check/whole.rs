//! What only shows when all files are read: full editions, successors, arithmetic limits.
//!
//! A file with a defect of its own is left alone here: what it lacks may be in what was not read.

use std::collections::BTreeSet;

use crate::catalog::defect::Defects;
use crate::catalog::{Catalog, POINTS_DENOMINATOR_MAX, Value};
use crate::quantity::Ratio;

pub fn check(catalog: &Catalog, defects: &mut Defects) {
    let broken: BTreeSet<String> = defects.0.iter().map(|defect| defect.file.clone()).collect();
    if broken.contains("editions.toml") || broken.contains("criteria.toml") {
        return;
    }
    let mut found = Defects::default();
    every_cell_has_a_claim(catalog, &mut found);
    successors_exist(catalog, &broken, &mut found);
    points_share_a_denominator(catalog, &mut found);
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

fn points_share_a_denominator(catalog: &Catalog, defects: &mut Defects) {
    let mut common = 1_i128;
    let claims = catalog.options.iter().flat_map(|option| &option.claims);
    for value in claims.flat_map(|claim| claim.standing.values()) {
        let Value::Points(points) = value else {
            continue;
        };
        let step = Ratio::new(points.denominator(), common).numerator();
        common = common.saturating_mul(step);
        if common > POINTS_DENOMINATOR_MAX {
            let limit = POINTS_DENOMINATOR_MAX;
            defects
                .file("options", format!("the points together need a denominator above {limit}"));
            return;
        }
    }
}
