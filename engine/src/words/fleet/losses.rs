//! What the platforms of a fleet cost each class in score.

use core::cmp::Reverse;

use super::{NAMED_MAX, platform};
use crate::board::Fleet;
use crate::catalog::Catalog;
use crate::order::InOrder;
use crate::phrase::Phrase;
use crate::quantity::Ratio;
use crate::scenario::Board;
use crate::words::names::inner;

/// What "score lost" means, for tables of it.
pub const SCORE_LOST: &str = "Score lost: how far the platform of a class scores below the option that is best for \
    that class alone, on a scale from 0 to 1.";

impl Fleet {
    /// What the first cover costs each class: those that lose the most, each with the criteria it loses
    /// on.
    pub(super) fn say_losses(&self, catalog: &Catalog, board: &Board) -> Option<Phrase> {
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
        let parts = losing.iter().take(NAMED_MAX).map(|(class, taken, regret)| {
            let loss = self.loss(catalog, board, *class, *taken);
            let on = loss.map_or_else(Vec::new, |loss| loss.criteria);
            let on: Vec<String> = on.iter().take(2).map(|(_, name, _)| inner(name)).collect();
            let on =
                if on.is_empty() { String::new() } else { format!(", on {}", on.join(" and ")) };
            Phrase::new()
                .figure(regret.decimal(2))
                .and(" for ")
                .with(self.class_named(*class))
                .and(" (")
                .with(platform(&self.platforms[*taken]))
                .and(" instead of ")
                .join(self.best_alone(*class))
                .and([&on, ")"].concat())
        });
        let more = (more > 0).then(|| Phrase::text(format!("some for {more} more")));
        (!losing.is_empty()).then(|| {
            let all = losing.len() == self.classes.len() - self.lost.len();
            let who = match (all, losing.len()) {
                (true, 1) => "The class does not get the option that is best for it",
                (true, _) => "No class gets the option that is best for it alone",
                (false, 1) => "One class does not get the option that is best for it alone",
                (false, _) => "Some classes do not get the option that is best for them alone",
            };
            Phrase::text(who)
                .and(". The score that is lost, on a scale from 0 to 1: ")
                .listed(parts.chain(more), "and")
                .and(".")
        })
    }

    /// The options that are best for a class alone: "a or b", "a or 3 others".
    fn best_alone(&self, class: usize) -> Phrase {
        let named: Vec<_> = self.of_set(self.classes[class].named).map(platform).collect();
        match named.as_slice() {
            [first, more @ ..] if more.len() > 1 => {
                Phrase::new().with(first.clone()).and(format!(" or {} others", more.len()))
            }
            _ => Phrase::new().list(named, "or"),
        }
    }
}
