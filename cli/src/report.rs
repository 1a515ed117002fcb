//! `edgewise report`: what a meeting or a repository wants of one scenario.

use anyhow::Result;

use super::arguments::{Assess, Format, Report};
use super::assess::{self, Assessed};
use super::catalogue;
use edgewise_engine::assessment::Kind;
use edgewise_engine::link;
use edgewise_engine::report::{csv, markdown};

pub fn run(words: Report) -> Result<String> {
    let (format, given) = (words.format, words.link.clone());
    let words = Assess {
        link: Some(words.link),
        edition: None,
        folder: words.folder,
        weights: Vec::new(),
        accept: words.accept,
        json: format == Format::Json,
    };
    if matches!(format, Format::Json | Format::Text) {
        return assess::run(&words);
    }
    let catalog = catalogue(words.folder.as_deref())?;
    let Assessed { scenario, assessment, notices } = assess::assessed(&catalog, &words)?;
    let link = match assessment.verdict.kind {
        // What was read of it may not be what was meant.
        Kind::Withheld => given,
        _ => [page_of(&given), &link::write(&catalog, &scenario)].concat(),
    };
    Ok(if format == Format::Csv {
        csv::matrix(&catalog, &assessment, &link)
    } else {
        markdown::record(&catalog, &scenario, &assessment, &notices, &link)
    })
}

/// The page that a link was given with, so that the record opens there; nothing for a bare link.
fn page_of(given: &str) -> &str {
    let is_web = given.starts_with("https://") || given.starts_with("http://");
    given.split_once('#').filter(|_| is_web).map_or("", |(page, _)| page)
}
