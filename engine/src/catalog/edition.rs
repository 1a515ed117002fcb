//! Editions, families and sources: the small tables of the catalogue.

use super::Text;
use crate::id::{EditionId, FamilyId, GroupId, SourceId};
use crate::packed::packed;
use crate::quantity::Date;

/// A dated cut of the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its id, such as `2024-06`.
    pub id: EditionId,
    /// Its name.
    pub title: String,
    /// The date of its newest fact; what "supported until" is compared with unless the scenario
    /// says otherwise.
    pub date: Date,
    /// What it is, in one sentence.
    pub summary: String,
}

packed!(struct Edition { id, title, date, summary });

/// Options that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Its id.
    pub id: FamilyId,
    /// Its name.
    pub name: String,
    /// Whether it goes beyond the article that the catalogue starts from.
    pub beyond: bool,
}

packed!(struct Family { id, name, beyond });

/// Criteria that are shown together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
}

packed!(struct Group { id, name });

/// Something that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its title.
    pub title: Text,
    /// Who publishes it.
    pub publisher: Text,
    /// Where it stands; `https` only.
    pub url: Text,
    /// Its date, or the version it speaks of.
    pub date: String,
    /// The day on which it was read for this catalogue, where that was noted.
    pub read: Option<Date>,
}

impl Source {
    /// The latest day that it is known to be of: its own date, or the day on which it was read.
    pub fn newest_day(&self) -> Option<Date> {
        let words = self.date.split(' ').map(|word| word.trim_matches([',', '(', ')']));
        words.filter_map(Date::parse).chain(self.read).max()
    }
}

packed!(struct Source { id, title, publisher, url, date, read });
