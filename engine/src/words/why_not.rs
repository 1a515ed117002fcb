//! "Why not X?": everything that keeps an option out or behind, and the smallest change that puts it
//! first.

use super::names::about;
use super::reasons::beats;
use crate::assessment::{Assessment, Chase, Kind, Promotion, State, Step};
use crate::catalog::{Catalog, Reasons};
use crate::phrase::{Part, Phrase};
use crate::scenario::Scenario;

/// The answer to "why not this one?".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyNot {
    /// The option asked about, as a place in the table.
    pub option: usize,
    /// What keeps it out or behind; if nothing does, that it is first.
    pub reasons: Vec<Phrase>,
    /// Changes that would put it first or tied for first, smallest first.
    pub unless: Vec<Phrase>,
}

impl Assessment {
    /// What keeps one option out or behind, and the smallest change that would put it first.
    pub fn why_not(
        &self,
        catalog: &Catalog,
        reasons: &Reasons,
        scenario: &Scenario,
        option: usize,
    ) -> WhyNot {
        let promotion = self.promotion(catalog, scenario, option);
        WhyNot {
            option,
            reasons: self::reasons(self, reasons, option),
            unless: promotion.map_or_else(Vec::new, |one| unless(self, &one, option)),
        }
    }

    /// Every must-have that an option fails, then every one for which that is unknown, one sentence each.
    pub fn unmet(&self, reasons: &Reasons, option: usize) -> Vec<Phrase> {
        let standing = &self.standings[option].screened;
        let mut said: Vec<Phrase> = standing
            .fails
            .iter()
            .map(|place| {
                Phrase::new()
                    .voiced("You need", "The must-have is")
                    .and(" “")
                    .and(self.demand(*place))
                    .and("”; ")
                    .with(self.criterion_name(*place))
                    .and(" here: ")
                    .join(self.cell_says(option, *place))
                    .and(".")
                    .join(because(self, reasons, option, *place))
            })
            .collect();
        said.extend(standing.clashes.iter().map(|clash| self.say_clash(reasons, option, clash)));
        said.extend(standing.unknown.iter().map(|place| {
            Phrase::text("Not confirmed: “")
                .and(self.demand(*place))
                .and("” (")
                .join(self.cell_says(option, *place))
                .and("). Check this first.")
                .join(because(self, reasons, option, *place))
        }));
        said.extend(standing.open.iter().map(|clash| self.say_open(reasons, option, clash)));
        said
    }
}

fn reasons(assessment: &Assessment, reasons: &Reasons, option: usize) -> Vec<Phrase> {
    let standing = &assessment.standings[option].screened;
    let mut said = assessment.unmet(reasons, option);
    if said.is_empty() && assessment.verdict.kind == Kind::Withheld {
        said.push(Phrase::text("Nothing is compared before it is clear what was meant."));
    }
    let winners = &assessment.verdict.options;
    let recommended = !matches!(assessment.verdict.kind, Kind::Withheld | Kind::Unconfirmed);
    if winners.contains(&option) {
        let words = assessment.verdict.kind.of_named();
        said.push(Phrase::new().with(assessment.name(option)).and(words));
    } else if let Some(winner) =
        winners.first().filter(|_| recommended && assessment.problem.total > 0)
    {
        let (first, own) = (assessment.problem.sum(*winner), assessment.problem.sum(option));
        if first > own {
            let comparison = assessment.compare(*winner, option);
            said.push(
                Phrase::new()
                    .with(assessment.name(*winner))
                    .and(" is ahead. ")
                    .join(beats(assessment, &comparison)),
            );
        } else if standing.state != State::Fits {
            said.push(
                Phrase::text("By score alone it would be ")
                    .and(if first == own { "level with " } else { "ahead of " })
                    .with(assessment.name(*winner))
                    .and("."),
            );
        }
    }
    said
}

