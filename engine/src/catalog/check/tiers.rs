//! Default tiers by edition, and which criteria an edition shows without asking about them.

use super::ids;
use crate::catalog::defect::{Defects, Place};
use crate::catalog::draft::{Fields, Spelled};
use crate::catalog::{Catalog, Criterion, Cut, Edition, Scale, Standing, Tier};
use crate::id::EditionId;

/// The tier of each edition: one word for all of them, or a table that names each.
pub fn tiers(
    row: &mut Fields<'_>,
    scale: &Scale,
    editions: &[Edition],
    defects: &mut Defects,
) -> Vec<(EditionId, Tier)> {
    let ids = editions.iter().map(|edition| &edition.id);
    if row.is_table("default_tier") {
        let Some(table) = row.table("default_tier", defects) else { return Vec::new() };
        return by_edition(table, scale, editions, defects);
    }
    let tier = match row.scalar("default_tier", defects) {
        Some(found) => tier(&found, scale, defects),
        None if scale.is_weighed() => Tier::Important,
        None => Tier::Ignore,
    };
    ids.map(|id| (id.clone(), tier)).collect()
}

fn by_edition(
    table: Fields<'_>,
    scale: &Scale,
    editions: &[Edition],
    defects: &mut Defects,
) -> Vec<(EditionId, Tier)> {
    let place = table.place.clone();
    let named = table.pairs(defects);
    for (name, found) in &named {
        if !editions.iter().any(|edition| edition.id.as_str() == name) {
            defects.at(&found.place, format!("there is no edition “{name}”"));
        }
    }
    let mut tiers = Vec::new();
    for edition in editions {
        if let Some((_, found)) = named.iter().find(|(name, _)| name == edition.id.as_str()) {
            tiers.push((edition.id.clone(), tier(found, scale, defects)));
        } else {
            let text = format!("`default_tier` says nothing for edition {}", edition.id);
            defects.at(&place, text);
        }
    }
    tiers
}

fn tier(found: &Spelled<'_>, scale: &Scale, defects: &mut Defects) -> Tier {
    match Tier::parse(&found.text) {
        Some(tier) if tier == Tier::Ignore || scale.is_weighed() => return tier,
        Some(_) => defects.at(&found.place, "this scale cannot be weighed: `ignore` or nothing"),
        None => defects.at(
            &found.place,
            format!("“{}” is none of decisive, important, nice, ignore", found.text),
        ),
    }
    Tier::Ignore
}

/// The editions in which a criterion is background; there it may not count by default.
pub fn background(
    row: &mut Fields<'_>,
    tiers: &[(EditionId, Tier)],
    editions: &[Edition],
    defects: &mut Defects,
) -> Vec<EditionId> {
    let mut background = Vec::new();
    for found in row.list("background", defects).unwrap_or_default() {
        let Some(id) = ids::parsed(&found, EditionId::parse, defects) else { continue };
        let there = editions.iter().map(|edition| edition.id.clone());
        ids::points_at(&id, there, &found, "edition", defects);
        if tiers.iter().any(|(edition, tier)| *edition == id && *tier != Tier::Ignore) {
            let text = format!("what is background in {id} has the tier `ignore` there");
            defects.at(&found.place, text);
        }
        background.push(id);
    }
    background
}

/// A criterion whose values are all alike cannot decide anything: every criterion in a group has to
/// separate options in each edition, or be background there. A value that is disputed, or that
/// excludes another one, does not count as alike.
pub fn check_alike(catalog: &Catalog, places: &[(String, Place<'_>)], defects: &mut Defects) {
    for cut in catalog.editions.iter().filter_map(|edition| catalog.cut(&edition.id)) {
        for criterion in &cut.criteria {
            let is_offered = criterion.group.is_some() && !criterion.is_background(&cut.edition.id);
            if is_offered && is_alike(&cut, criterion) {
                let place = places.iter().find(|(id, _)| id == criterion.id.as_str());
                let text = format!(
                    "{} is the same for all options of edition {}: make it `background` there",
                    criterion.id, cut.edition.id
                );
                if let Some((_, place)) = place {
                    defects.at(place, text);
                }
            }
        }
    }
}

fn is_alike(cut: &Cut<'_>, criterion: &Criterion) -> bool {
    let claims = || cut.options.iter().filter_map(|option| cut.claim(option, &criterion.id));
    let is_settled = |standing: &Standing| !matches!(standing, Standing::Disputed(..));
    let in_conflict = cut.options.iter().any(|option| {
        let mut conflicts = cut.conflicts(option);
        conflicts.any(|one| one.values.iter().any(|(id, _)| *id == criterion.id))
    });
    let first = claims().next().map(|claim| &claim.standing);
    let is_first = |standing: &Standing| Some(standing) == first && is_settled(standing);
    cut.options.len() > 1 && !in_conflict && claims().all(|claim| is_first(&claim.standing))
}
