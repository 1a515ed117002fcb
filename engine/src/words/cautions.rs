//! What speaks against the platform of each class of a fleet, as of the answer of a single scenario.

use super::confidence::confidence;
use crate::assessment::assess;
use crate::board::Fleet;
use crate::catalog::Catalog;
use crate::phrase::Phrase;
use crate::quantity::Ratio;
use crate::scenario::Board;

impl Fleet {
    /// One sentence or a few for each of the first classes: the platform of the first cover, how sure the
    /// class's own answer is, and the strongest objection.
    pub fn cautions(&self, catalog: &Catalog, board: &Board, most: usize) -> Vec<Phrase> {
        let mut said = Vec::new();
        for class in 0..self.classes.len().min(most) {
            said.push(self.caution(catalog, board, class));
        }
        said
    }

    /// The same of one class.
    pub fn caution(&self, catalog: &Catalog, board: &Board, class: usize) -> Phrase {
        let said = Phrase::new().with(self.class_named(class)).and(": ");
        let takes = self.covers.sets.first().and_then(|cover| cover.takes[class]);
        let Some(platform) = takes else { return said.and("no option is confirmed to fit.") };
        let scenario = board.entries[self.classes[class].entry].opened();
        let it = assess(catalog, &scenario);
        let Some(option) = self.option(&it.table, platform) else { return said };
        let said = said.with(it.name(option)).and(".");
        let sure = confidence(&it).first().map(|part| part.word.say().to_ascii_lowercase());
        let regret = self.classes[class].regret(1 << platform).unwrap_or(Ratio::ZERO);
        let said = if regret > Ratio::ZERO {
            let best = it.recommended();
            let plural = if best.len() == 1 { "" } else { "s" };
            let said = said.and(format!(" Its best option{plural}, ")).join(it.names(best, "and"));
            let said =
                said.and(sure.map_or_else(String::new, |word| format!(" (confidence: {word})")));
            let loss = self.loss(catalog, board, class, platform);
            let on = loss.and_then(|loss| loss.criteria.into_iter().next());
            let on = on.map_or_else(String::new, |(_, name, _)| format!(" (on {name})"));
            said.and(format!(", would score {} higher{on}.", regret.decimal(2)))
        } else {
            said.and(sure.map_or_else(String::new, |word| format!(" Confidence: {word}.")))
        };
        let against = it.against_taking(option, scenario.site.until);
        match against.first() {
            Some(objection) => said.and(" ").join(it.say_objection(objection)),
            None => said,
        }
    }
}
