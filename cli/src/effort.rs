//! `edgewise effort`: hours and money of a scenario, based on the visitor's own numbers.

use anyhow::{Context, Result, bail};

use super::arguments::Effort as Words;
use super::fleet::notes;
use super::{Done, facts, input, numbers};
use edgewise_engine::assessment::assess;
use edgewise_engine::effort::Effort;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::report;
use edgewise_engine::scenario::{MACHINES_MAX, SITES_MAX, Site};

pub fn run(words: &Words) -> Result<Done> {
    let catalog = facts(words.folder.as_deref())?.catalog;
    let given = input::link(words.link.as_deref())?.unwrap_or_default();
    let reading = link::read(&catalog, &given);
    let notices: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
    if reading.trust == Trust::Unreadable {
        bail!("{}", notices.join("\n"));
    }
    let mut scenario = reading.scenario;
    place(&mut scenario.site, words)?;
    let counted = [("years", words.years), ("month", words.month)];
    numbers::assume(&catalog, &mut scenario.assumptions, &counted, &words.numbers)?;
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
fn place(site: &mut Site, words: &Words) -> Result<()> {
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
