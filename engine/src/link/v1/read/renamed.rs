//! Old ids: each is read as what it is called today, with a notice. The meaning does not change, so a
//! sound link stays sound.

use super::Reader;
use crate::catalog::{Criterion, Named, Renamed};
use crate::link::v1::assumed;
use std::borrow::Cow;

impl<'a> Reader<'a> {
    /// What an id of the link is called today.
    pub(super) fn today<'t>(&mut self, key: &str, named: &Named, id: &'t str) -> &'t str
    where
        'a: 't,
    {
        let catalog = self.catalog;
        let Some(renamed) = catalog.renames.of(named, id) else { return id };
        self.renamed(key, renamed);
        &renamed.to
    }

    /// How a value of the link is spelled today.
    pub(super) fn value_today<'t>(
        &mut self,
        key: &str,
        criterion: &Criterion,
        spelled: &'t str,
    ) -> Cow<'t, str> {
        let catalog = self.catalog;
        let (today, renamed) = catalog.renames.respelled(criterion, spelled);
        for one in renamed {
            self.renamed(key, one);
        }
        today
    }

    /// How an entry of section `f` is spelled today.
    pub(super) fn assumed_today<'t>(&mut self, key: &str, entry: &'t str) -> Cow<'t, str> {
        match assumed::today(self.catalog, entry) {
            None => entry.into(),
            Some((today, renamed)) => {
                self.renamed(key, renamed);
                today.into()
            }
        }
    }

    /// Notes a renamed id, once for each section.
    fn renamed(&mut self, key: &str, renamed: &Renamed) {
        let (id, said) = (renamed.from.as_str(), renamed.say());
        let is_known = |one: &super::Notice| one.section == key && one.said == said;
        if !self.notices.iter().any(is_known) {
            self.note(key, id, said);
        }
    }
}
