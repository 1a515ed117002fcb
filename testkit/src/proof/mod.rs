//! The same scenarios, computed wherever this runs, one line per subject: natively and in a browser,
//! the lines are the same byte for byte, and the same as in `digests.txt`.

use std::fmt::Write;

use edgewise_engine::assessment::{Method, Survey, assess};
use edgewise_engine::catalog::{Catalog, Edition, Reasons};
use edgewise_engine::report;
use edgewise_engine::scenario::Scenario;
use std::collections::BTreeMap;

use crate::examples::{self, CASES, Case};
use crate::invented::{self, Chance};

/// How many scenarios are made up.
const INVENTED: u64 = 24;
/// Their seed: it never changes, so that a line only changes with what it covers.
const SEED: u64 = 20_240_607;

/// What [`digests`] gives, as committed: `catalog/tests/catalog/kept.rs` renews it.
pub const KEPT: &str = include_str!("digests.txt");

/// Everything, one line per subject.
pub fn digests() -> String {
    let (catalog, reasons) = (edgewise_catalog::shipped(), edgewise_catalog::reasons());
    let blank = |edition: &Edition| Scenario::new(edition.id.clone());
    let blank: Vec<Scenario> = catalog.editions.iter().map(blank).collect();
    let starts: Vec<Scenario> = catalog.starts.iter().map(Scenario::from_start).collect();
    let made = (0..INVENTED).map(|case| invented::scenario(&catalog, &mut Chance::of(SEED, case)));
    let made: Vec<Scenario> = made.collect();
    // JSON says shares of winning, and those of many criteria take long: on what counts unasked.
    let plain = made.iter().map(|one| Scenario {
        priorities: BTreeMap::new(),
        weights: BTreeMap::new(),
        ..one.clone()
    });
    let mut lines = String::new();
    for (name, scenarios) in [("blank", blank), ("starting points", starts)] {
        json(&mut lines, name, (&catalog, &reasons), &scenarios);
        records(&mut lines, name, (&catalog, &reasons), &scenarios);
    }
    json(&mut lines, "invented", (&catalog, &reasons), &plain.collect::<Vec<_>>());
    records(&mut lines, "invented", (&catalog, &reasons), &made);
    shares(&mut lines);
    lines
}

fn json(
    lines: &mut String,
    name: &str,
    (catalog, reasons): (&Catalog, &Reasons),
    scenarios: &[Scenario],
) {
    let mut said = Digest::new();
    for scenario in scenarios {
        let it = assess(catalog, scenario);
        said.add(report::json::assessment(catalog, reasons, scenario, &it, &[]).as_bytes());
    }
    said.line(lines, &format!("{name}, json"));
}

/// Decision records and matrices.
fn records(
    lines: &mut String,
    name: &str,
    (catalog, reasons): (&Catalog, &Reasons),
    scenarios: &[Scenario],
) {
    let mut said = [Digest::new(), Digest::new()];
    for scenario in scenarios {
        let it = assess(catalog, scenario);
        let link = edgewise_engine::link::write(catalog, scenario);
        said[0].add(
            report::markdown::record(
                catalog,
                reasons,
                scenario,
                &it,
                &[],
                &link,
                &report::Header::default(),
            )
            .as_bytes(),
        );
        said[1].add(
            report::csv::matrix(reasons, &it, &link, report::csv::Separator::Comma).as_bytes(),
        );
    }
    for (kind, digest) in ["markdown", "csv"].into_iter().zip(said) {
        digest.line(lines, &format!("{name}, {kind}"));
    }
}

/// Shares of winning of the worked examples: exact, by the lattice, and every bit of the floats.
fn shares(lines: &mut String) {
    let mut said = [Digest::new(), Digest::new(), Digest::new()];
    let tables = CASES.iter().filter(|case| !case.table.is_empty());
    let sketched = |case: &Case| (case.name, examples::sketch(case.table));
    let mut catalogs: Vec<(&str, Catalog)> = tables.map(sketched).collect();
    // The largest that a goal is set for: fifteen options on twenty criteria.
    let twenty = catalogs.iter().find(|(name, _)| *name == "twenty").expect("an example");
    let wide = invented::with_options(&twenty.1, 15, &mut Chance::of(SEED, 0));
    catalogs.push(("wide", wide));
    for (name, catalog) in catalogs {
        let scenario = Scenario::new(catalog.today().id.clone());
        let it = assess(&catalog, &scenario);
        let Some(shares) = it.shares(&scenario) else { continue };
        let place = usize::from(shares.over_all.method != Method::Exact);
        said[place].add(format!("{:?} {:?}", shares.in_order, shares.over_all).as_bytes());
        for share in shares.pairwise.iter().flatten() {
            said[2].add(&share.to_bits().to_be_bytes());
        }
        if name == "compromise" {
            let asked = Survey::by_lattice(&it, &scenario).expect("it has shares").shares();
            said[1].add(format!("{:?}", asked.over_all).as_bytes());
        }
    }
    for (kind, digest) in ["exact", "lattice", "float"].into_iter().zip(said) {
        digest.line(lines, &format!("shares, {kind}"));
    }
}

/// A sum over bytes: FNV-1a, 64 bits, and how many there were.
struct Digest {
    sum: u64,
    bytes: u64,
}

impl Digest {
    const fn new() -> Self {
        Self { sum: 0xcbf2_9ce4_8422_2325, bytes: 0 }
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.sum = (self.sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
        self.bytes += bytes.len() as u64;
    }

    fn line(&self, lines: &mut String, name: &str) {
        writeln!(lines, "{name}: {} bytes, {:016x}", self.bytes, self.sum)
            .expect("memory takes text");
    }
}
