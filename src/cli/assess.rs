//! `edgewise assess`: one scenario, as text or JSON.

use anyhow::{Result, bail};

use super::arguments::Assess;
use super::{catalogue, into_edition, link::weights};
use crate::assessment::assess;
use crate::link::{self, Trust};
use crate::report;

pub fn run(words: &Assess) -> Result<String> {
    let catalog = catalogue(words.folder.as_deref())?;
    let reading = link::read(&catalog, words.link.as_deref().unwrap_or(""));
    if reading.trust == Trust::Unreadable {
        let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
        bail!("{}", said.join("\n"));
    }
    let (mut scenario, notices) = (reading.scenario, reading.notices);
    into_edition(&catalog, &mut scenario, words.edition.as_deref())?;
    for id in scenario.musts.keys() {
        if scenario.cut(&catalog).criterion(id).is_none() {
            bail!("edition {} has no facts on the must-have {id}", scenario.edition);
        }
    }
    scenario.weights.extend(weights(&catalog, &words.weights)?);
    let mut assessment = assess(&catalog, &scenario);
    if reading.trust == Trust::Doubtful && !words.accept {
        assessment = assessment.withheld();
    }
    Ok(if words.json {
        report::json::assessment(&catalog, &scenario, &assessment, &notices)
    } else {
        report::text::assessment(&catalog, &scenario, &assessment, &notices)
    })
}
