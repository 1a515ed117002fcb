//! What speaks against the platform of each class of a fleet, as of the answer of a single scenario.

use super::confidence::confidence;
use super::names::inner;
use super::{conditions, room};
use crate::assessment::{Assessment, Objection, Word, assess};
use crate::board::Fleet;
use crate::catalog::Catalog;
use crate::phrase::Phrase;
use crate::quantity::{Horizon, Ratio};
use crate::scenario::Board;

/// How many objections to the platform of one class are said.
const OBJECTIONS_MAX: usize = 4;

impl Fleet {
    /// A few sentences for each of the first classes: the platform of the first cover, how sure the class's
    /// own answer is, and what speaks against the platform at these sites.
    pub fn cautions(&self, catalog: &Catalog, board: &Board, most: usize) -> Vec<Phrase> {
        let classes = 0..self.classes.len().min(most);
        classes.map(|class| self.caution(catalog, board, class)).collect()
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
        let weakest = confidence(&it).into_iter().next();
        let sure = weakest.as_ref().map(|part| part.word.say().to_ascii_lowercase());
        let regret = self.classes[class].regret(1 << platform).unwrap_or(Ratio::ZERO);
        let said = if regret > Ratio::ZERO {
            let best = it.recommended();
            let [plural, are] = if best.len() == 1 { ["", "is"] } else { ["s", "are"] };
            let said = said
                .and(format!(" The option{plural} that {are} best for this class alone, "))
                .join(it.names(best, "and"));
            let said =
                said.and(sure.map_or_else(String::new, |word| format!(" (confidence: {word})")));
            let loss = self.loss(catalog, board, class, platform);
            let on = loss.and_then(|loss| loss.criteria.into_iter().next());
            let on = on.map_or_else(String::new, |(_, name, _)| format!(" (on {})", inner(&name)));
            said.and(format!(", would score {} higher{on}.", regret.decimal(2)))
        } else {
            let said =
                said.and(sure.map_or_else(String::new, |word| format!(" Confidence: {word}.")));
            match weakest.filter(|part| part.word == Word::Open) {
                Some(part) => said.and(" ").join(part.because),
                None => said,
            }
        };
        objections(&it, option, scenario.site.until)
            .into_iter()
            .fold(said, |said, one| said.and(" ").join(one))
    }

    /// What speaks against the platform of one class at its sites, a sentence each.
    pub fn against(&self, catalog: &Catalog, board: &Board, class: usize) -> Vec<Phrase> {
        let takes = self.covers.sets.first().and_then(|cover| cover.takes[class]);
        let scenario = board.entries[self.classes[class].entry].opened();
        let it = assess(catalog, &scenario);
        let option = takes.and_then(|platform| self.option(&it.table, platform));
        option.map_or_else(Vec::new, |option| objections(&it, option, scenario.site.until))
    }
}

/// What ends, what it takes and on which conditions, what is rated poorly, and what else holds at these sites; a poor rating is
/// always among them.
fn objections(it: &Assessment, option: usize, until: Option<Horizon>) -> Vec<Phrase> {
    let mut found = it.against_taking(option, until);
    found.retain(|one| holds(it, one));
    let is_ending = |one: &Objection| matches!(one, Objection::Ends(_) | Objection::Preview(_));
    let is_poor = |one: &Objection| matches!(one, Objection::Weak { is_poor: true, .. });
    let (ending, others): (Vec<_>, Vec<_>) = found.into_iter().partition(is_ending);
    let (poor, others): (Vec<_>, Vec<_>) = others.into_iter().partition(is_poor);
    let say = |one: Objection| it.say_objection(&one);
    let mut said: Vec<Phrase> = ending.into_iter().map(say).collect();
    said.extend(room::left_with(it, option));
    said.extend(conditions::conditions_of(it, &[option]));
    said.truncate(OBJECTIONS_MAX - poor.len().min(1));
    said.extend(poor.into_iter().chain(others).map(say));
    said.truncate(OBJECTIONS_MAX);
    said
}

/// Whether an objection holds at the sites of a class, which may have machines to spare and share the platform
/// of others.
fn holds(it: &Assessment, one: &Objection) -> bool {
    match one {
        Objection::Machines { needs, has, .. } => {
            let has = has.or(it.machines).map(u64::from);
            has.is_none_or(|has| has <= *needs)
        }
        Objection::Idle => false,
        _ => true,
    }
}
