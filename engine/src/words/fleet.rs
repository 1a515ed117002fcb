//! A fleet in sentences.

use core::cmp::Reverse;

use super::effort::{contracts, range_of_hours};
use super::names::{counted, inner};
use crate::board::{Fleet, Obstacle, Platform};
use crate::catalog::Catalog;
use crate::order::InOrder;
use crate::phrase::{Part, Phrase};
use crate::quantity::Ratio;
use crate::scenario::Board;

/// How many names a sentence lists.
const NAMED_MAX: usize = 4;

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
        said.extend(self.obstacles.iter().map(|one| self.say_obstacle(catalog, one)));
        said.extend(self.say_unconfirmed(catalog));
        said.extend(self.say_hours());
        if !self.is_placeholder {
            let named = self.contracts.iter();
            let named =
                named.map(|(place, contract)| (platform(&self.platforms[*place]), *contract));
            said.extend(contracts(catalog, &named.collect::<Vec<_>>()));
            said.extend(self.say_guesses(catalog));
        }
        said
    }

    fn say_guesses(&self, catalog: &Catalog) -> Option<Phrase> {
        let duties = catalog.duties()?.members().iter();
        let guesses = duties.filter(|duty| self.guesses.contains(&duty.id));
        let names: Vec<Part> = guesses.map(|duty| Part::Text(inner(&duty.name))).collect();
        let said = Phrase::text("The hours still rest on placeholders for ");
        (!names.is_empty()).then(|| said.list(names, "and").and("."))
    }

    fn say_cover(&self) -> Phrase {
        let Some(first) = self.covers.sets.first() else {
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
            .figure(capital(counted(count, "platform")))
            .and(format!(" {verb} "))
            .figure(sites)
            .and(": ")
            .join(self.named(first.platforms))
            .and(".");
        match self.covers.sets.len() {
            1 => said,
            more if self.covers.is_cut => {
                said.and(format!(" So do more than {more} other choices."))
            }
            2 => said.and(" One other choice covers them too."),
            more => said.and(format!(" {} other choices cover them too.", more - 1)),
        }
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
        let choice = &self.numbers.iter().find(|one| one.count == fewer)?.by_sum;
        let left = choice.takes.iter().enumerate();
        let left = left.filter(|(class, takes)| takes.is_none() && !self.lost.contains(class));
        let left: Vec<usize> = left.map(|(class, _)| class).collect();
        Some(
            Phrase::new()
                .figure(capital(counted(fewer, "platform")))
                .and(if fewer == 1 { " covers at most " } else { " cover at most " })
                .figure(counted_sites(choice.sites))
                .and(": ")
                .join(self.named(choice.platforms))
                .and(", without ")
                .join(self.classes_named(&left))
                .and("."),
        )
    }

    fn say_obstacle(&self, catalog: &Catalog, it: &Obstacle) -> Phrase {
        let criterion = catalog.criterion(&it.criterion);
        let name = criterion.map_or(it.criterion.as_str(), |one| &one.name);
        let named = Part::Criterion(it.criterion.clone(), name.into());
        let said = Phrase::new()
            .figure(capital(counted(self.covers.count - 1, "platform")))
            .and(" would be enough, ")
            .join(self.named(it.platforms))
            .and(", if ");
        let to = it.to.as_ref().zip(criterion).map(|(to, criterion)| criterion.demand(to));
        let verb = if to.is_some() { " relaxed " } else { " dropped " };
        let said = match it.class {
            Some(class) => said
                .with(self.class_named(class))
                .and([verb, "the must-have on "].concat())
                .with(named),
            None => {
                said.and("every class with a must-have on ").with(named).and([verb, "it"].concat())
            }
        };
        match to {
            Some(to) => said.and(" to “").value(to).and("”."),
            None => said.and("."),
        }
    }

    fn say_unconfirmed(&self, catalog: &Catalog) -> Option<Phrase> {
        let it = self.unconfirmed.as_ref()?;
        let (set, doubts) = it.sets.first()?;
        let mut asked: Vec<(usize, &crate::id::CriterionId)> = doubts
            .iter()
            .flat_map(|doubt| doubt.criteria.iter().map(|id| (doubt.platform, id)))
            .collect();
        asked.order();
        asked.dedup();
        let parts = asked.iter().take(NAMED_MAX).map(|(platform, id)| {
            let name = catalog.criterion(id).map_or(id.as_str(), |one| &one.name);
            Part::Text(format!("{} ({name})", self.platforms[*platform].name))
        });
        let more = asked.len().saturating_sub(NAMED_MAX);
        let parts = parts.chain((more > 0).then(|| Part::Text(format!("{more} more"))));
        let enough = if it.count < self.covers.count {
            " would be enough, "
        } else {
            " would cover more sites, "
        };
        Some(
            Phrase::new()
                .figure(capital(counted(it.count, "platform")))
                .and(enough)
                .join(self.named(*set))
                .and(", if this is confirmed: ")
                .list(parts, "and")
                .and("."),
        )
    }

    fn say_hours(&self) -> Option<Phrase> {
        let cheapest = self.cheapest.as_ref()?;
        let hours = |count: &usize| {
            let choice = &self.numbers.iter().find(|one| one.count == *count)?.by_sum;
            Some(Part::Text(format!(
                "{} ({} hours a month)",
                counted(*count, "platform"),
                range_of_hours(choice.quarters?)
            )))
        };
        let parts: Vec<Part> = cheapest.counts.iter().filter_map(hours).collect();
        Some(match parts.len() {
            1 => Phrase::text("By ")
                .voiced("your hours", "the hours given")
                .and(", ")
                .list(parts, "")
                .and(" takes the least work of the sets listed."),
            _ => Phrase::new()
                .voiced("Your hours", "The hours given")
                .and(" do not settle which of the sets listed takes the least work: ")
                .list(parts, "or")
                .and("."),
        })
    }

    /// What the first cover costs each class: those that lose the most, each with the criteria it loses
    /// on.
    fn say_losses(&self, catalog: &Catalog, board: &Board) -> Option<Phrase> {
        let cover = self.covers.sets.first()?;
        let mut losing: Vec<(usize, usize, Ratio)> = cover
            .takes
            .iter()
            .enumerate()
            .filter_map(|(class, takes)| {
                Some((class, (*takes)?, self.classes[class].regret(cover.platforms)?))
            })
            .filter(|(_, _, regret)| *regret > Ratio::ZERO)
            .collect();
        losing.order_by_key(|(class, _, regret)| {
            Reverse(*regret * Ratio::whole(self.classes[*class].sites.into()))
        });
        let more = losing.len().saturating_sub(NAMED_MAX);
        let parts = losing.iter().take(NAMED_MAX).map(|(class, platform, regret)| {
            let loss = self.loss(catalog, board, *class, *platform);
            let on = loss.map_or_else(Vec::new, |loss| loss.criteria);
            let on: Vec<&str> = on.iter().take(2).map(|(_, name, _)| name.as_str()).collect();
            let on =
                if on.is_empty() { String::new() } else { format!(" (on {})", on.join(" and ")) };
            Phrase::text(format!("{} lower for ", regret.decimal(2)))
                .with(self.class_named(*class))
                .and(on)
        });
        let more = (more > 0).then(|| Phrase::text(format!("lower for {more} more")));
        (!losing.is_empty()).then(|| {
            Phrase::text("Compared with each class’s own best option, the score is ")
                .listed(parts.chain(more), "and")
                .and(".")
        })
    }

    pub(super) fn class_named(&self, class: usize) -> Part {
        Part::Visitor(self.classes[class].name.clone())
    }

    fn classes_named(&self, classes: &[usize]) -> Phrase {
        let named = classes.iter().take(NAMED_MAX).map(|class| self.class_named(*class));
        let more = classes.len().saturating_sub(NAMED_MAX);
        let parts: Vec<Part> =
            named.chain((more > 0).then(|| Part::Text(format!("{more} more")))).collect();
        Phrase::new().list(parts, "and")
    }

    /// "a, b and c".
    fn named(&self, set: u64) -> Phrase {
        Phrase::new().list(self.of_set(set).map(platform), "and")
    }
}

/// A platform by its name.
pub(super) fn platform(it: &Platform) -> Part {
    if it.id.is_own() {
        Part::Visitor(it.name.clone())
    } else {
        Part::Option(it.id.clone(), it.name.clone())
    }
}

fn counted_sites(sites: u64) -> String {
    format!("{sites} site{}", if sites == 1 { "" } else { "s" })
}

fn capital(mut words: String) -> String {
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
