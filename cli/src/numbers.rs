//! Hours and prices given on the command line, for a scenario or a board.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use super::arguments::Numbers;
use edgewise_engine::catalog::{Catalog, Criterion, unknown};
use edgewise_engine::link;
use edgewise_engine::scenario::{Assumptions, Per};
use edgewise_engine::words::quarters_of;

/// Applies the hours and prices from the command, and `counted` numbers with the names that links have for them.
pub fn assume(
    catalog: &Catalog,
    into: &mut Assumptions,
    counted: &[(&str, Option<u32>)],
    words: &Numbers,
) -> Result<()> {
    let mut entries: Vec<(String, String)> = Vec::new();
    for (name, number) in counted.iter().copied().chain([("rate", words.rate)]) {
        entries.extend(
            number.map(|number| (format!("--{name} {number}"), format!("{name}:{number}"))),
        );
    }
    let kinds = [
        (Per::Cluster, &words.hours, "--hours"),
        (Per::Once, &words.hours_once, "--hours-once"),
        (Per::Machine, &words.hours_per_machine, "--hours-per-machine"),
    ];
    for (per, said, name) in kinds {
        for word in said {
            let (duty, hours) =
                word.split_once('=').context(format!("{word}: not DUTY=LOW..HIGH"))?;
            let (low, high) = hours.split_once("..").unwrap_or((hours, hours));
            let range = quarters_of(low).zip(quarters_of(high)).filter(|(low, high)| low <= high);
            let (low, high) = range
                .context(format!("{word}: hours are a range in steps of 0.25, such as 1.5..4"))?;
            known_duty(catalog, duty)?;
            entries
                .push((format!("{name} {word}"), format!("{}.{duty}:{low}-{high}", per.spell())));
        }
    }
    for (name, said) in [("quote", &words.quote), ("units", &words.units)] {
        for word in said {
            let (unit, number) = word.split_once('=').context(format!("{word}: not UNIT=N"))?;
            known_unit(catalog, unit)?;
            entries.push((format!("--{name} {word}"), format!("{name}.{unit}:{number}")));
        }
    }
    let mut seen = BTreeSet::new();
    for (word, entry) in entries {
        if !seen.insert(entry.split(':').next().unwrap_or_default().to_owned()) {
            bail!("{word}: this number was given already");
        }
        let wrong =
            |said: String| anyhow::anyhow!("{word}: {}", said.replace("; it was left out", ""));
        link::assume(catalog, into, &entry).map_err(wrong)?;
    }
    Ok(())
}

fn known_duty(catalog: &Catalog, name: &str) -> Result<()> {
    known("duty", catalog.duties().context("this catalogue has no duties")?, name)
}

fn known_unit(catalog: &Catalog, name: &str) -> Result<()> {
    known("unit", catalog.prices().context("this catalogue has no price models")?, name)
}

fn known(what: &str, criterion: &Criterion, name: &str) -> Result<()> {
    let ids: Vec<&str> = criterion.members().iter().map(|one| one.id.as_str()).collect();
    if !ids.contains(&name) {
        bail!("{}", unknown(what, name, ids));
    }
    Ok(())
}
