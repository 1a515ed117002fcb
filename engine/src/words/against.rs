//! What speaks against the answer, a sentence each, the strongest first.

use super::names::{bound, counted};
use crate::assessment::{Assessment, Objection, State};
use crate::phrase::{Part, Phrase};

/// What speaks against the options that are named.
pub fn against(assessment: &Assessment) -> Vec<Phrase> {
    assessment.against().iter().map(|one| assessment.say_objection(one)).collect()
}

impl Assessment {
    /// An objection in a sentence.
    pub fn say_objection(&self, objection: &Objection) -> Phrase {
        match objection {
            Objection::Ends(end) => self.say_end(end),
            Objection::Preview(option) => self.say_preview(*option),
            Objection::Behind { option, place, flip } => {
                let weak = place.map(|place| {
                    Phrase::new()
                        .with(self.name(*option))
                        .and(" is not the best on ")
                        .with(self.criterion_name(place))
                        .and(" (")
                        .join(self.cell_says(*option, place))
                        .and(")")
                });
                let passed = flip.as_ref().map(|flip| {
                    let is_above = flip.bound > self.problem.share(flip.place);
                    let than = if is_above { "more than " } else { "less than " };
                    Phrase::new()
                        .with(self.name(flip.rival))
                        .and(" overtakes it once ")
                        .with(self.enabled_name(flip.place))
                        .and(" counts for ")
                        .and(than)
                        .figure(bound(flip.bound, is_above))
                });
                match (weak, passed) {
                    (Some(weak), Some(passed)) => weak.and(", and ").join(passed).and("."),
                    (Some(one), None) | (None, Some(one)) => one.and("."),
                    (None, None) => Phrase::new(),
                }
            }
            Objection::Weak { option, place, is_poor } => Phrase::new()
                .with(self.name(*option))
                .and(if *is_poor { " does poorly on " } else { " could do better on " })
                .with(self.criterion_name(*place))
                .and(" (")
                .join(self.cell_says(*option, *place))
                .and(")."),
            Objection::Fragile { option, place } => Phrase::new()
                .with(self.name(*option))
                .and(" may stop when one of its machines fails (")
                .with(self.criterion_name(*place))
                .and(": ")
                .join(self.cell_says(*option, *place))
                .and(")."),
            Objection::Machines { option, needs, more, has, .. } => {
                self.say_machines(*option, *needs, *more, *has)
            }
            Objection::Disputed { option, place } => Phrase::text("Sources disagree on ")
                .with(self.criterion_name(*place))
                .and(" of ")
                .with(self.name(*option))
                .and(" (")
                .join(self.cell_values(*option, *place))
                .and("); either would do."),
            Objection::Idle => Phrase::text("No other option fits, so ")
                .voiced("your priorities", "priorities")
                .and(" change nothing."),
        }
    }

    /// "X needs four machines to survive the loss of one: three, and one more for “Linux and Windows”."
    fn say_machines(
        &self,
        option: usize,
        needs: u64,
        more: Option<(u64, usize)>,
        has: Option<u16>,
    ) -> Phrase {
        let number = |many: u64| counted(usize::try_from(many).unwrap_or(usize::MAX), "machine");
        let said = Phrase::new()
            .with(self.name(option))
            .and(" needs ")
            .figure(number(needs))
            .and(" to survive the loss of one");
        let said = match more {
            Some((extra, other)) => said
                .and(": ")
                .figure(number(needs - extra))
                .and(" for the cluster and ")
                .figure(number(extra))
                .and(" more for ")
                .with(Part::Value(format!("“{}”", self.demand(other)))),
            None => said,
        };
        match has {
            Some(has) if u64::from(has) == needs => said.and("; a site has no more."),
            _ => said.and("."),
        }
    }

    /// "X is not generally available yet."
    pub(super) fn say_preview(&self, option: usize) -> Phrase {
        Phrase::new().with(self.name(option)).and(" is not generally available yet.")
    }

    /// Whether an option that is not confirmed to fit scores higher than those named.
    pub(super) fn is_topped(&self) -> bool {
        let best = self.verdict.options.first().map(|first| self.problem.sum(*first));
        self.in_state(State::Unconfirmed)
            .any(|one| best.is_some_and(|best| self.problem.sum(one) > best))
    }
}
