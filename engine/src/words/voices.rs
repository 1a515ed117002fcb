//! Several voices in sentences: where they agree, and which disagreement matters.

use super::fleet::platform;
use crate::board::{Bridge, Matters, Voices, differences};
use crate::catalog::Catalog;
use crate::phrase::{Part, Phrase};
use crate::quantity::Ratio;
use crate::scenario::Board;

impl Matters {
    /// "Decisive", "weight 40".
    pub fn say(self) -> String {
        match self {
            Self::Tier(tier) => tier.say().into(),
            Self::Weight(weight) => format!("weight {weight}"),
        }
    }
}

impl Voices {
    /// Where they agree and which disagreement matters, in three sentences.
    pub fn say(&self, catalog: &Catalog, board: &Board) -> Vec<Phrase> {
        if self.voices.is_empty() {
            return vec![Phrase::text("There is no voice on this board.")];
        }
        let mut said = vec![self.say_acceptable()];
        said.extend(self.say_first());
        said.push(self.say_bridge(catalog, board));
        said
    }

    fn say_acceptable(&self) -> Phrase {
        let Some((options, worst)) = &self.least_regret else {
            return Phrase::text("No option is confirmed to meet everyone’s must-haves.");
        };
        let verb = if self.acceptable.len() == 1 { " meets" } else { " meet" };
        let said = self.named(&self.acceptable).and(format!("{verb} everyone’s must-haves"));
        if *worst == Ratio::ZERO {
            return said
                .and(". With ")
                .join(self.named(options))
                .and(" nobody is worse off than with their own best option.");
        }
        said.and(". With ")
            .join(self.named(options))
            .and(" nobody ends up more than ")
            .figure(worst.decimal(2))
            .and(" below the score of their own best option.")
    }

    fn say_first(&self) -> Option<Phrase> {
        let (options, count) = self.most_first.as_ref()?;
        if *count == 1 && self.voices.len() > 1 {
            return Some(Phrase::text("No two of them have the same first choice."));
        }
        Some(
            self.named(options)
                .and(if options.len() == 1 {
                    " is the first choice of "
                } else {
                    " are each the first choice of "
                })
                .figure(count.to_string())
                .and(format!(" of {} people.", self.voices.len())),
        )
    }

    fn say_bridge(&self, catalog: &Catalog, board: &Board) -> Phrase {
        let ways = match &self.bridge {
            Bridge::Together(options) if options.is_empty() => {
                return Phrase::text(
                    "There is only one voice, and no option is confirmed to fit it.",
                );
            }
            Bridge::Together(options) => {
                return Phrase::text("All of them put ").join(self.named(options)).and(" first.");
            }
            Bridge::None => {
                return Phrase::text("No single disagreement decides it, and no two together.");
            }
            Bridge::NotFound => {
                return Phrase::text(
                    "There are too many disagreements to find the one that matters.",
                );
            }
            Bridge::One(ways) | Bridge::Two(ways) => ways,
        };
        let Some(way) = ways.first() else { return Phrase::new() };
        let scenario = |voice: usize| &board.entries[self.voices[voice].entry].scenario;
        let other = (0..self.voices.len()).find(|voice| {
            way.on
                .iter()
                .any(|one| differences(scenario(way.voice), scenario(*voice)).contains(one))
        });
        let other = scenario(other.unwrap_or(way.voice));
        let on: Vec<String> =
            way.on.iter().map(|one| one.say(catalog, scenario(way.voice), other).plain()).collect();
        let said = Phrase::text("The disagreement that matters: ")
            .and(on.join(" and "))
            .and(". If everyone took ")
            .with(Part::Visitor(self.voices[way.voice].name.clone()))
            .and("’s side, everyone would put ")
            .join(self.named(&way.options))
            .and(" first.");
        match ways.len() - 1 {
            0 => said,
            1 => said.and(" One other compromise would do as well."),
            more => said.and(format!(" {more} other compromises would do as well.")),
        }
    }

    fn named(&self, options: &[usize]) -> Phrase {
        let parts = options.iter().map(|option| platform(&self.options[*option]));
        Phrase::new().list(parts, "and")
    }
}
