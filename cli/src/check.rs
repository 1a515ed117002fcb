//! `edgewise check`: whether conclusions still hold under today's facts.

use anyhow::Result;

use super::arguments::Check;
use super::{Done, Exit, facts, fleet, input};
use edgewise_engine::catalog::Facts;
use edgewise_engine::link::Trust;
use edgewise_engine::report::{self, Checked};

pub fn run(words: &Check) -> Result<Done> {
    let Facts { catalog, reasons } = facts(words.folder.as_deref())?;
    let accepts = if words.accept { Trust::Doubtful } else { Trust::Sound };
    let links = input::links(&words.links)?;
    let checked: Vec<Checked> =
        links.iter().flat_map(|link| fleet::checked(&catalog, link, accepts)).collect();
    let exit = |one: &Checked| match one.holds() {
        Some(true) => Exit::Fine,
        Some(false) => Exit::Changed,
        None => Exit::Unreadable,
    };
    Ok(Done {
        exit: checked.iter().map(exit).max().unwrap_or(Exit::Fine),
        text: if words.json {
            report::json::checked(&catalog, &reasons, &checked)
        } else {
            report::text::checked(&catalog, &reasons, &checked)
        },
    })
}
