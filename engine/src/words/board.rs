//! What a board reads: the decision, three reasons, three risks, who came next, what to ask.
//!
//! Reasons and risks are clauses that begin with a small letter, so that a record can say "Good,
//! because …" before them and a page can stand them in a list.

use super::confidence::confidence;
use super::explanation;
use super::names::{count, signed};
use crate::assessment::{Aspect, Assessment, Kind, State, Word};
use crate::order::InOrder;
use crate::phrase::Phrase;
use crate::scenario::Scenario;

/// How many reasons, risks, runners-up and questions are named.
const MOST: usize = 3;

/// A decision on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// What is proposed, in a sentence.
    pub decision: Phrase,
    /// Why, in a sentence or two.
    pub why: Vec<Phrase>,
    /// How sure that is, in one word.
    pub confidence: Option<Word>,
    /// What speaks for it.
    pub reasons: Vec<Phrase>,
    /// What speaks against it or may end it, dates first.
    pub risks: Vec<Phrase>,
    /// The next best options, a line each.
    pub runners_up: Vec<Phrase>,
    /// How many options match, are not confirmed and are ruled out.
    pub count: String,
    /// What to ask before the decision is taken.
    pub asks: Vec<Phrase>,
}

impl Assessment {
    /// The decision on one page.
    pub fn board(&self, scenario: &Scenario) -> Board {
        let said = self.explain();
        let chosen = match self.recommended() {
            [option] if !self.is_blank => Some(*option),
            _ => None,
        };
        let decision = match chosen {
            Some(option) => Phrase::text("Use ").with(self.name(option)).and("."),
            None => Phrase::text("No decision yet: ")
                .and(self.undecided().map_or_else(String::new, |one| one.title))
                .and("."),
        };
        let is_open = matches!(self.verdict.kind, Kind::Withheld);
        Board {
            decision,
            confidence: chosen.and(said.confidence.first()).map(|part| part.word),
            why: said.because.iter().take(2).cloned().collect(),
            reasons: chosen.map_or_else(Vec::new, |option| speaks_for(self, scenario, option)),
            risks: chosen.map_or_else(Vec::new, |option| risks(self, option)),
            runners_up: if is_open { Vec::new() } else { runners_up(self) },
            count: tally(self),
            asks: if is_open { Vec::new() } else { asks(self) },
        }
    }
}

fn speaks_for(assessment: &Assessment, scenario: &Scenario, option: usize) -> Vec<Phrase> {
    let mut said = Vec::new();
    match scenario.musts.len() {
        0 => {}
        1 => said.push(Phrase::text("it meets the must-have.")),
        2 => said.push(Phrase::text("it meets both must-haves.")),
        many => said.push(Phrase::text(format!("it meets all {} must-haves.", count(many)))),
    }
    let ahead = assessment.comparison.iter().flat_map(|comparison| {
        let ahead = comparison.contributions.iter().filter(|one| !one.amount.is_negative());
        ahead.map(|one| {
            let place = assessment.problem.enabled[one.place];
            Phrase::text("it is ahead on ")
                .with(assessment.criterion_name(place))
                .and(": ")
                .join(assessment.cell_says(option, place))
                .and(" (")
                .with(assessment.name(comparison.rival))
                .and(": ")
                .join(assessment.cell_says(comparison.rival, place))
                .and("), ")
                .with(signed(one.amount))
                .and(".")
        })
    });
    said.extend(ahead);
    let solid = confidence(assessment).into_iter().filter(|part| part.word == Word::Solid);
    said.extend(solid.map(|part| small(part.because)));
    said.truncate(MOST);
    said
}

/// What ends it, then what it is least sure of, then facts in doubt and conditions, then where another
/// option is better.
fn risks(assessment: &Assessment, option: usize) -> Vec<Phrase> {
    let mut weak = confidence(assessment);
    weak.retain(|part| part.word != Word::Solid);
    weak.order_by_key(|part| part.aspect != Aspect::Time);
    let mut said: Vec<Phrase> = weak.into_iter().map(|part| small(part.because)).collect();
    for caveat in explanation::caveats(assessment) {
        let caveat = small(caveat);
        if !said.contains(&caveat) {
            said.push(caveat);
        }
    }
    if let Some(comparison) = &assessment.comparison {
        let behind = comparison.contributions.iter().rev().filter(|one| one.amount.is_negative());
        said.extend(behind.map(|one| {
            let place = assessment.problem.enabled[one.place];
            Phrase::new()
                .with(assessment.name(comparison.rival))
                .and(" is better on ")
                .with(assessment.criterion_name(place))
                .and(": ")
                .join(assessment.cell_says(comparison.rival, place))
                .and(" against ")
                .join(assessment.cell_says(option, place))
                .and(".")
        }));
    }
    said.truncate(MOST);
    said
}

/// A sentence as a clause.
fn small(mut phrase: Phrase) -> Phrase {
    if let Some(crate::phrase::Part::Text(words)) = phrase.0.first_mut() {
        let is_word =
            words.as_bytes().get(1).is_some_and(|one| one.is_ascii_lowercase() || *one == b' ');
        if let Some(first) = words.get_mut(..1).filter(|_| is_word) {
            first.make_ascii_lowercase();
        }
    }
    phrase
}

/// "RKE2, 0.80: −0.10 ease of configuration".
fn runners_up(assessment: &Assessment) -> Vec<Phrase> {
    let named = &assessment.verdict.options;
    let open = |option: &usize| assessment.standings[*option].screened.state != State::RuledOut;
    let others = assessment.ranking().into_iter().filter(|one| !named.contains(one)).filter(open);
    let line = |option: usize| {
        let score = assessment.standings[option].score;
        let score = score.map_or_else(String::new, |score| format!(", {}", score.point.decimal(2)));
        let why = assessment.say_place(option);
        let said = Phrase::new().with(assessment.name(option)).and(score);
        if why.is_empty() { said.and(".") } else { said.and(": ").join(why).and(".") }
    };
    others.take(MOST).map(line).collect()
}

/// "26 options: 5 match, 1 is not confirmed, 20 are ruled out."
fn tally(assessment: &Assessment) -> String {
    let [fit, open, out] = [State::Fits, State::Unconfirmed, State::RuledOut]
        .map(|state| assessment.in_state(state).count());
    let all = assessment.standings.len();
    let is = |number: usize| if number == 1 { "is" } else { "are" };
    let mut said = format!("{all} options: {fit} {}", if fit == 1 { "matches" } else { "match" });
    if open > 0 {
        said += &[", ", &open.to_string(), " ", is(open), " not confirmed"].concat();
    }
    if out > 0 {
        said += &[", ", &out.to_string(), " ", is(out), " ruled out"].concat();
    }
    said + "."
}

fn asks(assessment: &Assessment) -> Vec<Phrase> {
    assessment.asks.iter().take(MOST).map(|ask| assessment.say_ask(ask)).collect()
}