/// The reason of a claim, after a space.
fn because(assessment: &Assessment, reasons: &Reasons, option: usize, place: usize) -> Phrase {
    let cell = &assessment.table.candidates[option].cells[place];
    match (&cell.claim, &cell.reason) {
        (_, Some(reason)) if !reason.is_empty() => {
            Phrase::text(" ").with(Part::Visitor(format!("“{reason}”")))
        }
        (Some(claim), None) => {
            let Some(reason) = reasons.of(claim.reason) else { return Phrase::new() };
            let said = Phrase::text(" ").and(&reason.because);
            match &reason.against {
                Some(other) => said.and(" Against that: ").and(&other.because),
                None => said,
            }
        }
        _ => Phrase::new(),
    }
}

/// What would have to change: must-haves first, then one priority, then weights. That no weighting of what counts
/// now is enough comes before a priority for something that does not count yet.
fn unless(now: &Assessment, promotion: &Promotion, option: usize) -> Vec<Phrase> {
    let fails = &promotion.dropped;
    let then = &promotion.then;
    let mut said = Vec::new();
    if !fails.is_empty() {
        let dropped = fails.iter().map(|place| Part::Value(format!("“{}”", now.demand(*place))));
        let begin = Phrase::text("Without ").list(dropped, "and").and(" it ");
        said.push(begin.and(match then.standings[option].screened.state {
            _ if then.verdict.options == [option] => "would come first.",
            _ if then.verdict.options.contains(&option) => "would come joint first.",
            State::Unconfirmed => "would be back, but not confirmed to fit.",
            State::Fits | State::RuledOut => "would be back, though not first.",
        }));
    }
    let then_it = if fails.is_empty() { "It" } else { "Then it" };
    if !promotion.or_dropped.is_empty() {
        let quoted = |places: &Vec<usize>| {
            let demands = places.iter().map(|place| format!("“{}”", now.demand(*place)));
            Part::Value(demands.collect::<Vec<_>>().join(" and "))
        };
        let others = promotion.or_dropped.iter().map(quoted);
        said.push(Phrase::text("It would also be back without ").list(others, "or").and("."));
    }
    let chase = promotion.chase.as_ref().map(|chase| by_weight(now, then, chase, then_it));
    let steps = promotion.steps.iter().map(|step| by_priority(then, step, then_it));
    let is_news = |step: &Step| !then.problem.enabled.contains(&step.place);
    let is_never = promotion.chase.as_ref().is_some_and(|chase| chase.catch.is_none());
    if is_never && promotion.steps.iter().all(is_news) {
        said.extend(chase.into_iter().chain(steps));
    } else {
        said.extend(steps.chain(chase));
    }
    said
}

/// "It comes first if flexibility is set to Ignore."
fn by_priority(then: &Assessment, step: &Step, then_it: &str) -> Phrase {
    let first = if step.is_joint { "joint first" } else { "first" };
    Phrase::text(format!("{then_it} comes {first} if "))
        .join(then.quoted_name(step.place))
        .and(" is set to ")
        .value(step.tier.say())
        .and(".")
}

/// The least weight that has to move.
fn by_weight(now: &Assessment, then: &Assessment, chase: &Chase, then_it: &str) -> Phrase {
    let leader = then.name(chase.leader);
    let Some(catch) = &chase.catch else {
        let is_out = now.standings[chase.leader].screened.state == State::RuledOut;
        return Phrase::text("No weighting of the criteria that count now would put it ahead of ")
            .with(leader)
            .and(if is_out { ", which would be back too." } else { "." });
    };
    let from = catch.from.iter().map(|(place, _)| then.quoted_enabled(*place));
    Phrase::text(format!("{then_it} catches up with "))
        .with(leader)
        .and(" once ")
        .figure(about(catch.amount))
        .and(" of the weight moves from ")
        .listed(from, "and")
        .and(" to ")
        .join(then.quoted_enabled(catch.to))
        .and(".")
}
