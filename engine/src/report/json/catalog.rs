//! `catalog --json`: options × criteria of one edition, each claim with its sources.

use super::value::{Json, list, object};
use crate::catalog::{
    CatalogOption, Claim, Criterion, Cut, Dispute, Family, Scale, Source, Standing,
};
use crate::id::SourceId;

/// One edition of a catalogue as JSON.
pub fn catalog(cut: &Cut<'_>) -> String {
    let mut cited: Vec<&SourceId> = Vec::new();
    let mut options = Vec::new();
    for option in &cut.options {
        let mut claims = Vec::new();
        for criterion in &cut.criteria {
            let Some(claim) = cut.claim(option, &criterion.id) else { continue };
            cited.extend(&claim.sources);
            cited.extend(dispute(claim).into_iter().flat_map(|one| &one.sources));
            claims.push(claim_row(criterion, claim));
        }
        options.push(option_row(option, claims));
    }
    let sources = cut.catalog.sources.iter().filter(|source| cited.contains(&&source.id));
    let families = cut.catalog.families.iter();
    let families = families.filter(|one| cut.options.iter().any(|option| option.family == one.id));
    let root = object([
        ("edition", cut.edition.id.as_str().into()),
        ("families", list(families.map(family_row))),
        ("criteria", list(cut.criteria.iter().map(|criterion| criterion_row(criterion)))),
        ("options", options.into()),
        ("sources", list(sources.map(source_row))),
    ]);
    root.print()
}

fn dispute(claim: &Claim) -> Option<&Dispute> {
    match &claim.standing {
        Standing::Disputed(_, dispute) => Some(dispute),
        Standing::Known(_) | Standing::Unknown => None,
    }
}

fn family_row(family: &Family) -> Json {
    object([("id", family.id.as_str().into()), ("name", family.name.as_str().into())])
}

fn criterion_row(criterion: &Criterion) -> Json {
    let values = match &criterion.scale {
        Scale::Levels(levels) | Scale::Set(levels) => {
            list(levels.iter().map(|one| one.id.as_str()))
        }
        Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => Json::List(Vec::new()),
    };
    object([
        ("id", criterion.id.as_str().into()),
        ("name", criterion.name.as_str().into()),
        ("question", criterion.question.as_str().into()),
        ("scale", criterion.scale.spell().into()),
        ("values", values),
        ("default_tier", criterion.default_tier.spell().into()),
        ("in_sight", criterion.must.sight.into()),
        ("rubric", criterion.rubric.as_deref().into()),
        ("note", criterion.note.as_deref().into()),
    ])
}

fn option_row(option: &CatalogOption, claims: Vec<Json>) -> Json {
    object([
        ("id", option.id.as_str().into()),
        ("name", option.name.as_str().into()),
        ("family", option.family.as_str().into()),
        ("summary", option.summary.as_str().into()),
        ("claims", claims.into()),
    ])
}

fn claim_row(criterion: &Criterion, claim: &Claim) -> Json {
    let mut values = claim.standing.values().map(|value| criterion.scale.spell_value(value));
    let says = claim.standing.values().next().map(|value| criterion.scale.say(value));
    object([
        ("criterion", claim.criterion.as_str().into()),
        ("value", values.next().unwrap_or_else(|| "unknown".into()).into()),
        ("says", says.unwrap_or_else(|| "Unknown".into()).into()),
        ("because", claim.because.as_str().into()),
        ("detail", claim.detail.as_deref().into()),
        ("sources", ids(&claim.sources)),
        ("since", claim.since.as_str().into()),
        ("basis", claim.basis.spell().into()),
        ("disputed", dispute(claim).map(|one| dispute_row(criterion, one)).into()),
    ])
}

fn dispute_row(criterion: &Criterion, dispute: &Dispute) -> Json {
    object([
        ("value", criterion.scale.spell_value(&dispute.value).into()),
        ("says", criterion.scale.say(&dispute.value).into()),
        ("because", dispute.because.as_str().into()),
        ("sources", ids(&dispute.sources)),
        ("newer", dispute.newer.into()),
    ])
}

fn source_row(source: &Source) -> Json {
    object([
        ("id", source.id.as_str().into()),
        ("title", source.title.as_str().into()),
        ("publisher", source.publisher.as_str().into()),
        ("url", source.url.as_str().into()),
        ("date", source.date.as_str().into()),
    ])
}

fn ids(sources: &[SourceId]) -> Json {
    list(sources.iter().map(SourceId::as_str))
}
