//! The verdict: which of nine things can honestly be said. The first match wins
//! (`docs/method.md`, "Verdict").

use super::confidence::{Confidence, Facts, Word};
use super::scoring::Problem;
use super::screening::State;
use super::standing::{Standing, best};

/// What kind of answer this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Part of the link could not be read, and the visitor has not confirmed the rest.
    Withheld,
    /// Every option fails a must-have.
    NothingFits,
    /// No option is confirmed to fit.
    Unconfirmed,
    /// One option is left, and it fits.
    OnlyOption,
    /// One option fits, and others might.
    OnlyConfirmed,
    /// Several options share first place.
    Tie,
    /// By these ratings, the winner stays ahead however the criteria are weighed.
    BestAlways,
    /// A small change of weight, one step of a rating or one fact in doubt changes the answer.
    CloseCall,
    /// Ahead with these priorities.
    BestForPriorities,
}

impl Kind {
    /// The word that JSON uses.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Withheld => "withheld",
            Self::NothingFits => "nothing-fits",
            Self::Unconfirmed => "unconfirmed",
            Self::OnlyOption => "only-option",
            Self::OnlyConfirmed => "only-confirmed",
            Self::Tie => "tie",
            Self::BestAlways => "best-always",
            Self::CloseCall => "close-call",
            Self::BestForPriorities => "best-for-priorities",
        }
    }

    /// Whether options that fit are named as the ones to choose.
    pub const fn recommends(self) -> bool {
        match self {
            Self::Withheld | Self::NothingFits | Self::Unconfirmed => false,
            Self::OnlyOption
            | Self::OnlyConfirmed
            | Self::Tie
            | Self::BestAlways
            | Self::CloseCall
            | Self::BestForPriorities => true,
        }
    }
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What kind of answer.
    pub kind: Kind,
    /// The options it names, as places in the table; empty if it names none.
    pub options: Vec<usize>,
}

/// The verdict on ranked options; `confidence` belongs to those that come first.
pub fn of(problem: &Problem, standings: &[Standing], confidence: Option<&Confidence>) -> Verdict {
    let winners = best(problem, standings, State::Fits);
    let count = |state: State| standings.iter().filter(|one| one.screened.state == state).count();
    let (fitting, unconfirmed) = (count(State::Fits), count(State::Unconfirmed));
    let kind = match (winners.as_slice(), confidence) {
        _ if fitting + unconfirmed == 0 => Kind::NothingFits,
        ([], _) => {
            let options = best(problem, standings, State::Unconfirmed);
            return Verdict { kind: Kind::Unconfirmed, options };
        }
        ([_], _) if unconfirmed == 0 && fitting == 1 => Kind::OnlyOption,
        ([_], _) if fitting == 1 => Kind::OnlyConfirmed,
        ([winner], Some(confidence)) => single(problem, standings, *winner, confidence),
        _ => Kind::Tie,
    };
    Verdict { kind, options: winners }
}

/// The kind of answer if one option is ahead of others that fit.
fn single(
    problem: &Problem,
    standings: &[Standing],
    winner: usize,
    confidence: &Confidence,
) -> Kind {
    let always = rivals(standings, winner).all(|rival| {
        problem.sum(winner) > problem.sum(rival)
            && (0..problem.width()).all(|place| problem.lead(winner, rival, place) >= 0)
    });
    let is_settled = confidence.facts.as_ref().map(Facts::word) != Some(Word::Open);
    match (always && is_settled, confidence.close_on().is_some()) {
        (true, _) => Kind::BestAlways,
        (false, true) => Kind::CloseCall,
        (false, false) => Kind::BestForPriorities,
    }
}

/// The other options that fit.
pub fn rivals(standings: &[Standing], winner: usize) -> impl Iterator<Item = usize> {
    (0..standings.len())
        .filter(move |one| *one != winner && standings[*one].screened.state == State::Fits)
}
