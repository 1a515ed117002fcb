//! Lists for maintainers of the facts: what is old, undated or unknown, and what conflicts.

use std::fmt::Write as _;

use crate::catalog::{CatalogOption, Claim, Criterion, Cut, Reasons, Source, Standing, Value};
use crate::id::{CriterionId, SourceId};
use crate::quantity::Date;

/// The claims whose newest source is older than a given day, each with that source's day.
pub fn older_than(cut: &Cut<'_>, reasons: &Reasons, day: Date) -> String {
    lines(cut, reasons, |claim| {
        newest(reasons, claim).filter(|of| *of < day).map(|of| of.to_string())
    })
}

/// The claims none of whose sources has a date or a day on which it was read.
pub fn undated(cut: &Cut<'_>, reasons: &Reasons) -> String {
    lines(cut, reasons, |claim| newest(reasons, claim).is_none().then(|| "undated".into()))
}

/// The claims that no source settles, each with what was searched.
pub fn unknown(cut: &Cut<'_>, reasons: &Reasons) -> String {
    lines(cut, reasons, |claim| {
        let is_unknown = claim.standing == Standing::Unknown;
        is_unknown.then(|| reasons.because(claim.reason).to_owned())
    })
}

/// The conflicts of each option, with what holds instead and why.
pub fn conflicts(cut: &Cut<'_>, reasons: &Reasons) -> String {
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
            let sources: Vec<&str> =
                reasons.sources_of(conflict.reason).iter().map(SourceId::as_str).collect();
            let (id, values) = (&option.id, spelled(&conflict.values));
            let because = reasons.because(conflict.reason);
            let sources = sources.join(", ");
            let _ = writeln!(out, "{id}: {values}{instead}. {because} [{sources}]");
        }
    }
    out
}

/// One line for each claim of the edition that there is something to say about.
fn lines(cut: &Cut<'_>, reasons: &Reasons, say: impl Fn(&Claim) -> Option<String>) -> String {
    let line = |option: &CatalogOption, criterion: &Criterion, claim: &Claim| {
        let sources: Vec<&str> =
            reasons.sources_of(claim.reason).iter().map(SourceId::as_str).collect();
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
fn newest(reasons: &Reasons, claim: &Claim) -> Option<Date> {
    let against = reasons.against(claim.reason).map_or(&[][..], |one| &one.sources);
    let cited = reasons.sources_of(claim.reason).iter().chain(against);
    let sources = cited.filter_map(|id| reasons.source(id));
    sources.filter_map(Source::newest_day).max()
}
