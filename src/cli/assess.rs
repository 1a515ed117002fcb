//! `edgewise assess`: one scenario, as text or JSON, under its own edition or another one.

use anyhow::{Result, bail};

use super::arguments::Assess;
use super::{catalogue, edition, link::weights};
use crate::assessment::assess;
use crate::link::{self, Notice, Trust};
use crate::report;

pub fn run(words: &Assess) -> Result<String> {
    let catalog = catalogue(words.folder.as_deref())?;
    let reading = link::read(&catalog, words.link.as_deref().unwrap_or(""));
    if reading.trust == Trust::Unreadable {
        let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
        bail!("{}", said.join("\n"));
    }
    let (mut scenario, mut notices) = (reading.scenario, reading.notices);
    let mut is_sure = reading.trust == Trust::Sound;
    if let Some(name) = words.edition.as_deref() {
        let moved = scenario.moved(&catalog, edition(&catalog, name)?);
        is_sure &= moved.is_whole;
        notices.extend(moved.notices.iter().map(|said| Notice::whole(said.plain())));
        scenario = moved.scenario;
    }
    scenario.weights.extend(weights(&catalog, &words.weights)?);
    let mut assessment = assess(&catalog, &scenario);
    if !is_sure && !words.accept {
        assessment = assessment.withheld();
    }
    Ok(if words.json {
        report::json::assessment(&catalog, &scenario, &assessment, &notices)
    } else {
        report::text::assessment(&catalog, &scenario, &assessment, &notices)
    })
}
