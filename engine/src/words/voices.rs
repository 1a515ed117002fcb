//! Several voices in sentences: where they agree, and which disagreement matters.

use super::fleet::platform;
use crate::board::{Bridge, Voices, differences};
use crate::catalog::Catalog;
use crate::phrase::{Part, Phrase};
use crate::quantity::Ratio;
use crate::scenario::Board;

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
            return Phrase::text("No option surely meets the must-haves of all.");
        };
        let verb = if self.acceptable.len() == 1 { " meets" } else { " meet" };
        let said = self.named(&self.acceptable).and(format!("{verb} the must-haves of all"));
        if *worst == Ratio::ZERO {
            return said.and("; with ").join(self.named(options)).and(" nobody loses anything.");
        }
        said.and("; with ")
            .join(self.named(options))
            .and(" nobody loses more than ")
            .figure(worst.decimal(2))
            .and(" against their own best.")
    }

    fn say_first(&self) -> Option<Phrase> {
        let (options, count) = self.most_first.as_ref()?;
        Some(
            self.named(options)
                .and(if options.len() == 1 { " comes first for " } else { " come first for " })
                .figure(count.to_string())
                .and(format!(" of {} voices.", self.voices.len())),
        )
    }

    fn say_bridge(&self, catalog: &Catalog, board: &Board) -> Phrase {
        let ways = match &self.bridge {
            Bridge::Together(options) if options.is_empty() => {
                return Phrase::text("There is only one voice, and nothing surely fits it.");
            }
            Bridge::Together(options) => {
                return Phrase::text("All of them put ").join(self.named(options)).and(" first.");
            }
            Bridge::None => {
                return Phrase::text("No single disagreement matters alone, nor do two together.");
            }
            Bridge::NotFound => {
                return Phrase::text(
                    "Which disagreement matters could not be found: there are too many.",
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
        let said = Phrase::text("What matters is ")
            .and(on.join(" and "))
            .and(". If all took ")
            .with(Part::Visitor(self.voices[way.voice].name.clone()))
            .and("’s stand, all would put ")
            .join(self.named(&way.options))
            .and(" first.");
        match ways.len() - 1 {
            0 => said,
            1 => said.and(" One other stand would do as well."),
            more => said.and(format!(" {more} other stands would do as well.")),
        }
    }

    fn named(&self, options: &[usize]) -> Phrase {
        let parts = options.iter().map(|option| platform(&self.options[*option]));
        Phrase::new().list(parts, "and")
    }
}
