//! One reason for each line of the ranked list, in a few words.

use std::cmp::Reverse;

use super::names::{counted, signed};
use crate::assessment::{Assessment, Comparison, State};
use crate::order::InOrder;
use crate::phrase::Phrase;

/// How many criteria are named on a line of the list.
const NAMES_MAX: usize = 2;
/// How many are named where there is room for a sentence.
const NAMES_FULL_MAX: usize = 3;

impl Assessment {
    /// Why an option is where it is: what the answer leads on, what another one gains and loses
    /// against it, what is not confirmed. Empty for an option that is ruled out: its failed
    /// must-haves say why.
    pub fn say_place(&self, option: usize) -> Phrase {
        place(self, option, NAMES_MAX)
    }

    /// The same where there is room: more criteria are named, and a single other one is too.
    pub(super) fn say_place_fully(&self, option: usize) -> Phrase {
        place(self, option, NAMES_FULL_MAX)
    }
}

fn place(assessment: &Assessment, option: usize, most: usize) -> Phrase {
    let named = &assessment.verdict.options;
    match assessment.standings[option].screened.state {
        State::RuledOut => Phrase::new(),
        State::Unconfirmed => not_confirmed(assessment, option, most),
        State::Fits if named.contains(&option) => leads(assessment, option),
        State::Fits => match named.first() {
            Some(first) => beside(&assessment.compare(option, *first), assessment, most),
            None => Phrase::new(),
        },
    }
}

/// How many of some criteria are named: where there is room, a single other one is named as well.
fn shown(all: usize, most: usize) -> usize {
    if most == NAMES_FULL_MAX && all == most + 1 { all } else { most }
}

/// "Ahead on flexibility (+0.12)".
fn leads(assessment: &Assessment, option: usize) -> Phrase {
    if !assessment.has_rivals() {
        return Phrase::text("the only confirmed match");
    }
    if assessment.verdict.options.len() > 1 {
        return Phrase::text("shares first place");
    }
    let rival = assessment.comparison.as_ref().map(|one| assessment.compare(option, one.rival));
    let ahead = rival.and_then(|one| one.contributions.into_iter().next());
    let Some(most) = ahead.filter(|one| !one.amount.is_negative()) else { return Phrase::new() };
    Phrase::text("ahead on ")
        .with(assessment.enabled_name(most.place))
        .and(" (")
        .with(signed(most.amount))
        .and(")")
}

/// "−0.26 day-to-day effort, +0.08 flexibility, and one other": the largest differences from the answer.
fn beside(comparison: &Comparison, assessment: &Assessment, most: usize) -> Phrase {
    let mut parts = comparison.contributions.clone();
    parts.order_by_key(|one| Reverse(one.amount.abs()));
    if parts.is_empty() {
        return Phrase::text("the same on everything that counts");
    }
    let shown = shown(parts.len(), most);
    let mut said = Phrase::new();
    for (at, one) in parts.iter().take(shown).enumerate() {
        let gap = if at == 0 { "" } else { ", " };
        said = said.and(gap).with(signed(one.amount)).and("\u{a0}");
        said = said.with(assessment.enabled_name(one.place));
        let place = assessment.problem.enabled[one.place];
        let pair = [comparison.option, comparison.rival];
        if pair.into_iter().any(|option| assessment.is_unknown(option, place)) {
            said = said.and(" (unknown, counted at the midpoint)");
        }
    }
    match parts.len().saturating_sub(shown) {
        0 => said,
        more => said.and(format!(", and {}", counted(more, "other"))),
    }
}

/// "Not confirmed: memory per node".
fn not_confirmed(assessment: &Assessment, option: usize, most: usize) -> Phrase {
    let asked = assessment.standings[option].screened.to_ask();
    let shown = shown(asked.len(), most);
    let names = asked.iter().take(shown).map(|place| assessment.criterion_name(*place));
    let said = Phrase::text("not confirmed: ").list(names, "and");
    match asked.len().saturating_sub(shown) {
        0 => said,
        more => said.and(format!(", and {}", counted(more, "other"))),
    }
}

impl Assessment {
    /// Two options against each other: which is ahead, by how much, and where the difference comes
    /// from; and what keeps either of them from matching.
    pub fn say_pair(&self, one: usize, other: usize) -> Phrase {
        if !self.is_ranked() {
            return Phrase::text("Nothing is compared before something was said.");
        }
        let mut said: Vec<Phrase> = Vec::new();
        for option in [one, other] {
            let screened = &self.standings[option].screened;
            let (places, words) = match screened.state {
                State::Fits => continue,
                State::Unconfirmed => (screened.to_ask(), " is not confirmed on "),
                State::RuledOut => (screened.against(), " is ruled out by "),
            };
            let names = places.iter().map(|place| self.criterion_name(*place));
            said.push(Phrase::new().with(self.name(option)).and(words).list(names, "and").and("."));
        }
        said.push(self.say_lead(one, other));
        let mut all = Phrase::new();
        for (at, phrase) in said.into_iter().enumerate() {
            all = if at == 0 { phrase } else { all.and(" ").join(phrase) };
        }
        all
    }

    /// "k3s scores 0.08 more than RKE2: +0.10 ease of configuration, −0.02 flexibility."
    fn say_lead(&self, one: usize, other: usize) -> Phrase {
        if self.problem.total == 0 {
            return Phrase::text("No criterion counts, so their scores are the same.");
        }
        let is_behind = self.problem.sum(one) < self.problem.sum(other);
        let (first, second) = if is_behind { (other, one) } else { (one, other) };
        let comparison = self.compare(first, second);
        let sum = comparison.contributions.iter();
        let sum = sum.fold(crate::quantity::Ratio::ZERO, |sum, part| sum + part.amount);
        if comparison.contributions.is_empty() {
            return Phrase::text("They score the same on every criterion that counts.");
        }
        let mut said = Phrase::new().with(self.name(first));
        said = if self.problem.sum(one) == self.problem.sum(other) {
            said.and(" and ").with(self.name(second)).and(" score the same: ")
        } else {
            let more = sum.decimal(2);
            said.and(" scores ").figure(more).and(" more than ").with(self.name(second)).and(": ")
        };
        for (at, part) in comparison.contributions.iter().enumerate() {
            let gap = if at == 0 { "" } else { ", " };
            said = said.and(gap).with(signed(part.amount)).and("\u{a0}");
            said = said.with(self.enabled_name(part.place));
        }
        said.and(".")
    }
}
