//! The visitor's own entries: overridden cells with their reasons, and own options.

use super::{Reader, pair};
use crate::catalog::{Criterion, Named};
use crate::id::{CriterionId, OptionId};
use crate::scenario::{NOTES_MAX, OVERRIDES_MAX, Override, OwnOption, why_retired};

impl<'a> Reader<'a> {
    /// The option, the criterion and the rest of `option.criterion:…`. For an option from another
    /// edition, the criterion may be of any edition: retired ids never break a link.
    pub(super) fn cell<'t>(
        &mut self,
        key: &str,
        entry: &'t str,
    ) -> Option<(OptionId, &'a Criterion, Option<&'t str>)> {
        let catalog = self.catalog;
        let (cell, spelled) = pair(entry);
        let found = cell.split_once('.').and_then(|(option, name)| {
            let option = self.today(key, &Named::Option, option);
            let id = OptionId::parse(option).filter(|id| catalog.option(id).is_some())?;
            Some((id, self.today(key, &Named::Criterion, name)))
        });
        let Some((option, name)) = found else {
            let said = "There is no such option in this edition; the rating was left out.";
            self.doubt(key, entry, said);
            return None;
        };
        let elsewhere = CriterionId::parse(name)
            .filter(|_| self.cut.option(&option).is_none())
            .and_then(|id| catalog.criterion(&id));
        let criterion = match elsewhere {
            Some(criterion) => criterion,
            None => self.criterion(key, name, entry)?,
        };
        Some((option, criterion, spelled))
    }

    pub(super) fn override_of(&mut self, key: &str, entry: &str) {
        let Some((option, criterion, spelled)) = self.cell(key, entry) else {
            return;
        };
        let Some((criterion, value)) = self.value(key, criterion, spelled, entry) else {
            return;
        };
        let cell = (option, criterion.id.clone());
        if self.scenario.overrides.len() >= OVERRIDES_MAX {
            let said = format!(
                "A scenario holds at most {OVERRIDES_MAX} ratings of yours; this one was left out."
            );
            return self.doubt(key, entry, said);
        }
        if self.scenario.overrides.contains_key(&cell) {
            return self.doubt(key, entry, "This cell is rated twice; the first rating was kept.");
        }
        if let Some(said) = why_retired(&self.cut, &cell.0, &cell.1) {
            self.note(key, entry, said.plain());
        } else if self.cut.option(&cell.0).is_none() {
            let said = "This edition does not list the option yet; the rating is kept but not \
                        applied.";
            self.doubt(key, entry, said);
        }
        self.scenario.overrides.insert(cell, Override { value, reason: String::new() });
    }

    pub(super) fn reason_of(&mut self, key: &str, entry: &str) {
        let Some((option, criterion, spelled)) = self.cell(key, entry) else {
            return;
        };
        let words = self.words(key, spelled.unwrap_or(""), NOTES_MAX);
        if words.is_empty() {
            return self.doubt(key, entry, "A reason without words; it was left out.");
        }
        match self.scenario.overrides.get_mut(&(option, criterion.id.clone())) {
            Some(mine) if mine.reason.is_empty() => mine.reason = words,
            Some(_) => {
                self.doubt(key, entry, "A second reason for one rating; the first was kept.");
            }
            None => self.doubt(key, entry, "A reason without a rating; it was left out."),
        }
    }

    pub(super) fn own(&mut self, number: u8) -> &mut OwnOption {
        self.scenario.own.entry(number).or_default()
    }

    pub(super) fn rating(&mut self, key: &str, entry: &str, number: u8) {
        let (name, spelled) = pair(entry);
        if !self.scenario.own.contains_key(&number) {
            return self.doubt(
                key,
                entry,
                "Ratings of an option that has no name; they were left out.",
            );
        }
        let Some((criterion, value)) = self.rated(key, name, spelled, entry) else { return };
        let Some(value) = value else {
            let said = "What an option of yours is not rated on is unknown; this was left out.";
            return self.note(key, entry, said);
        };
        let ratings = &mut self.own(number).ratings;
        if ratings.contains_key(&criterion.id) {
            let said = format!("“{}” is rated twice; the first was kept.", criterion.name);
            return self.doubt(key, entry, said);
        }
        ratings.insert(criterion.id.clone(), value);
    }
}
