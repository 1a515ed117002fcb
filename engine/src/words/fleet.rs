//! A fleet in sentences.

mod asking;
mod hours;
mod losses;
mod money;
mod obstacles;
mod rejected;

pub use asking::Asked;
pub use losses::SCORE_LOST;
pub use money::CURRENCY;
pub use rejected::Rejected;

use super::names::counted;
use crate::board::{Fleet, Platform};
use crate::catalog::Catalog;
use crate::phrase::{Part, Phrase, capital};
use crate::scenario::Board;

/// How many names a sentence lists.
const NAMED_MAX: usize = 4;
/// How many other sets of platforms a sentence lists.
const SETS_MAX: usize = 3;

impl Fleet {
    /// What a manager reads first: a few sentences, most important first.
    pub fn say(&self, catalog: &Catalog, board: &Board) -> Vec<Phrase> {
        if self.classes.is_empty() {
            return vec![Phrase::text("There is no class of sites on this board.")];
        }
        let mut said = vec![self.say_cover()];
        said.extend(self.say_losses(catalog, board));
        said.extend(self.say_lost());
        said.extend(self.say_fewer());
        said.extend(self.obstacles.iter().map(|one| self.say_obstacle(catalog, board, one)));
        said.extend(self.say_unconfirmed(catalog));
        said.extend(self.say_hours());
        if !self.is_placeholder {
            said.extend(self.say_guesses(catalog));
            said.extend(self.say_unpriced(catalog, board));
            said.extend(self.say_contracts(catalog));
        }
        said
    }

    fn say_cover(&self) -> Phrase {
        let Some((first, others)) = self.covers.sets.split_first() else {
            return Phrase::text("No option is confirmed to fit any of these classes.");
        };
        let count = self.covers.count;
        let verb = if count == 1 { "covers" } else { "cover" };
        let sites = match (self.lost.is_empty(), first.sites) {
            (true, 1) => "the one site".into(),
            (true, sites) => format!("all {sites} sites"),
            (false, 1) => "the other site".into(),
            (false, sites) => format!("the other {sites} sites"),
        };
        let said = Phrase::new()
            .figure(capital(&counted(count, "platform")))
            .and(format!(" {verb} "))
            .figure(sites)
            .and(": ")
            .join(self.named(first.platforms))
            .and(".");
        if others.is_empty() {
            return said;
        }
        let mut sets: Vec<Phrase> =
            others.iter().take(SETS_MAX).map(|one| self.named(one.platforms)).collect();
        let more = others.len().saturating_sub(SETS_MAX);
        let what = if count == 1 { "other" } else { "other set" };
        if more > 0 || self.covers.is_cut {
            let least = if self.covers.is_cut { "at least " } else { "" };
            let plural = if more == 1 { "" } else { "s" };
            let size = if count == 1 { "" } else { " of the same size" };
            sets.push(Phrase::text(format!("{least}{more} {what}{plural}{size}")));
        }
        said.and(" So would ").join(either(sets, count > 1)).and(".")
    }

    fn say_lost(&self) -> Option<Phrase> {
        if self.lost.is_empty() {
            return None;
        }
        let sites = self.lost.iter().map(|class| u64::from(self.classes[*class].sites)).sum();
        let said =
            Phrase::text("No option is confirmed to fit ").join(self.classes_named(&self.lost));
        Some(said.and(" (").figure(counted_sites(sites)).and(")."))
    }

    /// What having one platform fewer costs.
    fn say_fewer(&self) -> Option<Phrase> {
        let fewer = self.covers.count.checked_sub(1).filter(|count| *count > 0)?;
        let all = self.covers.sets.first()?.sites;
        let choice = &self.numbers.iter().find(|one| one.count == fewer)?.by_sum;
        let left = choice.takes.iter().enumerate();
        let left = left.filter(|(class, takes)| takes.is_none() && !self.lost.contains(class));
        let left: Vec<usize> = left.map(|(class, _)| class).collect();
        let [is, covers, leaves] = match fewer {
            1 => [" is", " covers", " leaves "],
            _ => [" are", " cover", " leave "],
        };
        (!left.is_empty()).then(|| {
            Phrase::new()
                .figure(capital(&counted(fewer, "platform")))
                .and([is, " not enough: "].concat())
                .join(self.named(choice.platforms))
                .and([covers, " the most sites, "].concat())
                .figure(format!("{} of {all}", choice.sites))
                .and([", and", leaves].concat())
                .join(self.classes_named(&left))
                .and(" without a platform.")
        })
    }

    pub(super) fn class_named(&self, class: usize) -> Part {
        Part::Visitor(self.classes[class].name.clone())
    }

    /// "Tills, Depots and 3 more".
    pub(super) fn classes_named(&self, classes: &[usize]) -> Phrase {
        self.classes_listed(classes, "and")
    }

    fn classes_listed(&self, classes: &[usize], last: &str) -> Phrase {
        let named = classes.iter().take(NAMED_MAX).map(|class| self.class_named(*class));
        let more = classes.len().saturating_sub(NAMED_MAX);
        let parts: Vec<Part> =
            named.chain((more > 0).then(|| Part::Text(format!("{more} more")))).collect();
        Phrase::new().list(parts, last)
    }

    /// "a, b and c".
    pub(super) fn named(&self, set: u64) -> Phrase {
        Phrase::new().list(self.of_set(set).map(platform), "and")
    }

    /// "one platform (a)", "two platforms (a and b)".
    fn counted_set(&self, count: usize, set: u64) -> Phrase {
        Phrase::text(counted(count, "platform")).and(" (").join(self.named(set)).and(")")
    }
}

/// "a, b or c"; if each is a list itself, "a and b; b and c; or c and d".
fn either(mut parts: Vec<Phrase>, are_lists: bool) -> Phrase {
    if !are_lists || parts.len() < 2 {
        return Phrase::new().listed(parts, "or");
    }
    let last = parts.pop().unwrap_or_default();
    let each = parts.into_iter().map(|one| one.and("; "));
    each.fold(Phrase::new(), Phrase::join).and("or ").join(last)
}

/// A platform by its name.
pub(super) fn platform(it: &Platform) -> Part {
    if it.id.is_own() {
        Part::Visitor(it.name.clone())
    } else {
        Part::Option(it.id.clone(), it.name.clone())
    }
}

pub(super) fn counted_sites(sites: u64) -> String {
    format!("{sites} site{}", if sites == 1 { "" } else { "s" })
}
