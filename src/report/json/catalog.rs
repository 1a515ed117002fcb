//! `catalog --json`: options × criteria of one edition, each claim with its sources.

use serde::Serialize;

use super::print;
use crate::catalog::{Claim, Criterion, Cut, Scale, Standing};
use crate::id::SourceId;

#[derive(Serialize)]
struct Root<'a> {
    edition: String,
    criteria: Vec<CriterionRow<'a>>,
    options: Vec<OptionRow<'a>>,
    sources: Vec<SourceRow<'a>>,
}

#[derive(Serialize)]
struct CriterionRow<'a> {
    id: &'a str,
    name: &'a str,
    question: &'a str,
    scale: &'static str,
    values: Vec<&'a str>,
    default_tier: &'static str,
    rubric: Option<&'a str>,
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct OptionRow<'a> {
    id: &'a str,
    name: &'a str,
    family: &'a str,
    summary: &'a str,
    claims: Vec<ClaimRow<'a>>,
}

#[derive(Serialize)]
struct ClaimRow<'a> {
    criterion: &'a str,
    value: String,
    because: &'a str,
    detail: Option<&'a str>,
    sources: Vec<&'a str>,
    since: &'a str,
    basis: &'static str,
    disputed: Option<DisputeRow<'a>>,
}

#[derive(Serialize)]
struct DisputeRow<'a> {
    value: String,
    because: &'a str,
    sources: Vec<&'a str>,
    newer: bool,
}

#[derive(Serialize)]
struct SourceRow<'a> {
    id: &'a str,
    title: &'a str,
    publisher: &'a str,
    url: &'a str,
    date: &'a str,
}

/// One edition of a catalogue as JSON.
pub fn catalog(cut: &Cut<'_>) -> String {
    let options: Vec<OptionRow<'_>> = cut
        .options
        .iter()
        .map(|option| OptionRow {
            id: option.id.as_str(),
            name: &option.name,
            family: option.family.as_str(),
            summary: &option.summary,
            claims: cut
                .criteria
                .iter()
                .filter_map(|criterion| {
                    Some(claim_row(criterion, cut.claim(option, &criterion.id)?))
                })
                .collect(),
        })
        .collect();
    let is_used = |id: &str| {
        let mut claims = options.iter().flat_map(|option| &option.claims);
        claims.any(|claim| {
            claim.sources.contains(&id)
                || claim.disputed.as_ref().is_some_and(|dispute| dispute.sources.contains(&id))
        })
    };
    let sources = cut
        .catalog
        .sources
        .iter()
        .filter(|source| is_used(source.id.as_str()))
        .map(|source| SourceRow {
            id: source.id.as_str(),
            title: &source.title,
            publisher: &source.publisher,
            url: &source.url,
            date: &source.date,
        })
        .collect();
    print(&Root {
        edition: cut.edition.id.to_string(),
        criteria: cut.criteria.iter().map(|criterion| criterion_row(criterion)).collect(),
        sources,
        options,
    })
}

fn criterion_row(criterion: &Criterion) -> CriterionRow<'_> {
    let values = match &criterion.scale {
        Scale::Levels(levels) | Scale::Set(levels) => {
            levels.iter().map(|one| one.id.as_str()).collect()
        }
        Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => Vec::new(),
    };
    CriterionRow {
        id: criterion.id.as_str(),
        name: &criterion.name,
        question: &criterion.question,
        scale: criterion.scale.spell(),
        values,
        default_tier: criterion.default_tier.spell(),
        rubric: criterion.rubric.as_deref(),
        note: criterion.note.as_deref(),
    }
}

fn claim_row<'a>(criterion: &Criterion, claim: &'a Claim) -> ClaimRow<'a> {
    let (value, disputed) = match &claim.standing {
        Standing::Known(value) => (criterion.scale.spell_value(value), None),
        Standing::Unknown => ("unknown".into(), None),
        Standing::Disputed(value, dispute) => (
            criterion.scale.spell_value(value),
            Some(DisputeRow {
                value: criterion.scale.spell_value(&dispute.value),
                because: &dispute.because,
                sources: ids(&dispute.sources),
                newer: dispute.newer,
            }),
        ),
    };
    ClaimRow {
        criterion: claim.criterion.as_str(),
        value,
        because: &claim.because,
        detail: claim.detail.as_deref(),
        sources: ids(&claim.sources),
        since: claim.since.as_str(),
        basis: claim.basis.spell(),
        disputed,
    }
}

fn ids(sources: &[SourceId]) -> Vec<&str> {
    sources.iter().map(SourceId::as_str).collect()
}
