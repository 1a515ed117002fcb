//! `edgewise report`: what a meeting or a repository wants of one scenario.

use anyhow::{Context, Result};

use super::arguments::{Assess, Format, Report};
use super::assess::{self, Assessed};
use super::{facts, input};
use edgewise_engine::assessment::Kind;
use edgewise_engine::catalog::Facts;
use edgewise_engine::link;
use edgewise_engine::report::{csv, markdown};
use edgewise_engine::scenario::clean;

pub fn run(report: &Report) -> Result<String> {
    let given = input::link(report.link.as_deref())?.context("there is no link to report on")?;
    let words = Assess {
        link: None,
        edition: None,
        folder: report.folder.clone(),
        weights: Vec::new(),
        accept: report.accept,
        json: report.format == Format::Json,
    };
    if matches!(report.format, Format::Json | Format::Text) {
        return assess::printed(&words, &given);
    }
    let Facts { catalog, reasons } = facts(words.folder.as_deref())?;
    let Assessed { scenario, assessment, notices } = assess::assessed(&catalog, &words, &given)?;
    let link = match assessment.verdict.kind {
        // What was read of it may not be what was meant.
        Kind::Withheld => clean(&given),
        _ => [page_of(&given), &link::write(&catalog, &scenario)].concat(),
    };
    Ok(if report.format == Format::Csv {
        csv::matrix(&reasons, &assessment, &link)
    } else {
        markdown::record(&catalog, &reasons, &scenario, &assessment, &notices, &link)
    })
}

/// The page that a link was given with, so that the record opens there; nothing for a bare link, and
/// nothing where another address wraps that of the page.
fn page_of(given: &str) -> &str {
    let is_page = |page: &str| {
        let is_web = page.starts_with("https://") || page.starts_with("http://");
        is_web && page.matches("://").count() == 1 && !page.contains(char::is_whitespace)
    };
    given.split_once('#').map(|(page, _)| page).filter(|page| is_page(page)).unwrap_or_default()
}
