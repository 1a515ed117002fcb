//! `edgewise catalog`: the facts of one edition, or those that need maintenance.

use anyhow::{Context, Result};
use time::OffsetDateTime;

use super::arguments::Catalog;
use super::{blank, facts};
use edgewise_engine::catalog::Facts;
use edgewise_engine::quantity::Date;
use edgewise_engine::report::{self, upkeep};

pub fn run(words: &Catalog) -> Result<String> {
    let Facts { catalog, reasons } = facts(words.folder.as_deref())?;
    let scenario = blank(&catalog, words.edition.as_deref())?;
    let cut = scenario.cut(&catalog);
    Ok(if let Some(months) = words.stale {
        upkeep::older_than(&cut, &reasons, day(words)?.minus_months(months))
    } else if words.undated {
        upkeep::undated(&cut, &reasons)
    } else if words.unknown {
        upkeep::unknown(&cut, &reasons)
    } else if words.conflicts {
        upkeep::conflicts(&cut, &reasons)
    } else if words.json {
        report::json::catalog(&cut, &reasons)
    } else {
        report::text::catalog(&cut, &reasons)
    })
}

/// The day that ages are counted from: the one given, or today.
fn day(words: &Catalog) -> Result<Date> {
    if let Some(day) = &words.day {
        return Date::parse(day)
            .with_context(|| format!("“{day}” is not a date such as 2026-11-23"));
    }
    let today = OffsetDateTime::now_utc().date();
    Date::parse(&today.to_string()).context("this machine's clock is off")
}
