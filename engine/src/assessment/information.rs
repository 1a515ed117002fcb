//! What a fact in doubt is worth asking for (`docs/method.md`, "Facts in doubt").
//!
//! The *answer* names the options that score highest among those that fit or, if none fits, among
//! those that are unconfirmed. For a cell in doubt with admissible levels ℓ, equally likely, the
//! value of knowing it is
//!
//! ```text
//! E_ℓ[max_i S_i(ℓ)] − max_i E_ℓ[S_i]        i: the options that the answer is chosen from
//! ```
//!
//! So a rating of an unconfirmed option is worth nothing while another option fits: it has to be
//! confirmed first. A must-have in doubt decides what `i` ranges over: `i` are then the options
//! that fit under ℓ, and the maximum over none of them is 0.

mod pair;
mod prospect;

use core::cmp::Reverse;

pub use prospect::Prospect;

use super::forms::Held;
use super::scoring::Problem;
use super::screening::{Demands, State, state_if};
use super::standing::Standing;
use super::table::Table;
use crate::catalog::Standing as Fact;
use crate::order::InOrder;
use crate::quantity::{Ratio, divided, lcm};

/// A fact in doubt that could change the answer, alone or with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The option, as a place in the table.
    pub option: usize,
    /// The criterion, as a place in the table.
    pub place: usize,
    /// The value of knowing it, as a share of the best possible score.
    pub value: Ratio,
    /// Whether a must-have depends on it.
    pub is_must: bool,
    /// Whether one admissible value alone changes the answer.
    pub decides: bool,
    /// Whether one of them removes an option that the answer names, rather than adding others.
    pub unseats: bool,
}

/// All doubts that concern a scenario, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doubts {
    /// Those worth asking about: must-haves first, then by value. A must-have is included even if
    /// it decides nothing alone, as long as its option could come first or tie for first once all
    /// its unconfirmed must-haves are met.
    pub asks: Vec<Ask>,
    /// How many others there are.
    pub idle: u32,
}

/// Who is named, and as what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The state of those named: fitting, or unconfirmed if nothing fits; ruled out if nobody is
    /// named.
    pub state: State,
    /// The options.
    pub options: Vec<usize>,
    /// Their score, in units of 1/(total·unit·fine).
    best: i128,
}

impl Answer {
    /// Who is named among options with these states and scores: the best of those that fit,
    /// otherwise of the unconfirmed.
    pub(super) fn of(options: impl Iterator<Item = (State, i128)>) -> Self {
        let mut named = Self { state: State::RuledOut, options: Vec::new(), best: 0 };
        for (option, (state, score)) in options.enumerate() {
            if state == State::RuledOut || (state, -score) > (named.state, -named.best) {
                continue;
            }
            if (state, score) != (named.state, named.best) {
                named = Self { state, options: Vec::new(), best: score };
            }
            named.options.push(option);
        }
        named
    }

    /// Whether it names everything that another answer names, in the same state.
    pub fn names_all_of(&self, other: &Self) -> bool {
        self.state == other.state && other.options.iter().all(|one| self.options.contains(one))
    }

    /// Whether two answers say the same.
    pub fn names_the_same(&self, other: &Self) -> bool {
        (self.state, &self.options) == (other.state, &other.options)
    }
}

/// A table with its demands and results, as the ground for questions.
#[derive(Clone, Debug)]
pub struct Ground<'a> {
    table: &'a Table,
    demands: &'a Demands,
    held: &'a [Held],
    problem: &'a Problem,
    standings: &'a [Standing],
    sums: Vec<i128>,
}

/// One option after a change.
struct Changed {
    option: usize,
    state: State,
    /// In units of 1/(total·unit·fine).
    score: i128,
}

impl<'a> Ground<'a> {
    /// The ground for questions about these results.
    pub fn of(
        table: &'a Table,
        demands: &'a Demands,
        held: &'a [Held],
        problem: &'a Problem,
        standings: &'a [Standing],
    ) -> Self {
        let sums = (0..standings.len()).map(|option| problem.sum(option)).collect();
        Self { table, demands, held, problem, standings, sums }
    }

    /// All cells in doubt, on criteria that are enabled or demanded, of options not ruled out.
    pub fn doubts(&self) -> Doubts {
        let places = self.touched();
        let mut doubts = Doubts::default();
        for (option, standing) in self.standings.iter().enumerate() {
            if standing.screened.state == State::RuledOut {
                continue;
            }
            let in_doubt = |place: &&usize| !self.fact(option, **place).is_known();
            for place in places.iter().filter(in_doubt) {
                match self.ask(option, *place) {
                    Some(ask) => doubts.asks.push(ask),
                    None => doubts.idle += 1,
                }
            }
        }
        doubts.asks.order_by_key(|ask| {
            (!ask.is_must, Reverse(ask.value), !ask.decides, Reverse(self.sums[ask.option]))
        });
        doubts
    }

