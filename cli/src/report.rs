//! `edgewise report`: what a meeting or a repository needs from one scenario.

use anyhow::{Context, Result};

use super::arguments::{Assess, Format, People, Report};
use super::assess::{self, Assessed};
use super::{facts, input};
use edgewise_engine::assessment::Kind;
use edgewise_engine::catalog::Facts;
use edgewise_engine::link;
use edgewise_engine::quantity::Date;
use edgewise_engine::report::csv::{self, Separator};
use edgewise_engine::report::summary::summary;
use edgewise_engine::report::{Header, markdown};
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
        // What was read may not be what was meant.
        Kind::Withheld => clean(&given),
        _ => [page_of(&given), &link::write(&catalog, &scenario)].concat(),
    };
    let header = header(&report.people)?;
    let separator = if report.semicolons { Separator::Semicolon } else { Separator::Comma };
    Ok(match report.format {
        Format::Csv => csv::matrix(&reasons, &assessment, &link, separator),
        Format::Board => {
            markdown::board(&catalog, &reasons, &scenario, &assessment, &link, &header)
        }
        Format::Summary => summary(&scenario, &assessment, &link),
        Format::MadrFull => {
            markdown::record(&catalog, &reasons, &scenario, &assessment, &notices, &link, &header)
        }
        Format::Madr | Format::Json | Format::Text => {
            markdown::short(&catalog, &reasons, &scenario, &assessment, &notices, &link, &header)
        }
    })
}

/// Who decides and when, as far as given.
pub fn header(people: &People) -> Result<Header> {
    let date = people.date.as_deref().map(|text| {
        Date::parse(text).with_context(|| format!("“{text}” is not a date such as 2031-06-30"))
    });
    Ok(Header {
        date: date.transpose()?,
        deciders: people.deciders.clone().unwrap_or_default(),
        consulted: people.consulted.clone().unwrap_or_default(),
        informed: people.informed.clone().unwrap_or_default(),
    })
}

/// The page that a link was given with, so that the record opens there; empty for a bare link, and
/// if another address wraps that of the page.
pub fn page_of(given: &str) -> &str {
    let is_page = |page: &str| {
        let is_web = page.starts_with("https://") || page.starts_with("http://");
        is_web && page.matches("://").count() == 1 && !page.contains(char::is_whitespace)
    };
    given.split_once('#').map(|(page, _)| page).filter(|page| is_page(page)).unwrap_or_default()
}
