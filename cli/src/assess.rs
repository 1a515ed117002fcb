//! `edgewise assess`: one scenario, as text or JSON, under its own edition or another one.

use anyhow::{Result, bail};

use super::arguments::Assess;
use super::{edition, facts, input, link::weights};
use edgewise_engine::assessment::{Assessment, assess};
use edgewise_engine::catalog::{Catalog, Facts};
use edgewise_engine::link::{self, Notice, Trust};
use edgewise_engine::report;
use edgewise_engine::scenario::Scenario;

/// A link that was read and assessed.
pub struct Assessed {
    pub scenario: Scenario,
    pub assessment: Assessment,
    pub notices: Vec<Notice>,
}

pub fn run(words: &Assess) -> Result<String> {
    let text = input::link(words.link.as_deref())?.unwrap_or_default();
    printed(words, &text)
}

/// The assessment of the link in a text.
pub fn printed(words: &Assess, text: &str) -> Result<String> {
    let Facts { catalog, reasons } = facts(words.folder.as_deref())?;
    let Assessed { scenario, assessment, notices } = assessed(&catalog, words, text)?;
    Ok(if words.json {
        report::json::assessment(&catalog, &reasons, &scenario, &assessment, &notices)
    } else {
        report::text::assessment(&catalog, &scenario, &assessment, &notices)
    })
}

/// Reads the link and assesses it; withheld unless what was meant is certain or accepted.
pub fn assessed(catalog: &Catalog, words: &Assess, text: &str) -> Result<Assessed> {
    let reading = link::read(catalog, text);
    if reading.trust == Trust::Unreadable {
        let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
        bail!("{}", said.join("\n"));
    }
    let (mut scenario, mut notices) = (reading.scenario, reading.notices);
    let mut is_sure = reading.trust == Trust::Sound;
    if let Some(name) = words.edition.as_deref() {
        let moved = scenario.moved(catalog, edition(catalog, name)?);
        is_sure &= moved.is_whole;
        notices.extend(moved.said().map(|said| Notice::whole(said.plain())));
        scenario = moved.scenario;
    }
    let weights = weights(catalog, &scenario, &words.weights)?;
    scenario.weights.extend(weights);
    let mut assessment = assess(catalog, &scenario);
    if !is_sure && !words.accept {
        assessment = assessment.withheld();
    }
    Ok(Assessed { scenario, assessment, notices })
}
