//! The verdict: which of eight things may honestly be said. The first match wins
//! (`docs/method.md`, "Verdict").

use super::robustness::Robustness;
use super::scoring::Problem;
use super::screening::State;
use super::standing::{Standing, best};
use crate::quantity::Ratio;

/// What kind of answer this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Part of the link could not be read, and the visitor has not confirmed the rest.
    Withheld,
    /// Every option fails a must-have.
    NothingFits,
    /// No option surely fits.
    Unconfirmed,
    /// One option is left, and it fits.
    OnlyOption,
    /// Several options share the first place.
    Tie,
    /// However the criteria are weighed, the winner stays ahead.
    BestAlways,
    /// A small change of weight, or one fact in doubt, changes the answer.
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
    /// The options it names, as places in the table; empty when it names none.
    pub options: Vec<usize>,
}

/// Weight that may move before a verdict is called close: one twentieth.
pub const CLOSE: (i128, i128) = (1, 20);

/// The verdict on ranked options; `robustness` is that of a single winner, `in_doubt` says whether
/// one fact alone can change who wins.
pub fn of(
    problem: &Problem,
    standings: &[Standing],
    robustness: Option<&Robustness>,
    in_doubt: bool,
) -> Verdict {
    let winners = best(problem, standings, State::Fits);
    let open = standings.iter().filter(|one| one.screened.state != State::RuledOut).count();
    let kind = match (winners.as_slice(), robustness) {
        _ if open == 0 => Kind::NothingFits,
        ([], _) => {
            let options = best(problem, standings, State::Unconfirmed);
            return Verdict { kind: Kind::Unconfirmed, options };
        }
        ([_], _) if open == 1 => Kind::OnlyOption,
        ([winner], Some(robustness)) => single(problem, standings, *winner, robustness, in_doubt),
        _ => Kind::Tie,
    };
    Verdict { kind, options: winners }
}

fn single(
    problem: &Problem,
    standings: &[Standing],
    winner: usize,
    robustness: &Robustness,
    in_doubt: bool,
) -> Kind {
    let always = rivals(standings, winner).all(|rival| {
        problem.sum(winner) > problem.sum(rival)
            && (0..problem.width()).all(|place| problem.lead(winner, rival, place) >= 0)
    });
    let close = robustness.movable < Ratio::new(CLOSE.0, CLOSE.1) || in_doubt;
    match (always, close) {
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
