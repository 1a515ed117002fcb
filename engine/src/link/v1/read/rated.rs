//! `criterion:value`: which criterion of the edition is meant, and which value of its scale.

use super::{Reader, shown};
use crate::catalog::{Criterion, Named, Scale, Value};
use crate::id::CriterionId;
use crate::link::text;

impl<'a> Reader<'a> {
    /// The criterion that `name` means, if this edition has facts on it.
    pub(super) fn criterion(
        &mut self,
        key: &str,
        name: &str,
        entry: &str,
    ) -> Option<&'a Criterion> {
        let name = self.today(key, &Named::Criterion, name);
        let id = CriterionId::parse(name);
        if let Some(criterion) = id.as_ref().and_then(|id| self.cut.criterion(id)) {
            return Some(criterion);
        }
        let known = id.and_then(|id| self.catalog.criterion(&id));
        let said = match known {
            Some(criterion) => {
                let edition = &self.scenario.edition;
                format!("Edition {edition} has no facts on “{}”; it was left out.", criterion.name)
            }
            None => format!("“{}” is not known to this version; it was left out.", shown(name)),
        };
        self.doubt(key, entry, said);
        None
    }

    /// The criterion and value of `criterion:value`; `None` for the value `unknown`.
    pub(super) fn rated(
        &mut self,
        key: &str,
        name: &str,
        spelled: Option<&str>,
        entry: &str,
    ) -> Option<(&'a Criterion, Option<Value>)> {
        let criterion = self.criterion(key, name, entry)?;
        self.value(key, criterion, spelled, entry)
    }

    /// The same for a criterion that was already found.
    pub(super) fn value(
        &mut self,
        key: &str,
        criterion: &'a Criterion,
        spelled: Option<&str>,
        entry: &str,
    ) -> Option<(&'a Criterion, Option<Value>)> {
        // Having no members is a valid rating, but not something one could demand.
        let is_none = key != "m" && matches!(criterion.scale, Scale::Set(_));
        // A value that consists only of removed characters is empty too.
        let said = spelled.map(text::read);
        let Some(said) = said.filter(|said| is_none || !said.text.is_empty()) else {
            let said = format!("“{}” has no value; it was left out.", criterion.name);
            self.doubt(key, entry, said);
            return None;
        };
        if said.cleaned {
            let words = "Invisible control characters were removed from this value.";
            self.doubt(key, entry, words);
        }
        let spelled = self.value_today(key, criterion, &said.text);
        if spelled == "unknown" {
            return Some((criterion, None));
        }
        // A demand never enters a sum, so it may be as precise as the facts.
        let read = match key {
            "m" => criterion.scale.read(&spelled),
            _ => criterion.scale.read_rating(&spelled),
        };
        match read {
            Ok(value) => Some((criterion, Some(value))),
            Err(wrong) => {
                let name = &criterion.name;
                let said = if spelled.len() > 60 {
                    format!("The value of “{name}” cannot be read; it was left out.")
                } else {
                    format!("The value of “{name}” cannot be read: {wrong}; it was left out.")
                };
                self.doubt(key, entry, said);
                None
            }
        }
    }
}
