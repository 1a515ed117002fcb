//! Must-haves that an option meets individually but not together; and what holds instead.

use crate::assessment::{Assessment, Clash};
use crate::catalog::Reasons;
use crate::phrase::{Part, Phrase};

impl Assessment {
    /// "“A” and “B” can each be met, but not together. The add-on exists for x86-64 only."
    pub fn say_clash(&self, reasons: &Reasons, option: usize, clash: &Clash) -> Phrase {
        self.must_haves(clash)
            .and(" can each be met, but not together.")
            .join(self.why_apart(reasons, option, clash))
    }

    /// The same, where it is unknown whether they go together.
    pub fn say_open(&self, reasons: &Reasons, option: usize, clash: &Clash) -> Phrase {
        self.must_haves(clash)
            .and(" can each be met, but it is not confirmed that they can be met together. Check this first.")
            .join(self.why_apart(reasons, option, clash))
    }

    /// "“A” and “B”".
    pub(crate) fn must_haves(&self, clash: &Clash) -> Phrase {
        let demands = clash.places.iter().map(|place| self.demand(*place));
        Phrase::new().list(demands.map(|demand| Part::Value(format!("“{demand}”"))), "and")
    }

    /// What is known about the conflicts, after a space.
    fn why_apart(&self, reasons: &Reasons, option: usize, clash: &Clash) -> Phrase {
        let mut found: Vec<&str> = Vec::new();
        for conflict in self.conflicts(option, clash) {
            let because = reasons.because(conflict.reason);
            if !because.is_empty() && !found.contains(&because) {
                found.push(because);
            }
        }
        found.into_iter().fold(Phrase::new(), |said, because| said.and(" ").and(because))
    }

    /// ", but 30 days with these must-haves": what holds in a cell instead; empty if the cell holds as it
    /// is.
    pub(super) fn say_held(&self, option: usize, place: usize) -> Phrase {
        let Some(held) = self.held(option, place) else { return Phrase::new() };
        let scale = &self.table.criteria[place].scale;
        let values: Vec<Part> =
            held.standing.values().map(|value| Part::Value(scale.say(value))).collect();
        let said = Phrase::text(", but ");
        let said = if values.is_empty() { said.value("unknown") } else { said.list(values, "or") };
        said.and(" with these must-haves")
    }
}
