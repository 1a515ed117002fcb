//! Lists for whoever keeps the facts: what is old, undated or unknown, and what conflicts.

use crate::catalog::Value;
use crate::catalog::{Catalog, CatalogOption, Claim, Criterion, Cut, Standing};
use crate::id::{CriterionId, SourceId};
use crate::quantity::Date;

/// The claims whose newest source is older than a day, each with that source's day.
pub fn older_than(cut: &Cut<'_>, day: Date) -> String {
    lines(cut, |claim| newest(cut.catalog, claim).filter(|of| *of < day).map(|of| of.to_string()))
}

/// The claims none of whose sources has a date or a day on which it was read.
pub fn undated(cut: &Cut<'_>) -> String {
    lines(cut, |claim| newest(cut.catalog, claim).is_none().then(|| "undated".into()))
}

/// The claims that no source settles, each with what was searched.
pub fn unknown(cut: &Cut<'_>) -> String {
    lines(cut, |claim| {
        let is_unknown = claim.standing == Standing::Unknown;
        is_unknown.then(|| claim.because.to_string())
    })
}

/// The conflicts of each option, with what holds instead and why.
pub fn conflicts(cut: &Cut<'_>) -> String {
    let mut out = String::new();
    for option in &cut.options {
        for conflict in cut.conflicts(option) {
            let spelled = |values: &[(CriterionId, Value)]| {
                let each = values.iter().filter_map(|(id, value)| {
                    let scale = &cut.catalog.criterion(id)?.scale;
                    Some(format!("{id}={}", scale.spell_value(value)))
                });
                each.collect::<Vec<_>>().join(" ")
            };
            let instead = spelled(&conflict.instead);
            let instead =
                if instead.is_empty() { instead } else { format!(" (instead {instead})") };
            let sources: Vec<&str> = conflict.sources.iter().map(SourceId::as_str).collect();
            let (id, values) = (&option.id, spelled(&conflict.values));
            let because = &conflict.because;
            out += &format!("{id}: {values}{instead}. {because} [{}]\n", sources.join(", "));
        }
    }
    out
}

/// A line for each claim of the edition of which there is something to say.
fn lines(cut: &Cut<'_>, say: impl Fn(&Claim) -> Option<String>) -> String {
    let line = |option: &CatalogOption, criterion: &Criterion, claim: &Claim| {
        let sources: Vec<&str> = claim.sources.iter().map(SourceId::as_str).collect();
        let said = say(claim)?;
        Some(format!("{} {}: {said} [{}]\n", option.id, criterion.id, sources.join(", ")))
    };
    let mut out = String::new();
    for option in &cut.options {
        for criterion in &cut.criteria {
            let claim = cut.claim(option, &criterion.id);
            out.extend(claim.and_then(|claim| line(option, criterion, claim)));
        }
    }
    out
}

/// The latest day of any source of a claim, on either side of a dispute.
fn newest(catalog: &Catalog, claim: &Claim) -> Option<Date> {
    let other: &[SourceId] = match &claim.standing {
        Standing::Disputed(_, dispute) => &dispute.sources,
        Standing::Known(_) | Standing::Unknown => &[],
    };
    let sources = claim.sources.iter().chain(other).filter_map(|id| catalog.source(id));
    sources.filter_map(|source| source.newest_day()).max()
}
