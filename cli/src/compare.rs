//! `edgewise compare`: two scenarios side by side.

use anyhow::{Context, Result, bail};

use super::arguments::Compare;
use super::fleet::notes;
use super::{Done, Exit, facts, input};
use edgewise_engine::board::compare;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link::{self, Reading, Trust};
use edgewise_engine::report;

pub fn run(words: &Compare) -> Result<Done> {
    let catalog = facts(words.folder.as_deref())?.catalog;
    let readings = [read(&catalog, &words.one)?, read(&catalog, &words.other)?];
    let notices: Vec<String> =
        readings.iter().flat_map(|it| &it.notices).map(ToString::to_string).collect();
    let is_sound = readings.iter().all(|reading| reading.trust == Trust::Sound);
    if !is_sound && !words.accept {
        let mut text = notes(&notices);
        text += "Nothing was compared: part of a link could not be read. \
                 Use --accept to continue with the rest.\n";
        return Ok(Done { text, exit: Exit::Unreadable });
    }
    let [one, other] = &readings;
    let (one, other) = (&one.scenario, &other.scenario);
    let compared = compare(&catalog, one, other);
    Ok(Done::from(if words.json {
        report::json::compared(&catalog, [one, other], &compared, notices)
    } else {
        notes(&notices) + &report::text::compared(&catalog, [one, other], &compared)
    }))
}

fn read(catalog: &Catalog, given: &str) -> Result<Reading> {
    let text = input::link(Some(given))?.context("there is no link to compare")?;
    let reading = link::read(catalog, &text);
    if reading.trust == Trust::Unreadable {
        let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
        bail!("{}", said.join("\n"));
    }
    Ok(reading)
}
