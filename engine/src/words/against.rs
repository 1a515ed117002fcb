//! What speaks against the answer, one sentence each, strongest first.

mod apart;
mod behind;

use super::names::{count, counted};
use crate::assessment::{Assessment, Objection, State};
use crate::catalog::Standing;
use crate::phrase::{Part, Phrase};
use crate::quantity::Until;

/// What speaks against the named options.
pub fn against(assessment: &Assessment) -> Vec<Phrase> {
    assessment.against().iter().map(|one| assessment.say_objection(one)).collect()
}

impl Assessment {
    /// An objection in a sentence.
    pub fn say_objection(&self, objection: &Objection) -> Phrase {
        match objection {
            // That no end is announced speaks against nothing; that nobody says how long a version lasts does.
            Objection::Ends(end) if end.until == Some(Until::NoEnd) => {
                Phrase::text("It is not known for how long one version of ")
                    .with(self.name(end.option))
                    .and(" is maintained.")
            }
            Objection::Ends(end) => self.say_end(end),
            Objection::Preview(option) => self.say_preview(*option),
            Objection::Behind { option, place, flip } => {
                self.say_behind(*option, *place, flip.as_ref())
            }
            Objection::Weak { option, place, is_poor } => Phrase::new()
                .with(self.name(*option))
                .and(if *is_poor { " does poorly on " } else { " could do better on " })
                .with(self.criterion_name(*place))
                .and(" (")
                .join(self.cell_says(*option, *place))
                .and(")."),
            Objection::Fragile { option, is_alone: true, .. } => Phrase::new()
                .with(self.name(*option))
                .and(" runs on one machine; if that fails, the site is down."),
            Objection::Fragile { option, place, is_alone: false } => {
                match self.say_claim(*option, *place).filter(|_| self.is_settled(*option, *place)) {
                    Some(claim) => claim.and("."),
                    None => Phrase::new()
                        .with(self.name(*option))
                        .and(" may stop when one of its machines fails (")
                        .with(self.criterion_name(*place))
                        .and(": ")
                        .join(self.cell_says(*option, *place))
                        .and(")."),
                }
            }
            Objection::Machines { option, needs, more, has, .. } => {
                self.say_machines(*option, *needs, *more, *has)
            }
            Objection::Spare { option, most, has } => self.say_spare(*option, *most, *has),
            Objection::Disputed { option, place } => {
                self.say_doubt(*option, *place).and("; either would do.")
            }
            Objection::Apart { option, places, instead } => {
                self.say_apart(*option, *places, instead)
            }
            Objection::Grown { option, needs, alone, because } => Phrase::text("With “")
                .and(self.demand(*because))
                .and("”, ")
                .with(self.name(*option))
                .and(" needs ")
                .figure(machines(*needs))
                .and(" per cluster instead of ")
                .figure(count(usize::try_from(*alone).unwrap_or(usize::MAX)))
                .and("."),
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
        let number = machines;
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
            Some(has) if u64::from(has) == needs => said.and("; that is every machine a site has."),
            _ => said.and("."),
        }
    }

    /// What may bring a site down or leave machines idle, where no must-have covers that.
    pub(super) fn at_stake(&self, option: usize) -> Vec<Phrase> {
        let found = self.against();
        let is_meant = |one: &&Objection| match one {
            Objection::Fragile { option: of, .. }
            | Objection::Grown { option: of, .. }
            | Objection::Spare { option: of, .. } => *of == option,
            _ => false,
        };
        found.iter().filter(is_meant).map(|one| self.say_objection(one)).collect()
    }

    /// "X uses one of a site's three machines; the others stay idle or run clusters of their own."
    fn say_spare(&self, option: usize, most: u64, has: u16) -> Phrase {
        let number = |many: u64| count(usize::try_from(many).unwrap_or(usize::MAX));
        let uses = if most == 1 { " uses " } else { " uses at most " };
        let others = if u64::from(has) - most == 1 {
            "; the other one stays idle or runs a cluster of its own."
        } else {
            "; the others stay idle or run clusters of their own."
        };
        Phrase::new()
            .with(self.name(option))
            .and(uses)
            .figure(number(most))
            .and(" of a site’s ")
            .figure(counted(has.into(), "machine"))
            .and(others)
    }

    /// Whether a cell says one thing in words of its criterion, and the must-haves leave it at that.
    fn is_settled(&self, option: usize, place: usize) -> bool {
        let said = &self.table.criteria[place].must.said;
        let cell = &self.table.candidates[option].cells[place];
        let is_said = matches!(&cell.standing, Standing::Known(value) if said.of(value).is_some());
        is_said && self.held(option, place).is_none()
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

/// "four machines".
fn machines(many: u64) -> String {
    counted(usize::try_from(many).unwrap_or(usize::MAX), "machine")
}
