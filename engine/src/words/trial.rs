//! What a shift of one weight would do.

use crate::assessment::Assessment;
use crate::phrase::Phrase;

impl Assessment {
    /// Which option would come first if the enabled criterion at `at` had this percentage of the
    /// weight.
    pub fn say_first_with(&self, at: usize, percent: u8) -> Phrase {
        let first = self.first_with(at, percent);
        let named = self.names(&first, "and");
        named.and(match first.len() {
            1 if first == self.verdict.options => " still comes first.",
            1 => " would come first.",
            _ => " would share first place.",
        })
    }
}
