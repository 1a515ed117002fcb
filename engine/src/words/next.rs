//! The next question, in a sentence.

use super::names::counted;
use crate::assessment::{About, Assessment, Next};
use crate::catalog::Catalog;
use crate::phrase::{Part, Phrase};

impl Assessment {
    /// "Next: Containers – Linux, or Linux and Windows?"
    pub fn say_next(&self, catalog: &Catalog, next: &Next) -> Phrase {
        match &next.about {
            About::Question(id, answers) => {
                let Some(question) = catalog.questions.question(id) else { return Phrase::new() };
                let labels = answers.iter().filter_map(|(id, _)| question.answer(id));
                let labels = labels.map(|answer| Part::Value(answer.label.clone()));
                let text = question.text.trim_end_matches('?').to_owned();
                Phrase::text("Next: ").and(text).and(": ").list(labels, "or").and("?")
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
