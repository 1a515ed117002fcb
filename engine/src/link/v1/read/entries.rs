//! Entries about criteria and families: must-haves, priorities, weights, what is left out.

use super::{Reader, pair};
use crate::catalog::{Criterion, Named, Tier};
use crate::id::FamilyId;
use crate::link::v1::assumed;
use crate::scenario::WEIGHT_MAX;

impl<'a> Reader<'a> {
    pub(super) fn must(&mut self, key: &str, entry: &str) {
        let (name, spelled) = pair(entry);
        match self.rated(key, name, spelled, entry) {
            Some((criterion, Some(value))) => {
                let again = self.scenario.musts.contains_key(&criterion.id);
                if again {
                    return self.doubt(
                        key,
                        entry,
                        format!("“{}” is demanded twice; the first was kept.", criterion.name),
                    );
                }
                self.scenario.musts.insert(criterion.id.clone(), value);
            }
            Some((criterion, None)) => {
                self.doubt(
                    key,
                    entry,
                    format!(
                        "“{}” cannot be demanded to be unknown; it was left out.",
                        criterion.name
                    ),
                );
            }
            None => {}
        }
    }

    /// A criterion that is weighed, and what follows its `:`.
    pub(super) fn weighed<'t>(
        &mut self,
        key: &str,
        entry: &'t str,
    ) -> Option<(&'a Criterion, &'t str)> {
        let (name, spelled) = pair(entry);
        let criterion = self.criterion(key, name, entry)?;
        if !criterion.scale.is_weighed() {
            self.doubt(
                key,
                entry,
                format!("“{}” cannot be weighed; it was left out.", criterion.name),
            );
            return None;
        }
        Some((criterion, spelled.unwrap_or("")))
    }

    pub(super) fn priority(&mut self, key: &str, entry: &str) {
        let Some((criterion, spelled)) = self.weighed(key, entry) else {
            return;
        };
        let Some(tier) = Tier::parse(spelled).filter(|_| spelled.len() == 1) else {
            let said = format!(
                "The priority of “{}” is a digit from 0 to 3; it was left out.",
                criterion.name
            );
            return self.doubt(key, entry, said);
        };
        if !self.ranked.insert(criterion.id.clone()) {
            return self.doubt(
                key,
                entry,
                format!("“{}” is ranked twice; the first was kept.", criterion.name),
            );
        }
        if tier != criterion.default_tier(&self.scenario.edition) {
            self.scenario.priorities.insert(criterion.id.clone(), tier);
        }
    }

    pub(super) fn weight(&mut self, key: &str, entry: &str) {
        let Some((criterion, spelled)) = self.weighed(key, entry) else {
            return;
        };
        let digits = spelled.bytes().all(|b| b.is_ascii_digit());
        match spelled.parse::<u32>().ok().filter(|weight| digits && *weight <= WEIGHT_MAX) {
            Some(_) if self.scenario.weights.contains_key(&criterion.id) => {
                self.doubt(
                    key,
                    entry,
                    format!("“{}” is weighed twice; the first was kept.", criterion.name),
                );
            }
            Some(weight) => {
                self.scenario.weights.insert(criterion.id.clone(), weight);
            }
            None => {
                let said = format!(
                    "The weight of “{}” is a whole number up to {WEIGHT_MAX}; it was left out.",
                    criterion.name
                );
                self.doubt(key, entry, said);
            }
        }
    }

    pub(super) fn assumption(&mut self, key: &str, entry: &str) {
        let entry = &*self.assumed_today(key, entry);
        if !self.assumed.insert(assumed::name_of(entry).to_owned()) {
            return self.doubt(key, entry, "This number is given twice; the first was kept.");
        }
        if let Err(said) = assumed::read(self.catalog, &mut self.scenario.assumptions, entry) {
            self.doubt(key, entry, said);
        }
    }

    pub(super) fn hidden(&mut self, key: &str, entry: &str) {
        let name = self.today(key, &Named::Family, entry);
        match FamilyId::parse(name).filter(|id| self.catalog.family(id).is_some()) {
            Some(family) => {
                self.scenario.hidden.insert(family);
            }
            None => self.doubt(key, entry, "There is no such family of options; it was left out."),
        }
    }
}
