//! What the details dialog is about.

use edgewise_engine::assessment::Table;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::id::{CriterionId, OptionId};

/// What a dialog can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One option on one criterion.
    Cell(OptionId, CriterionId),
    /// An option.
    Option(OptionId),
    /// A criterion.
    Criterion(CriterionId),
    /// The visitor's own option of that number, to edit.
    OwnOption(u8),
}

impl Subject {
    /// The name of the part that the table lacks; `None` if it has everything.
    pub fn missing(&self, table: &Table, catalog: &Catalog) -> Option<String> {
        let option = |id: &OptionId| match table.candidate(id) {
            Some(_) => None,
            None => Some(catalog.option(id).map_or("Your own option", |one| &one.name).to_owned()),
        };
        let criterion = |id: &CriterionId| match table.criterion(id) {
            Some(_) => None,
            None => Some(catalog.criterion(id).map_or(id.as_str(), |one| &one.name).to_owned()),
        };
        match self {
            Self::Cell(of, on) => option(of).or_else(|| criterion(on)),
            Self::Option(id) => option(id),
            Self::Criterion(id) => criterion(id),
            Self::OwnOption(number) => option(&OptionId::own(*number)),
        }
    }
}
