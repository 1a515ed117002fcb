//! `catalog --json`: options × criteria of one edition, each claim with its sources.

use std::collections::BTreeSet;

use serde::Serialize;

use super::print::print;
use crate::catalog::{self, Against, CatalogOption, Cut, Reasons, Scale, Standing};
use crate::id::{EditionId, SourceId};

/// One edition of a catalogue as JSON.
pub fn catalog(cut: &Cut<'_>, reasons: &Reasons) -> String {
    let cited = cited(cut, reasons);
    let families = cut.catalog.families.iter();
    let sources = reasons.sources.iter();
    print(&Document {
        edition: cut.edition.id.as_str(),
        families: families
            .filter(|one| cut.options.iter().any(|option| option.family == one.id))
            .map(Family::of)
            .collect(),
        criteria: cut
            .criteria
            .iter()
            .map(|one| Criterion::of(one, reasons, &cut.edition.id))
            .collect(),
        options: cut.options.iter().map(|option| OptionRow::of(cut, reasons, option)).collect(),
        sources: sources.filter(|one| cited.contains(&one.id)).map(Source::of).collect(),
    })
}

/// The sources that the edition's claims cite.
fn cited<'a>(cut: &Cut<'_>, reasons: &'a Reasons) -> BTreeSet<&'a SourceId> {
    let mut cited = BTreeSet::new();
    for (option, criterion) in
        cut.options.iter().flat_map(|option| cut.criteria.iter().map(move |one| (option, one)))
    {
        let Some(claim) = cut.claim(option, &criterion.id) else { continue };
        cited.extend(reasons.sources_of(claim.reason));
        cited.extend(reasons.against(claim.reason).into_iter().flat_map(|one| &one.sources));
    }
    cited
}

fn dispute(claim: &catalog::Claim) -> Option<&catalog::Dispute> {
    match &claim.standing {
        Standing::Disputed(_, dispute) => Some(dispute),
        Standing::Known(_) | Standing::Unknown => None,
    }
}

#[derive(Serialize)]
struct Document<'a> {
    edition: &'a str,
    families: Vec<Family<'a>>,
    criteria: Vec<Criterion<'a>>,
    options: Vec<OptionRow<'a>>,
    sources: Vec<Source<'a>>,
}

#[derive(Serialize)]
struct Family<'a> {
    id: &'a str,
    name: &'a str,
}

impl<'a> Family<'a> {
    fn of(family: &'a catalog::Family) -> Self {
        Self { id: family.id.as_str(), name: family.name.as_str() }
    }
}

#[derive(Serialize)]
struct Criterion<'a> {
    id: &'a str,
    name: &'a str,
    question: &'a str,
    scale: &'static str,
    values: Vec<&'a str>,
    default_tier: &'static str,
    in_sight: bool,
    rubric: Option<&'a str>,
    note: Option<&'a str>,
}

impl<'a> Criterion<'a> {
    fn of(criterion: &'a catalog::Criterion, reasons: &'a Reasons, edition: &EditionId) -> Self {
        let text = reasons.criteria.get(&criterion.id);
        Self {
            id: criterion.id.as_str(),
            name: criterion.name.as_str(),
            question: text.map_or("", |text| &text.question),
            scale: criterion.scale.spell(),
            values: match &criterion.scale {
                Scale::Levels(levels) | Scale::Set(levels) => {
                    levels.iter().map(|one| one.id.as_str()).collect()
                }
                Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => Vec::new(),
            },
            default_tier: criterion.default_tier(edition).spell(),
            in_sight: criterion.must.sight,
            rubric: text.and_then(|text| text.rubric.as_deref()),
            note: text.and_then(|text| text.note.as_deref()),
        }
    }
}

#[derive(Serialize)]
struct OptionRow<'a> {
    id: &'a str,
    name: &'a str,
    family: &'a str,
    summary: &'a str,
    claims: Vec<Claim<'a>>,
}

impl<'a> OptionRow<'a> {
    fn of(cut: &Cut<'a>, reasons: &'a Reasons, option: &'a CatalogOption) -> Self {
        let claims = cut.criteria.iter().filter_map(|criterion| {
            Some(Claim::of(criterion, reasons, cut.claim(option, &criterion.id)?))
        });
        Self {
            id: option.id.as_str(),
            name: option.name.as_str(),
            family: option.family.as_str(),
            summary: reasons.summary(&option.id),
            claims: claims.collect(),
        }
    }
}

#[derive(Serialize)]
struct Claim<'a> {
    criterion: &'a str,
    value: String,
    says: String,
    because: &'a str,
    detail: Option<&'a str>,
    sources: Vec<&'a str>,
    since: &'a str,
    basis: &'static str,
    disputed: Option<Dispute<'a>>,
}

impl<'a> Claim<'a> {
    fn of(
        criterion: &'a catalog::Criterion,
        reasons: &'a Reasons,
        claim: &'a catalog::Claim,
    ) -> Self {
        let reason = reasons.of(claim.reason);
        let scale = &criterion.scale;
        let value = claim.standing.values().next();
        Self {
            criterion: claim.criterion.as_str(),
            value: value.map_or_else(|| "unknown".into(), |value| scale.spell_value(value)),
            says: value.map_or_else(|| "Unknown".into(), |value| scale.say(value)),
            because: reasons.because(claim.reason),
            detail: reason.and_then(|reason| reason.detail.as_deref()),
            sources: ids(reasons.sources_of(claim.reason)),
            since: claim.since.as_str(),
            basis: claim.basis.spell(),
            disputed: dispute(claim)
                .zip(reasons.against(claim.reason))
                .map(|(one, why)| Dispute::of(criterion, one, why)),
        }
    }
}

#[derive(Serialize)]
struct Dispute<'a> {
    value: String,
    says: String,
    because: &'a str,
    sources: Vec<&'a str>,
    newer: bool,
}

impl<'a> Dispute<'a> {
    fn of(
        criterion: &catalog::Criterion,
        dispute: &catalog::Dispute,
        against: &'a Against,
    ) -> Self {
        Self {
            value: criterion.scale.spell_value(&dispute.value),
            says: criterion.scale.say(&dispute.value),
            because: against.because.as_str(),
            sources: ids(&against.sources),
            newer: dispute.newer,
        }
    }
}

#[derive(Serialize)]
struct Source<'a> {
    id: &'a str,
    title: &'a str,
    publisher: &'a str,
    url: &'a str,
    date: &'a str,
}

impl<'a> Source<'a> {
    fn of(source: &'a catalog::Source) -> Self {
        Self {
            id: source.id.as_str(),
            title: source.title.as_str(),
            publisher: source.publisher.as_str(),
            url: source.url.as_str(),
            date: source.date.as_str(),
        }
    }
}

fn ids(sources: &[SourceId]) -> Vec<&str> {
    sources.iter().map(SourceId::as_str).collect()
}
