//! `catalog --json`: options × criteria of one edition, each claim with its sources.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::print::print;
use crate::catalog::{self, Against, CatalogOption, Cut, Reasons, Scale, Standing, Value};
use crate::id::{CriterionId, EditionId, GroupId, SourceId};
use crate::report::VERSION;

/// One edition of a catalogue as JSON.
pub fn catalog(cut: &Cut<'_>, reasons: &Reasons) -> String {
    let cited = cited(cut, reasons);
    let families = cut.catalog.families.iter();
    let sources = reasons.sources.iter();
    print(&Document {
        edgewise: VERSION,
        edition: cut.edition.id.as_str(),
        groups: cut.catalog.groups.iter().map(Group::of).collect(),
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
    let conflicts = cut.options.iter().flat_map(|option| cut.conflicts(option));
    cited.extend(conflicts.flat_map(|one| reasons.sources_of(one.reason)));
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
    edgewise: &'static str,
    edition: &'a str,
    groups: Vec<Group<'a>>,
    families: Vec<Family<'a>>,
    criteria: Vec<Criterion<'a>>,
    options: Vec<OptionRow<'a>>,
    sources: Vec<Source<'a>>,
}

#[derive(Serialize)]
struct Group<'a> {
    id: &'a str,
    name: &'a str,
}

impl<'a> Group<'a> {
    fn of(group: &'a catalog::Group) -> Self {
        Self { id: group.id.as_str(), name: group.name.as_str() }
    }
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
    group: Option<&'a str>,
    synonyms: Vec<&'a str>,
    scale: &'static str,
    values: Vec<&'a str>,
    range: Option<[u64; 2]>,
    words: Vec<Band<'a>>,
    items: Vec<&'a str>,
    default_tier: &'static str,
    background: bool,
    in_sight: bool,
    rubric: Option<&'a str>,
    note: Option<&'a str>,
}

impl<'a> Criterion<'a> {
    fn of(criterion: &'a catalog::Criterion, reasons: &'a Reasons, edition: &EditionId) -> Self {
        let count = match &criterion.scale {
            Scale::Quantity { count, .. } => count.as_ref(),
            Scale::Levels(_) | Scale::Date { .. } | Scale::Set(_) | Scale::Points => None,
        };
        let text = reasons.criteria.get(&criterion.id);
        Self {
            id: criterion.id.as_str(),
            name: criterion.name.as_str(),
            question: text.map_or("", |text| &text.question),
            group: criterion.group.as_ref().map(GroupId::as_str),
            synonyms: criterion.synonyms.iter().map(|one| &**one).collect(),
            scale: criterion.scale.spell(),
            values: match &criterion.scale {
                Scale::Levels(levels) | Scale::Set(levels) => {
                    levels.iter().map(|one| one.id.as_str()).collect()
                }
                Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => Vec::new(),
            },
            range: count.map(|count| [count.least, count.most]),
            words: count.map_or_else(Vec::new, |count| count.words.iter().map(Band::of).collect()),
            items: count.map_or_else(Vec::new, |count| {
                count.items.iter().map(|item| item.id.as_str()).collect()
            }),
            default_tier: criterion.default_tier(edition).spell(),
            background: criterion.is_background(edition),
            in_sight: criterion.must.sight,
            rubric: text.and_then(|text| text.rubric.as_deref()),
            note: text.and_then(|text| text.note.as_deref()),
        }
    }
}

/// A word for counts up to a limit.
#[derive(Serialize)]
struct Band<'a> {
    up_to: u64,
    name: &'a str,
}

impl<'a> Band<'a> {
    fn of(band: &'a catalog::Band) -> Self {
        Self { up_to: band.up_to, name: &band.name }
    }
}

#[derive(Serialize)]
struct OptionRow<'a> {
    id: &'a str,
    name: &'a str,
    family: &'a str,
    summary: &'a str,
    claims: Vec<Claim<'a>>,
    conflicts: Vec<Conflict<'a>>,
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
            conflicts: cut.conflicts(option).map(|one| Conflict::of(cut, reasons, one)).collect(),
        }
    }
}

/// Values that do not hold together, and what holds instead.
#[derive(Serialize)]
struct Conflict<'a> {
    values: BTreeMap<&'a str, String>,
    all: bool,
    instead: BTreeMap<&'a str, String>,
    because: &'a str,
    sources: Vec<&'a str>,
    since: &'a str,
}

impl<'a> Conflict<'a> {
    fn of(cut: &Cut<'_>, reasons: &'a Reasons, conflict: &'a catalog::Conflict) -> Self {
        let spelled = |values: &'a [(CriterionId, Value)]| {
            let each = values.iter().filter_map(|(id, value)| {
                let scale = &cut.catalog.criterion(id)?.scale;
                Some((id.as_str(), scale.spell_value(value)))
            });
            each.collect()
        };
        Self {
            values: spelled(&conflict.values),
            all: conflict.all,
            instead: spelled(&conflict.instead),
            because: reasons.because(conflict.reason),
            sources: ids(reasons.sources_of(conflict.reason)),
            since: conflict.since.as_str(),
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
    condition: Option<&'a str>,
    counts: BTreeMap<&'a str, u64>,
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
            condition: claim.condition.as_deref(),
            counts: claim.counts.iter().map(|(id, points)| (id.as_str(), *points)).collect(),
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
    read: Option<String>,
}

impl<'a> Source<'a> {
    fn of(source: &'a catalog::Source) -> Self {
        Self {
            id: source.id.as_str(),
            title: source.title.as_str(),
            publisher: source.publisher.as_str(),
            url: source.url.as_str(),
            date: source.date.as_str(),
            read: source.read.map(|day| day.to_string()),
        }
    }
}

fn ids(sources: &[SourceId]) -> Vec<&str> {
    sources.iter().map(SourceId::as_str).collect()
}
