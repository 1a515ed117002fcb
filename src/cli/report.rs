//! `edgewise report`: what a meeting or a repository wants of one scenario.

use anyhow::Result;

use super::arguments::{Assess, Format, Report};
use super::assess::{self, Assessed};
use super::catalogue;
use crate::link;
use crate::report::{csv, markdown};

pub fn run(words: Report) -> Result<String> {
    let format = words.format;
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
    let link = link::write(&catalog, &scenario);
    Ok(if format == Format::Csv {
        csv::matrix(&catalog, &assessment, &link)
    } else {
        markdown::record(&catalog, &scenario, &assessment, &notices, &link)
    })
}
