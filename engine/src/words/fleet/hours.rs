//! The hours of a fleet: which number of platforms takes the fewest, and whose the hours are.

use super::platform;
use crate::board::{Fleet, Guess};
use crate::catalog::Catalog;
use crate::effort::Range;
use crate::phrase::{Part, Phrase};
use crate::scenario::Per;
use crate::words::effort::{contracts, range_of_hours};
use crate::words::names::{counted, inner};

impl Fleet {
    pub(super) fn say_hours(&self) -> Option<Phrase> {
        let cheapest = self.cheapest.as_ref()?;
        if let [count] = cheapest.counts.as_slice() {
            return self.say_least(*count, &cheapest.more);
        }
        let takes: Vec<(Phrase, Range)> =
            cheapest.counts.iter().filter_map(|count| self.takes(*count)).collect();
        let is_wide = takes.iter().any(|(_, range)| range.low < range.high);
        let each = takes.into_iter().enumerate().map(|(place, (said, range))| {
            let unit = if place == 0 { " hours a month" } else { "" };
            said.and(" ").figure(range_of_hours(range)).and(unit)
        });
        let overlap = if is_wide { " The ranges overlap." } else { "" };
        let said = Phrase::new()
            .voiced("Your hours", "The hours given")
            .and(" do not settle how many platforms take the least work: ")
            .listed(each, "and");
        Some(said.and([".", overlap].concat()))
    }

    /// That one number of platforms takes the fewest hours, and how much more the others take.
    fn say_least(&self, count: usize, more: &[(usize, Range)]) -> Option<Phrase> {
        let (least, range) = self.takes(count)?;
        let said = Phrase::text("By ")
            .voiced("your hours", "the hours given")
            .and(", ")
            .join(least)
            .and(" the least work: ")
            .figure(range_of_hours(range))
            .and(" hours a month.");
        let others: Vec<(usize, Range, Phrase, Range)> = more
            .iter()
            .filter_map(|(count, more)| {
                let (said, range) = self.takes(*count)?;
                Some((*count, *more, said, range))
            })
            .collect();
        if others.is_empty() {
            return Some(said);
        }
        let each = others
            .iter()
            .map(|(_, _, said, range)| said.clone().and(" ").figure(range_of_hours(*range)));
        let said = said.and(" ").join(Phrase::new().listed(each, "and").capitalized()).and(".");
        if others.iter().all(|(_, _, _, other)| other.low > range.high) {
            return Some(said);
        }
        let sure =
            others.iter().filter(|(_, more, _, _)| more.low > 0).map(|(count, more, _, _)| {
                let takes = if *count == 1 { " takes " } else { " take " };
                Phrase::text(counted(*count, "platform"))
                    .and(takes)
                    .figure(range_of_hours(*more))
                    .and(" more")
            });
        let both = if others.len() == 1 { "both rest" } else { "all rest" };
        Some(
            said.and(format!(
                " The ranges overlap, but {both} on the same hours: whatever these turn out to be, "
            ))
            .listed(sure, "and")
            .and("."),
        )
    }

    /// "two platforms (a and b) take", and what: the best set of a number of platforms.
    fn takes(&self, count: usize) -> Option<(Phrase, Range)> {
        let choice = &self.numbers.iter().find(|one| one.count == count)?.by_sum;
        let takes = if count == 1 { " takes" } else { " take" };
        Some((self.counted_set(count, choice.platforms).and(takes), choice.quarters?))
    }

    pub(super) fn say_guesses(&self, catalog: &Catalog) -> Option<Phrase> {
        let names = guessed(catalog, &self.guesses);
        let said = Phrase::text("Some of the hours are placeholders, not ")
            .voiced("yours", "real figures")
            .and(": ");
        (!names.is_empty()).then(|| said.list(names, "and").and("."))
    }

    pub(super) fn say_contracts(&self, catalog: &Catalog) -> Vec<Phrase> {
        let named = self.contracts.iter();
        let named = named.map(|(place, contract)| (platform(&self.platforms[*place]), *contract));
        contracts(catalog, &named.collect::<Vec<_>>())
    }
}

/// Duties with hours that are placeholders: "storage", "upgrades (once for all sites)".
fn guessed(catalog: &Catalog, guesses: &[Guess]) -> Vec<Part> {
    let duties = catalog.duties().map_or(&[][..], |one| one.members());
    let each = guesses.iter().filter_map(|guess| {
        let name = inner(&duties.iter().find(|duty| duty.id == guess.duty)?.name);
        let kinds: Vec<&str> = guess.kinds.iter().map(|per| said_per(*per)).collect();
        let kinds =
            if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join(", and ")) };
        Some(Part::Text(name + &kinds))
    });
    each.collect()
}

fn said_per(per: Per) -> &'static str {
    match per {
        Per::Once => "once for all sites",
        Per::Cluster => "at each site",
        Per::Machine => "for each machine",
    }
}
