//! `edgewise catalog`: the facts of one edition.

use anyhow::Result;

use super::arguments::Catalog;
use super::{catalogue, into_edition};
use crate::report;
use crate::scenario::Scenario;

pub fn run(words: &Catalog) -> Result<String> {
    let catalog = catalogue(words.folder.as_deref())?;
    let mut scenario = Scenario::new(catalog.today().id.clone());
    into_edition(&catalog, &mut scenario, words.edition.as_deref())?;
    let cut = scenario.cut(&catalog);
    Ok(if words.json { report::json::catalog(&cut) } else { report::text::catalog(&cut) })
}
