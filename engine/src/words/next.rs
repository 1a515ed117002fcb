//! The next question, in a sentence.

use super::names::counted;
use crate::assessment::{About, Assessment, Next};
use crate::catalog::Catalog;
use crate::order::InOrder;
use crate::phrase::{Phrase, capital};

impl Assessment {
    /// "Next: which containers do you run?"; the answers are shown next to it.
    pub fn say_next(&self, catalog: &Catalog, next: &Next) -> Phrase {
        let asked = self.ask_next(catalog, next);
        if asked.is_empty() { asked } else { Phrase::text("Next: ").join(asked.uncapitalized()) }
    }

    /// "Which containers do you run? Depending on the answer, between 3 and 12 of the 14 options would be left."
    pub fn ask_next_with_counts(&self, catalog: &Catalog, next: &Next) -> Phrase {
        let asked = self.ask_next(catalog, next);
        let About::Question(_, counts) = &next.about else { return asked };
        let mut left: Vec<u32> = counts.iter().map(|(_, left)| *left).collect();
        left.order();
        left.dedup();
        let now = self.left();
        let said = match left[..] {
            [one, other] => format!("{one} or {other}"),
            [least, .., most] => format!("between {least} and {most}"),
            _ => return asked,
        };
        asked.and(format!(" Depending on the answer, {said} of the {now} options would be left."))
    }

    /// "Which containers do you run?"
    pub fn ask_next(&self, catalog: &Catalog, next: &Next) -> Phrase {
        match &next.about {
            About::Question(id, _) => {
                let question = catalog.questions.question(id);
                question.map_or_else(Phrase::new, |question| Phrase::text(&question.asks))
            }
            About::Must(id, left) => {
                let Some(place) = self.table.criterion(id) else { return Phrase::new() };
                let criterion = &self.table.criteria[place];
                let usual = criterion.must.offers.first();
                let demand = usual.map_or_else(String::new, |usual| criterion.demand(usual));
                let left = usize::try_from(*left).unwrap_or(usize::MAX);
                Phrase::text("Is “")
                    .value(demand)
                    .and("” a must-have? ")
                    .and(capital(&counted(left, "option")))
                    .and(" would be left.")
            }
        }
    }
}
