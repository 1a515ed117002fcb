//! `edgewise catalog`: the facts of one edition.

use anyhow::Result;

use super::arguments::Catalog;
use super::{blank, catalogue};
use edgewise_engine::report;

pub fn run(words: &Catalog) -> Result<String> {
    let catalog = catalogue(words.folder.as_deref())?;
    let scenario = blank(&catalog, words.edition.as_deref())?;
    let cut = scenario.cut(&catalog);
    Ok(if words.json { report::json::catalog(&cut) } else { report::text::catalog(&cut) })
}
