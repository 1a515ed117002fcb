//! What a shift of one weight would do.

use super::names::bound;
use crate::assessment::{Assessment, Flip};
use crate::phrase::Phrase;

impl Assessment {
    /// "RKE2 catches up if ease of configuration counts for less than 15 % (now 52 %)."
    pub fn say_flip(&self, flip: &Flip) -> Phrase {
        let now = self.problem.share(flip.place);
        let above = flip.bound > now;
        Phrase::new()
            .with(self.name(flip.rival))
            .and(" catches up if ")
            .with(self.enabled_name(flip.place))
            .and(if above { " counts for more than " } else { " counts for less than " })
            .figure(bound(flip.bound, above))
            .and(" (now ")
            .figure(now.percent())
            .and(").")
    }

    /// Who would come first if the enabled criterion at `at` had this per cent of the weight.
    pub fn say_first_with(&self, at: usize, percent: u8) -> Phrase {
        let first = self.first_with(at, percent);
        let named = self.names(&first, "and");
        named.and(match first.len() {
            1 if first == self.verdict.options => " still comes first.",
            1 => " would come first.",
            _ => " would share the first place.",
        })
    }
}
