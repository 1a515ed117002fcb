//! Invented catalogues and scenarios by the thousand: the basis of the property tests.
//!
//! The seed is fixed: a failure is the same on every machine, and so is its absence.

use std::sync::Arc;

use edgewise_engine::assessment::{Assessment, assess};
use edgewise_engine::catalog::{Catalog, CatalogOption, Family};
use edgewise_engine::id::{FamilyId, OptionId};
use edgewise_engine::scenario::Scenario;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed};

use crate::fixture;

/// Cells of a table, tiers as digits of a link, and demanded grades.
#[derive(Clone, Debug)]
pub struct Grid {
    /// Per option, per criterion.
    pub rows: Vec<Vec<u8>>,
    /// Per criterion.
    pub tiers: Vec<u8>,
    /// Per criterion; `None` where nothing is demanded.
    pub musts: Vec<Option<u8>>,
}

/// How many criteria a grid has: all of levels but the last, which is a quantity.
pub const CRITERIA: usize = 5;
const LEVELS: [&str; 3] = ["low", "mid", "top"];
const AMOUNTS: [&str; 3] = ["5000", "3000", "1000"];

impl Grid {
    /// The catalogue: 0 to 2 are grades, 3 is unknown, 4 and above are disputes.
    pub fn catalog(&self) -> Catalog {
        PATTERN.with(|pattern| {
            let mut catalog = pattern.clone();
            (catalog.options, catalog.families) = self
                .rows
                .iter()
                .enumerate()
                .map(|(at, row)| {
                    let claim = |(place, grade): (usize, &u8)| {
                        Arc::clone(&pattern.options[usize::from(*grade)].claims[place])
                    };
                    let id = format!("o{at:02}");
                    let family = FamilyId::parse(&id).expect("an id");
                    let option = CatalogOption {
                        id: OptionId::parse(&id).expect("an id"),
                        name: id.clone(),
                        family: family.clone(),
                        claims: row.iter().enumerate().map(claim).collect(),
                        ..pattern.options[0].clone()
                    };
                    (option, Family { id: family, name: id, beyond: false })
                })
                .unzip();
            catalog
        })
    }

    /// The sections of a link.
    fn sections(&self) -> String {
        let musts: Vec<String> = self
            .musts
            .iter()
            .enumerate()
            .filter_map(|(at, must)| Some(format!("c{at}:{}", cell(at, (*must)?))))
            .collect();
        let tiers: Vec<String> =
            self.tiers.iter().enumerate().map(|(at, tier)| format!("c{at}:{tier}")).collect();
        let musts =
            if musts.is_empty() { String::new() } else { format!("m={};", musts.join(",")) };
        format!("{musts}p={}", tiers.join(","))
    }

    /// The scenario with the tiers and must-haves, under the catalogue of this grid.
    pub fn scenario(&self, catalog: &Catalog) -> Scenario {
        fixture::scenario(catalog, &self.sections())
    }

    /// The assessment of this scenario under this catalogue.
    pub fn assessed(&self) -> Assessment {
        let catalog = self.catalog();
        assess(&catalog, &self.scenario(&catalog))
    }
}

thread_local! {
    /// Four criteria of three levels and one of three bands; one option for each kind of cell.
    static PATTERN: Catalog = {
        let criteria = (0..CRITERIA - 1).map(|at| format!("c{at}: low < mid < top"));
        let last = format!("c{}: MiB lower 2000 4000", CRITERIA - 1);
        let options = (0..7).map(|grade| {
            let cells: Vec<String> = (0..CRITERIA).map(|place| cell(place, grade)).collect();
            format!("g{grade} = {}", cells.join(" "))
        });
        let lines: Vec<String> = criteria.chain([last]).chain(options).collect();
        fixture::catalog(&lines.join("\n"))
    };
}

/// The cell of a grade on the criterion at `place`, as the shorthand of [`fixture`] writes it.
pub fn cell(place: usize, grade: u8) -> String {
    let grades = if place + 1 == CRITERIA { AMOUNTS } else { LEVELS };
    match grade {
        3 => "unknown".into(),
        4 => format!("{}|{}", grades[0], grades[1]),
        5 => format!("{}|{}", grades[1], grades[2]),
        6 => format!("{}|{}", grades[0], grades[2]),
        grade => grades[usize::from(grade)].into(),
    }
}

/// Grids whose cells are below `cells`: 3 for known facts only, 7 for all.
pub fn grids(cells: u8) -> impl Strategy<Value = Grid> {
    let rows = prop::collection::vec(prop::collection::vec(0..cells, CRITERIA), 1..6);
    let tiers = prop::collection::vec(0..4_u8, CRITERIA);
    let musts = prop::collection::vec(prop::option::weighted(0.3, 0..3_u8), CRITERIA);
    (rows, tiers, musts).prop_map(|(rows, tiers, musts)| Grid { rows, tiers, musts })
}

/// This many cases from a fixed seed, without a file of failures.
pub fn config(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(20_240_607),
        ..Config::default()
    }
}
