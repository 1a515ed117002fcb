//! Several voices in sentences: where they agree, and which disagreement matters.

use super::fleet::platform;
use crate::board::{Bridge, Difference, Matters, Voices, Way};
use crate::catalog::Catalog;
use crate::phrase::{Part, Phrase};
use crate::quantity::Ratio;
use crate::scenario::Board;

/// How many compromises are told in full.
const COMPROMISES_MAX: usize = 4;

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
    /// Where they agree and which disagreements matter, each with who says what.
    pub fn say(&self, catalog: &Catalog, board: &Board) -> Vec<Phrase> {
        if self.voices.is_empty() {
            return vec![Phrase::text("There is no voice on this board.")];
        }
        let mut said = vec![self.say_acceptable()];
        said.extend(self.say_first());
        said.extend(self.say_bridge(catalog, board));
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

    fn say_bridge(&self, catalog: &Catalog, board: &Board) -> Vec<Phrase> {
        let ways = match &self.bridge {
            Bridge::Together(options) if options.is_empty() => {
                return vec![Phrase::text(
                    "There is only one voice, and no option is confirmed to fit it.",
                )];
            }
            Bridge::Together(options) => {
                let all = Phrase::text("All of them put ").join(self.named(options));
                return vec![all.and(" first.")];
            }
            Bridge::None => {
                return vec![Phrase::text(
                    "No single disagreement decides it, and no two together.",
                )];
            }
            Bridge::NotFound => {
                return vec![Phrase::text(
                    "There are too many disagreements to find the one that matters.",
                )];
            }
            Bridge::One(ways) | Bridge::Two(ways) => ways,
        };
        // The ways on the same disagreements follow each other.
        let compromises: Vec<&[Way]> = ways.chunk_by(|one, next| one.on == next.on).collect();
        let shown = compromises.iter().take(COMPROMISES_MAX).enumerate();
        let mut said: Vec<Phrase> = shown
            .map(|(place, ways)| {
                let head = match place {
                    0 => "The disagreement that matters: ",
                    _ => "Another compromise would do as well: ",
                };
                Phrase::text(head).join(self.say_compromise(catalog, board, ways))
            })
            .collect();
        match compromises.len().saturating_sub(COMPROMISES_MAX) {
            0 => {}
            1 => said.push(Phrase::text("One more compromise would do as well.")),
            more => said.push(Phrase::text(format!("{more} more compromises would do as well."))),
        }
        said
    }

    /// Who says what, and what follows if all took one side; the ways are on the same disagreements.
    fn say_compromise(&self, catalog: &Catalog, board: &Board, ways: &[Way]) -> Phrase {
        let on = ways.first().map_or(&[][..], |way| &way.on);
        let on = on.iter().map(|one| self.say_sides(catalog, board, one));
        let mut said = Phrase::new().listed(on, "and").and(".");
        let mut told: Vec<&[usize]> = Vec::new();
        for way in ways {
            if told.contains(&way.options.as_slice()) {
                continue;
            }
            told.push(&way.options);
            let alike = ways.iter().filter(|other| other.options == way.options);
            let voices: Vec<usize> = alike.map(|way| way.voice).collect();
            said = said.and(" If everyone took ");
            said = match voices.as_slice() {
                [voice] => said.with(self.visitor(*voice)).and("’s side"),
                _ => said
                    .and("the side of ")
                    .list(voices.iter().map(|voice| self.visitor(*voice)), "or"),
            };
            said = said.and(", everyone would put ").join(self.named(&way.options)).and(" first.");
        }
        said
    }

    /// A disagreement with what each voice says: "Flexibility (Decisive for Ann, Ignore for Ben)".
    fn say_sides(&self, catalog: &Catalog, board: &Board, on: &Difference) -> Phrase {
        let mut sides: Vec<(String, Vec<usize>)> = Vec::new();
        for (voice, of) in self.voices.iter().enumerate() {
            let side = on.side(catalog, &board.entries[of.entry].scenario);
            match sides.iter_mut().find(|(known, _)| *known == side) {
                Some((_, voices)) => voices.push(voice),
                None => sides.push((side, vec![voice])),
            }
        }
        let mut said = on.subject(catalog);
        for (place, (side, voices)) in sides.into_iter().enumerate() {
            said = said
                .and(if place == 0 { " (" } else { "; " })
                .value(side)
                .and(" for ")
                .list(voices.into_iter().map(|voice| self.visitor(voice)), "and");
        }
        said.and(")")
    }

    fn visitor(&self, voice: usize) -> Part {
        Part::Visitor(self.voices[voice].name.clone())
    }

    fn named(&self, options: &[usize]) -> Phrase {
        let parts = options.iter().map(|option| platform(&self.options[*option]));
        Phrase::new().list(parts, "and")
    }
}
