//! What the visitor looks at: the columns of the matrix and the two options side by side.
//!
//! It changes no answer, but a shared link should show what its sender saw.

use std::collections::BTreeSet;

use crate::id::OptionId;
use crate::order::filled;

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct View {
    /// The columns that the visitor chose; empty: the suggested ones. They are ordered by rank.
    pub columns: BTreeSet<OptionId>,
    /// The columns that come before all others.
    pub pinned: BTreeSet<OptionId>,
    /// Two different options that are compared, the first one on the left.
    pub compared: Option<(OptionId, OptionId)>,
}

impl View {
    /// Removes an option from everything that is shown.
    pub fn forget(&mut self, option: &OptionId) {
        self.columns.remove(option);
        self.pinned.remove(option);
        self.compared.take_if(|(one, other)| one == option || other == option);
    }

    /// The options that are named, each once.
    pub fn options(&self) -> BTreeSet<OptionId> {
        let compared = self.compared.iter().flat_map(|(one, other)| [one, other]);
        filled(self.columns.iter().chain(&self.pinned).chain(compared).cloned())
    }
}
