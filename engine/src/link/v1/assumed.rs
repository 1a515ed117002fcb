//! Section `f`: `f=cluster.upgrades:4-12,rate:65,years:5`.
//!
//! | entry | says |
//! |---|---|
//! | `years:5`, `month:140`, `rate:65` | the plain numbers |
//! | `once.DUTY:4-16`, `cluster.DUTY:1`, `machine.DUTY:0-2` | quarter hours a month, a range or one number |
//! | `quote.UNIT:120` | what a unit of a price costs in a year |
//! | `units.UNIT:16` | how many of a unit a site has |
//!
//! Only what was said is written, in ASCII order.

use std::sync::Arc;

use crate::catalog::{Catalog, Criterion, Named, Renamed};
use crate::id::ValueId;
use crate::order::InOrder;
use crate::scenario::{
    Assumptions, MONTH_HOURS_MAX, Per, QUARTERS_MAX, QUOTE_MAX, Quarters, RATE_MAX, UNITS_MAX,
    YEARS_MAX,
};

/// The entries of the section.
pub fn entries(assumed: &Assumptions) -> Vec<String> {
    let usual = Assumptions::default();
    let numbers =
        [("month", assumed.month_hours, usual.month_hours), ("years", assumed.years, usual.years)];
    let numbers = numbers.into_iter().filter(|(_, number, usual)| number != usual);
    let mut entries: Vec<String> =
        numbers.map(|(name, number, _)| format!("{name}:{number}")).collect();
    let hours = assumed.hours.iter();
    entries.extend(
        hours.map(|((per, duty), said)| format!("{}.{duty}:{}", per.spell(), spell(*said))),
    );
    entries.extend(assumed.rate.map(|rate| format!("rate:{rate}")));
    entries.extend(assumed.quotes.iter().map(|(unit, quote)| format!("quote.{unit}:{quote}")));
    entries.extend(assumed.units.iter().map(|(unit, count)| format!("units.{unit}:{count}")));
    entries.order_by(|one, other| name_of(one).cmp(name_of(other)));
    entries
}

/// Applies one entry, or returns a sentence that says what was wrong and what was done.
pub fn read(catalog: &Catalog, into: &mut Assumptions, entry: &str) -> Result<(), String> {
    let (name, said) = entry.split_once(':').unwrap_or((entry, ""));
    let number = |least, most| number(name, said, least, most);
    match name.split_once('.') {
        Some(("quote", unit)) => {
            into.quotes.insert(member(catalog.prices(), unit)?, number(0, QUOTE_MAX)?);
        }
        Some(("units", unit)) => {
            into.units.insert(member(catalog.prices(), unit)?, number(0, UNITS_MAX)?);
        }
        Some((per, duty)) => {
            let per = Per::parse(per).ok_or(UNKNOWN)?;
            into.hours.insert((per, member(catalog.duties(), duty)?), quarters(name, said)?);
        }
        None => match name {
            "years" => into.years = number(1, YEARS_MAX)?,
            "month" => into.month_hours = number(1, MONTH_HOURS_MAX)?,
            "rate" => into.rate = Some(number(0, RATE_MAX)?),
            _ => return Err(UNKNOWN.into()),
        },
    }
    Ok(())
}

/// The entry as it is spelled today, if its duty or unit was renamed.
pub fn today<'a>(catalog: &'a Catalog, entry: &str) -> Option<(String, &'a Renamed)> {
    let (what, rest) = entry.split_once('.')?;
    let member = name_of(rest);
    let criterion = match what {
        "quote" | "units" => catalog.prices(),
        _ => catalog.duties(),
    };
    let renamed = catalog.renames.of(&Named::Value(criterion?.id.clone()), member)?;
    let said = rest.strip_prefix(member).unwrap_or_default();
    Some((format!("{what}.{}{said}", renamed.to), renamed))
}

/// What an entry is about: the part before its colon.
pub fn name_of(entry: &str) -> &str {
    entry.split_once(':').map_or(entry, |(name, _)| name)
}

const UNKNOWN: &str = "This number is not known to this version; it was left out.";

fn member(criterion: Option<&Arc<Criterion>>, id: &str) -> Result<ValueId, String> {
    let found = ValueId::parse(id).filter(|id| criterion.is_some_and(|one| one.has_member(id)));
    found.ok_or_else(|| UNKNOWN.into())
}

fn number(name: &str, said: &str, least: u32, most: u32) -> Result<u32, String> {
    let is_plain = !said.is_empty() && said.bytes().all(|byte| byte.is_ascii_digit());
    let number = said.parse().ok().filter(|number| is_plain && (least..=most).contains(number));
    number.ok_or_else(|| {
        format!("“{name}” is a whole number from {least} to {most}; it was left out.")
    })
}

fn quarters(name: &str, said: &str) -> Result<Quarters, String> {
    let (low, high) = said.split_once('-').unwrap_or((said, said));
    let end = |said| number(name, said, 0, QUARTERS_MAX).ok();
    let range = end(low).zip(end(high)).and_then(|(low, high)| Quarters::new(low, high));
    range.ok_or_else(|| {
        format!(
            "“{name}” is a range of quarter hours such as 4-12, up to {QUARTERS_MAX}; it was left out."
        )
    })
}

fn spell(range: Quarters) -> String {
    let (low, high) = (range.low(), range.high());
    if low == high { low.to_string() } else { format!("{low}-{high}") }
}
