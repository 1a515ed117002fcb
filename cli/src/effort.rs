//! `edgewise effort`: hours and money of a scenario, based on the visitor's own numbers.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use super::arguments::Effort as Words;
use super::fleet::notes;
use super::{Done, facts, input};
use edgewise_engine::assessment::assess;
use edgewise_engine::catalog::{Catalog, Criterion, unknown};
use edgewise_engine::effort::Effort;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::report;
use edgewise_engine::scenario::{Assumptions, MACHINES_MAX, Per, SITES_MAX, Site};
use edgewise_engine::words::quarters_of;

pub fn run(words: &Words) -> Result<Done> {
    let catalog = facts(words.folder.as_deref())?.catalog;
    let given = input::link(words.link.as_deref())?.unwrap_or_default();
    let reading = link::read(&catalog, &given);
    let notices: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
    if reading.trust == Trust::Unreadable {
        bail!("{}", notices.join("\n"));
    }
    let mut scenario = reading.scenario;
    counted(&mut scenario.site, words)?;
    assume(&catalog, &mut scenario.assumptions, words)?;
    let mut it = assess(&catalog, &scenario);
    if reading.trust != Trust::Sound {
        it = it.withheld();
    }
    let effort = Effort::of(&catalog, &it.table, &scenario);
    let effort = effort.with_context(|| {
        format!("edition {} has no facts on whose the duties are", scenario.edition)
    })?;
    let differences = effort.differences(&it);
    let link = match reading.trust {
        Trust::Sound => link::write(&catalog, &scenario),
        _ => link::write_in_doubt(&catalog, &scenario),
    };
    Ok(Done::from(if words.json {
        report::json::effort(&it, &effort, &differences, link, notices)
    } else {
        notes(&notices)
            + &report::text::effort(&catalog, &it, &effort, &differences)
            + &format!("\n{link}\n")
    }))
}

/// Applies the numbers of sites and machines.
fn counted(site: &mut Site, words: &Words) -> Result<()> {
    if words.sites.is_some_and(|sites| !(1..=SITES_MAX).contains(&sites)) {
        bail!("--sites is a whole number from 1 to {SITES_MAX}");
    }
    if words.machines.is_some_and(|machines| !(1..=MACHINES_MAX).contains(&machines)) {
        bail!("--machines is a whole number from 1 to {MACHINES_MAX}");
    }
    site.sites = words.sites.or(site.sites);
    site.machines = words.machines.or(site.machines);
    Ok(())
}

/// Applies the hours and prices from the command.
fn assume(catalog: &Catalog, into: &mut Assumptions, words: &Words) -> Result<()> {
    let numbers = [("years", words.years), ("month", words.month), ("rate", words.rate)];
    let mut entries: Vec<(String, String)> = Vec::new();
    for (name, number) in numbers {
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
