//! The next question, in a sentence.

use super::names::counted;
use crate::assessment::{About, Assessment, Next};
use crate::catalog::Catalog;
use crate::phrase::Phrase;

impl Assessment {
    /// "Next: which containers do you run?"; the answers are shown next to it.
    pub fn say_next(&self, catalog: &Catalog, next: &Next) -> Phrase {
        match &next.about {
            About::Question(id, _) => {
                let Some(question) = catalog.questions.question(id) else { return Phrase::new() };
                let mut asks = question.asks.chars();
                let first = asks.next().into_iter().flat_map(char::to_lowercase);
                Phrase::text("Next: ").and(first.chain(asks).collect::<String>())
            }
            About::Must(id, left) => {
                let Some(place) = self.table.criterion(id) else { return Phrase::new() };
                let criterion = &self.table.criteria[place];
                let usual = criterion.must.offers.first();
                let demand = usual.map_or_else(String::new, |usual| criterion.demand(usual));
                let left = usize::try_from(*left).unwrap_or(usize::MAX);
                Phrase::text("Next: is “")
                    .value(demand)
                    .and("” a must-have? ")
                    .and(counted(left, "option"))
                    .and(" would be left.")
                    .capitalized()
            }
        }
    }
}
