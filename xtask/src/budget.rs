//! The weight of the built page, against the budget and against what the ledger says of it.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::ledger::{Ledger, hundredths, parts, sum};
use crate::tally::Tally;
use crate::weight::Weight;
use crate::{dist, repo};

/// Where the yardstick lies: the least page in Yew.
const COUNTER: &str = "bench/counter";

/// By how many hundredths a part may differ from what the ledger says: another compiler of the same
/// version, another folder.
const SLACK: u64 = 2;

/// Weighs `dist/`, prints it and holds it against the budget and the ledger.
pub fn check() -> Result<Tally> {
    let said = Ledger::read()?;
    let counter = counter()?;
    let found = Ledger::of_today(said.budget, counter)?;
    found.print();
    let mut tally = Tally::of(fits(&found, said.budget.limit, counter));
    for (said, found) in
        [(&said.page, &found.page), (&said.inside, &found.inside), (&said.behind, &found.behind)]
    {
        tally += Tally::of(agrees(said, found));
    }
    Ok(tally)
}

/// Writes the ledger anew from the built page.
pub fn renew() -> Result<()> {
    dist::build()?;
    let said = Ledger::read()?;
    let found = Ledger::of_today(said.budget, counter()?)?;
    found.print();
    found.write()
}

/// Builds the least page in Yew and weighs it.
pub fn counter() -> Result<Weight> {
    dist::build_counter(COUNTER)?;
    Ok(sum(&parts(&repo::root().join(COUNTER).join("dist"))?))
}

/// "5.91 times the least page in Yew", without floats.
pub fn times(hundredths: u64) -> String {
    format!("{}.{:02} times the least page in Yew", hundredths / 100, hundredths % 100)
}

fn fits(found: &Ledger, limit: u64, counter: Weight) -> bool {
    let weighs = hundredths(sum(&found.page), counter);
    let fits = weighs <= limit;
    println!(
        "{} ({} bytes after brotli): {} the limit of {}",
        times(weighs),
        counter.brotli,
        if fits { "within" } else { "over" },
        times(limit)
    );
    fits
}

/// Whether the ledger is true of each part.
fn agrees(said: &BTreeMap<String, Weight>, found: &BTreeMap<String, Weight>) -> bool {
    let differs = |(name, found): &(&String, &Weight)| {
        let said = said.get(*name).copied().unwrap_or_default();
        let is_off = |said: u64, found: u64| said.abs_diff(found) * 100 > found * SLACK;
        is_off(said.raw, found.raw)
            || is_off(said.gzip, found.gzip)
            || is_off(said.brotli, found.brotli)
    };
    let gone = said.keys().filter(|name| !found.contains_key(*name));
    let off: Vec<&String> =
        found.iter().filter(differs).map(|(name, _)| name).chain(gone).collect();
    for name in &off {
        println!(
            "bench/ledger.toml is not true of {name}: run `cargo xtask ledger`, and say in the commit what it is worth"
        );
    }
    off.is_empty()
}
