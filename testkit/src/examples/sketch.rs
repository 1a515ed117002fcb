//! Catalogues without prose, made from the tables of [`super::CASES`]: a browser has no reader for catalogue
//! files.
//!
//! Criteria are points or levels, all facts are known. `catalog/tests/catalog/worked.rs` finds the
//! same in them as in the catalogues that the checker reads from files.

use std::sync::Arc;

use edgewise_engine::catalog::{
    Basis, Catalog, CatalogOption, Claim, Criterion, Edition, Family, Level, Must, Questions,
    ReasonId, Renames, Scale, Standing, Test, Tier, Told, Wording,
};
use edgewise_engine::id::{CriterionId, EditionId, FamilyId, OptionId, ValueId};
use edgewise_engine::quantity::Date;

/// The catalogue that a table describes.
pub fn catalog(table: &str) -> Catalog {
    let lines = || table.lines().map(str::trim);
    let edition = Edition {
        id: EditionId::parse("2024-06").expect("an id"),
        title: String::new(),
        date: Date::new(2024, 6, 7).expect("a day"),
        summary: String::new(),
        checked: None,
    };
    let criteria: Vec<Arc<Criterion>> = lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(id, scale)| Arc::new(criterion(id, scale, &edition.id)))
        .collect();
    let options: Vec<CatalogOption> = lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(id, values)| option(id, values, &criteria, &edition.id))
        .collect();
    let family = |option: &CatalogOption| Family {
        id: option.family.clone(),
        name: String::new(),
        beyond: false,
    };
    Catalog {
        families: options.iter().map(family).collect(),
        editions: vec![edition],
        criteria,
        options,
        groups: Vec::new(),
        starts: Vec::new(),
        questions: Questions::default(),
        renames: Renames::default(),
    }
}

fn criterion(id: &str, scale: &str, edition: &EditionId) -> Criterion {
    let level =
        |id: &str| Level { id: ValueId::parse(id).expect("a level has an id"), name: id.into() };
    Criterion {
        id: CriterionId::parse(id).expect("a criterion has an id"),
        name: id.into(),
        scale: match scale {
            "points" => Scale::Points,
            levels => Scale::Levels(levels.split(" < ").map(level).collect()),
        },
        group: None,
        synonyms: Vec::new(),
        tiers: vec![(edition.clone(), Tier::Important)],
        background: Vec::new(),
        told: Told::Never,
        versions: None,
        ends: None,
        replaced: None,
        role: None,
        must: Must {
            test: Test::AtLeast,
            text: String::new(),
            wanted: Wording::default(),
            said: Wording::default(),
            fails: Wording::default(),
            buy: None,
            offers: Vec::new(),
            sight: false,
            leaves: None,
        },
    }
}

fn option(id: &str, values: &str, criteria: &[Arc<Criterion>], since: &EditionId) -> CatalogOption {
    let claim = |(criterion, value): (&Arc<Criterion>, &str)| {
        let value = criterion.scale.read(value).expect("a value of its scale");
        Arc::new(Claim {
            condition: None,
            criterion: criterion.id.clone(),
            standing: Standing::Known(value),
            since: since.clone(),
            basis: Basis::Vendor,
            counts: Vec::new(),
            reason: ReasonId::default(),
        })
    };
    CatalogOption {
        id: OptionId::parse(id).expect("an option has an id"),
        name: id.into(),
        family: FamilyId::parse(id).expect("it serves as a family's too"),
        since: since.clone(),
        superseded: None,
        claims: criteria.iter().zip(values.split_whitespace()).map(claim).collect(),
        conflicts: Vec::new(),
    }
}
