//! Editions, families and sources: the small tables of the catalogue.

use serde::{Deserialize, Serialize};

use crate::id::{EditionId, FamilyId, GroupId, SourceId};
use crate::quantity::Date;

/// A dated cut of the facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The latest day on which a source of one of its claims was published or read.
    pub checked: Option<Date>,
}

/// Options that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Family {
    /// Its id.
    pub id: FamilyId,
    /// Its name.
    pub name: String,
    /// Whether it goes beyond the article that the catalogue is based on.
    pub beyond: bool,
}

/// Criteria that are shown together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
}

/// A source that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Its address; `https` only.
    pub url: String,
    /// Its date, or the version it describes.
    pub date: String,
    /// The day on which it was read for this catalogue, if noted.
    pub read: Option<Date>,
}

impl Source {
    /// The latest day it is known to be valid for: its own date, or the day on which it was read.
    pub fn newest_day(&self) -> Option<Date> {
        let words = self.date.split(' ').map(|word| word.trim_matches([',', '(', ')']));
        words.filter_map(Date::parse).chain(self.read).max()
    }
}
