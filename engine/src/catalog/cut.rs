//! What one edition sees: its options, its criteria, and the newest claim in each cell.

use std::sync::Arc;

use super::{Catalog, CatalogOption, Claim, Conflict, Criterion, Edition};
use crate::id::{CriterionId, EditionId, OptionId};
use crate::order::InOrder;

/// An edition of a catalogue.
#[derive(Clone, Debug)]
pub struct Cut<'a> {
    /// The whole it was cut from.
    pub catalog: &'a Catalog,
    /// Which edition this is.
    pub edition: &'a Edition,
    /// The criteria that this edition has claims on, in the catalogue's order.
    pub criteria: Vec<&'a Arc<Criterion>>,
    /// The options it lists, by id.
    pub options: Vec<&'a CatalogOption>,
}

impl<'a> Cut<'a> {
    pub(super) fn of(catalog: &'a Catalog, id: &EditionId) -> Option<Self> {
        let edition = catalog.edition(id)?;
        let options: Vec<_> =
            catalog.options.iter().filter(|option| is_listed(catalog, option, id)).collect();
        let at = place(catalog, id);
        let is_seen = |claim: &Claim| place(catalog, &claim.since) <= at;
        let has_facts = |criterion: &CriterionId| {
            let mut claims = options.iter().flat_map(|option| &option.claims);
            claims.any(|claim| claim.criterion == *criterion && is_seen(claim))
        };
        let criteria = catalog.criteria.iter().filter(|one| has_facts(&one.id)).collect();
        Some(Self { catalog, edition, criteria, options })
    }

    /// The option with this id, if this edition lists it.
    pub fn option(&self, id: &OptionId) -> Option<&'a CatalogOption> {
        self.options.iter().copied().find(|option| option.id == *id)
    }

    /// The options that this edition lists in place of `id`: itself, or what it was split into
    /// by then, step by step; none if there is no such option yet.
    pub fn heirs(&self, id: &OptionId) -> Vec<&'a CatalogOption> {
        if let Some(option) = self.option(id) {
            return vec![option];
        }
        let mut heirs: Vec<&CatalogOption> =
            self.successors(id).iter().flat_map(|next| self.heirs(next)).collect();
        heirs.order_by(|a, b| a.id.cmp(&b.id));
        heirs.dedup_by(|a, b| a.id == b.id);
        heirs
    }

    /// What an option was split into by this edition. Successors are listed when it is removed, so
    /// no chain of them leads back.
    fn successors(&self, id: &OptionId) -> &'a [OptionId] {
        let next = self.catalog.option(id).and_then(|option| option.superseded.as_ref());
        let here = place(self.catalog, &self.edition.id);
        next.filter(|next| place(self.catalog, &next.since) <= here).map_or(&[], |next| &next.by)
    }

    /// Whether a statement made since an edition applies here.
    pub fn sees(&self, since: &EditionId) -> bool {
        place(self.catalog, since) <= place(self.catalog, &self.edition.id)
    }

    /// The criterion with this id, if this edition has claims on it.
    pub fn criterion(&self, id: &CriterionId) -> Option<&'a Arc<Criterion>> {
        self.criteria.iter().copied().find(|criterion| criterion.id == *id)
    }

    /// The newest claims on an option that this edition sees, one for each of [`Self::criteria`].
    pub fn claims(&self, option: &'a CatalogOption) -> Vec<Option<&'a Arc<Claim>>> {
        let here = place(self.catalog, &self.edition.id);
        let count = self.criteria.len();
        let mut newest = vec![None; count];
        let mut last = 0;
        for claim in &option.claims {
            let since = place(self.catalog, &claim.since);
            // Claims are nearly always in the order of the criteria, so the search continues from
            // the last one.
            let mut places = (last..count).chain(0..last);
            let at = places.find(|at| self.criteria[*at].id == claim.criterion);
            if let Some(at) = at.filter(|_| since <= here) {
                last = at;
                if newest[at].is_none_or(|(before, _)| before <= since) {
                    newest[at] = Some((since, claim));
                }
            }
        }
        newest.into_iter().map(|found| found.map(|(_, claim)| claim)).collect()
    }

    /// The conflicts of an option that this edition sees.
    pub fn conflicts(
        &self,
        option: &'a CatalogOption,
    ) -> impl Iterator<Item = &'a Arc<Conflict>> + use<'a> {
        let catalog = self.catalog;
        let here = place(catalog, &self.edition.id);
        option.conflicts.iter().filter(move |one| place(catalog, &one.since) <= here)
    }

    /// The newest claim on one cell that this edition sees.
    pub fn claim(
        &self,
        option: &'a CatalogOption,
        criterion: &CriterionId,
    ) -> Option<&'a Arc<Claim>> {
        newest(self.catalog, option, criterion, &self.edition.id)
    }
}

/// The place of an edition in time; an unknown one comes last.
fn place(catalog: &Catalog, id: &EditionId) -> usize {
    catalog.editions.iter().position(|edition| edition.id == *id).unwrap_or(catalog.editions.len())
}

/// Whether edition `at` lists `option`.
fn is_listed(catalog: &Catalog, option: &CatalogOption, at: &EditionId) -> bool {
    let at = place(catalog, at);
    let gone = option.superseded.as_ref().is_some_and(|next| place(catalog, &next.since) <= at);
    place(catalog, &option.since) <= at && !gone
}

/// The claim of `option` on `criterion` with the latest `since` that is not after `at`.
fn newest<'a>(
    catalog: &Catalog,
    option: &'a CatalogOption,
    criterion: &CriterionId,
    at: &EditionId,
) -> Option<&'a Arc<Claim>> {
    let at = place(catalog, at);
    option
        .claims
        .iter()
        .filter(|claim| claim.criterion == *criterion && place(catalog, &claim.since) <= at)
        .max_by_key(|claim| place(catalog, &claim.since))
}