    /// The criteria that are enabled or demanded.
    fn touched(&self) -> Vec<usize> {
        let touches = |place: &usize| {
            self.problem.enabled.contains(place)
                || self.demands.iter().any(|(demanded, _)| demanded == place)
        };
        (0..self.table.criteria.len()).filter(touches).collect()
    }

    /// What one cell in doubt could do; `None` if it cannot matter.
    fn ask(&self, option: usize, place: usize) -> Option<Ask> {
        let is_must = self.standings[option].screened.unknown.contains(&place);
        let prospects = self.prospects(option, place);
        let fine = fineness(&prospects);
        let now = self.named(fine, None);
        let counted = if is_must { State::Fits } else { now.state };
        let best = |answer: &Answer| if answer.state == counted { answer.best } else { 0 };
        let (mut decides, mut unseats, mut could) = (false, false, false);
        let (mut sum, mut chances) = (0, 0);
        for prospect in &prospects {
            let changed = self.changed(option, place, prospect, fine);
            could |= is_must
                && prospect.meets
                && (now.state != State::Fits || changed.score >= now.best);
            let then = self.named(fine, Some(&changed));
            decides |= !then.names_the_same(&now);
            unseats |= !then.names_all_of(&now);
            sum += prospect.chances * best(&then);
            chances += prospect.chances;
        }
        let gain = sum - chances * best(&now);
        let value = if gain == 0 || self.problem.total == 0 {
            Ratio::ZERO
        } else {
            Ratio::new(gain, chances * fine * self.problem.unit * self.problem.total)
        };
        (decides || could).then_some(Ask { option, place, value, is_must, decides, unseats })
    }

    /// The current answer.
    pub fn answer(&self) -> Answer {
        self.named(1, None)
    }

    /// The answer if a cell turned out like this.
    pub fn answer_if(&self, option: usize, place: usize, prospect: &Prospect) -> Answer {
        let fine = fineness(core::slice::from_ref(prospect));
        self.named(fine, Some(&self.changed(option, place, prospect, fine)))
    }

    /// What counts in a cell: what it says if it is demanded, otherwise what holds under the
    /// must-haves.
    fn fact(&self, option: usize, place: usize) -> &'a Fact {
        let is_demanded = self.demands.iter().any(|(one, _)| *one == place);
        let mut held = self.held.iter().filter(|_| !is_demanded);
        let other = held.find(|one| (one.option, one.place) == (option, place));
        other.map_or(&self.table.candidates[option].cells[place].standing, |one| &one.standing)
    }

    fn changed(&self, option: usize, place: usize, prospect: &Prospect, fine: i128) -> Changed {
        let problem = self.problem;
        let mut score = self.sums[option] * fine;
        let at = problem.enabled.iter().position(|one| *one == place);
        if let (Some(at), Some(worth)) = (at, prospect.worth) {
            let new = worth.numerator() * divided(fine, worth.denominator()) * problem.unit;
            score += problem.weights[at] * (new - problem.worths[option][at] * fine);
        }
        let state = self.state_if(option, place, prospect);
        Changed { option, state, score }
    }

    fn state_if(&self, option: usize, place: usize, prospect: &Prospect) -> State {
        let screened = &self.standings[option].screened;
        let candidate = &self.table.candidates[option];
        let is_bound = candidate
            .conflicts
            .iter()
            .any(|bind| bind.elements.iter().any(|element| element.place == place));
        if is_bound || !screened.clashes.is_empty() || !screened.open.is_empty() {
            return state_if(self.table, candidate, self.demands, place, &prospect.value);
        }
        let others = |places: &[usize]| places.iter().any(|one| *one != place);
        match (others(&screened.fails), others(&screened.unknown)) {
            (false, false) if prospect.meets => State::Fits,
            (false, true) if prospect.meets => State::Unconfirmed,
            _ => State::RuledOut,
        }
    }

    /// Who is named when one option changes.
    fn named(&self, fine: i128, changed: Option<&Changed>) -> Answer {
        let of = |option: usize| match changed {
            Some(it) if it.option == option => (it.state, it.score),
            _ => (self.standings[option].screened.state, self.sums[option] * fine),
        };
        Answer::of((0..self.standings.len()).map(of))
    }
}

/// How many parts a unit of worth is divided into so that all these worths are whole.
fn fineness(prospects: &[Prospect]) -> i128 {
    prospects.iter().filter_map(|one| one.worth).map(Ratio::denominator).fold(1, lcm)
}
