//! `edgewise catalog`: the facts of one edition.

use anyhow::Result;

use super::arguments::Catalog;
use super::{blank, facts};
use edgewise_engine::catalog::Facts;
use edgewise_engine::report;

pub fn run(words: &Catalog) -> Result<String> {
    let Facts { catalog, reasons } = facts(words.folder.as_deref())?;
    let scenario = blank(&catalog, words.edition.as_deref())?;
    let cut = scenario.cut(&catalog);
    Ok(if words.json {
        report::json::catalog(&cut, &reasons)
    } else {
        report::text::catalog(&cut, &reasons)
    })
}
