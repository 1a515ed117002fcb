//! How sure the answer is: the weakest of priorities, ratings, facts and time
//! (`docs/method.md`, "Confidence").

mod time;

pub use time::{End, Time, Upgrades};

use super::information::Ground;
use super::margin::{self, Margin, Shift};
use super::robustness::{Catch, Robustness};
use super::screening::State;
use super::standing::Standing;
use crate::order::InOrder;
use crate::quantity::Ratio;

/// How sure something is, in one word; least sure first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Word {
    /// A small change is enough for another answer.
    Open,
    /// It takes more than a small change.
    Likely,
    /// No nearby change would alter it.
    Solid,
}

impl Word {
    /// The word that the page shows and JSON uses.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Likely => "likely",
            Self::Solid => "solid",
        }
    }
}

/// What an answer rests on. If two parts are equally sure, the first one is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// Facts that are unknown or disputed.
    Facts,
    /// How long support for what is needed lasts.
    Time,
    /// Ratings that may be a step off.
    Ratings,
    /// Priorities that may shift.
    Priorities,
}

impl Aspect {
    /// The word that JSON uses.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Facts => "facts",
            Self::Time => "time",
            Self::Ratings => "ratings",
            Self::Priorities => "priorities",
        }
    }
}

/// The share of movable weight from which priorities are solid: one fifth.
const SOLID: (i128, i128) = (1, 5);
/// The share from which they are likely: one twentieth.
const LIKELY: (i128, i128) = (1, 20);
/// The rating margin from which ratings are solid.
const MARGIN_SOLID: u32 = 3;
/// The rating margin from which they are likely.
const MARGIN_LIKELY: u32 = 2;

/// How sure the answer is. A part with nothing to compare is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confidence {
    /// How far priorities may shift; only if more than one option fits.
    pub priorities: Option<Priorities>,
    /// How many ratings may be a step off; only if more than one option fits.
    pub ratings: Option<Ratings>,
    /// Which facts in doubt change the answer; only if more than one option is left.
    pub facts: Option<Facts>,
    /// How long the answer holds; only if the catalogue has ends of support.
    pub time: Option<Time>,
}

/// How far priorities may shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priorities {
    /// The share of the weight that can move in any way: δ; 0 in a tie.
    pub delta: Ratio,
    /// The move with which the first rival catches up, if one can.
    pub catch: Option<Catch>,
}

/// How many ratings may be a step off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratings {
    /// The smallest number of steps that costs the winner its place: μ; 0 in a tie, `None` if no
    /// number is enough.
    pub mu: Option<u32>,
    /// The steps; for a tie, those after which an option outside it is ahead of one inside.
    pub margin: Option<Margin>,
}

/// Which facts in doubt change the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The facts that do so alone, as option and criterion.
    pub alone: Vec<(usize, usize)>,
    /// Two that do so together, if none does alone.
    pub together: Option<[(usize, usize); 2]>,
}

impl Priorities {
    /// How sure the priorities make it.
    pub fn word(&self) -> Word {
        match self.delta {
            delta if delta >= Ratio::new(SOLID.0, SOLID.1) => Word::Solid,
            delta if delta >= Ratio::new(LIKELY.0, LIKELY.1) => Word::Likely,
            _ => Word::Open,
        }
    }
}

impl Ratings {
    /// How sure the ratings make it.
    pub fn word(&self) -> Word {
        match self.mu {
            None | Some(MARGIN_SOLID..) => Word::Solid,
            Some(MARGIN_LIKELY..) => Word::Likely,
            Some(_) => Word::Open,
        }
    }
}

impl Facts {
    /// How sure the facts make it.
    pub fn word(&self) -> Word {
        match (self.alone.as_slice(), &self.together) {
            ([], None) => Word::Solid,
            ([], Some(_)) => Word::Likely,
            _ => Word::Open,
        }
    }
}

impl Confidence {
    /// The parts that exist and their words, the binding one first: the weakest, and among equally weak
    /// ones in the order of [`Aspect`].
    pub fn parts(&self) -> Vec<(Aspect, Word)> {
        let parts = [
            (Aspect::Facts, self.facts.as_ref().map(Facts::word)),
            (Aspect::Time, self.time.as_ref().map(Time::word)),
            (Aspect::Ratings, self.ratings.as_ref().map(Ratings::word)),
            (Aspect::Priorities, self.priorities.as_ref().map(Priorities::word)),
        ];
        let mut parts: Vec<(Aspect, Word)> =
            parts.into_iter().filter_map(|(aspect, word)| Some((aspect, word?))).collect();
        parts.order_by_key(|(aspect, word)| (*word, *aspect));
        parts
    }

    /// The weakest of the parts; `None` if there are none, so nothing can be said.
    pub fn word(&self) -> Option<Word> {
        self.parts().first().map(|(_, word)| *word)
    }

    /// The part that limits how sure the answer is.
    pub fn binding(&self) -> Option<Aspect> {
        self.parts().first().map(|(aspect, _)| *aspect)
    }

    /// What makes it a close call: the weights if they do, since then the scores are close as well; else facts in
    /// doubt or a rating. `None` if it is none.
    pub fn close_on(&self) -> Option<Aspect> {
        let parts = self.parts();
        let is_open = |aspect: &Aspect| parts.contains(&(*aspect, Word::Open));
        [Aspect::Priorities, Aspect::Facts, Aspect::Ratings].into_iter().find(is_open)
    }

    /// The ratings that would change it, those that count the most first.
    pub fn shifts(&self) -> &[Shift] {
        let margin = self.ratings.as_ref().and_then(|ratings| ratings.margin.as_ref());
        margin.map_or(&[], |margin| &margin.shifts)
    }
}

/// What confidence is computed from.
pub struct Results<'a> {
    pub ground: &'a Ground<'a>,
    pub steps: margin::Ratings<'a>,
    pub standings: &'a [Standing],
    /// For a single winner.
    pub robustness: Option<&'a Robustness>,
    /// The facts in doubt that change the answer on their own.
    pub deciding: &'a [(usize, usize)],
}

impl Results<'_> {
    /// How sure it is that these come first, leaving out how long it holds.
    pub fn confidence(&self, winners: &[usize]) -> Confidence {
        let in_state = |state: State| {
            (0..self.standings.len())
                .filter(move |one| self.standings[*one].screened.state == state)
        };
        let rivals: Vec<usize> =
            in_state(State::Fits).filter(|one| !winners.contains(one)).collect();
        let has_rivals = winners.len() + rivals.len() > 1;
        let is_open = has_rivals || in_state(State::Unconfirmed).next().is_some();
        Confidence {
            priorities: has_rivals.then(|| self.priorities()),
            ratings: has_rivals.then(|| self.ratings(winners, &rivals)),
            facts: is_open.then(|| self.facts()),
            time: None,
        }
    }

    fn priorities(&self) -> Priorities {
        match self.robustness {
            Some(known) => Priorities { delta: known.movable, catch: known.catch.clone() },
            None => Priorities { delta: Ratio::ZERO, catch: None },
        }
    }

    fn ratings(&self, winners: &[usize], rivals: &[usize]) -> Ratings {
        let margin = self.steps.margin(winners, rivals);
        let mu = match winners {
            [_] => margin.as_ref().map(|margin| margin.steps),
            _ => Some(0),
        };
        Ratings { mu, margin }
    }

    fn facts(&self) -> Facts {
        let alone = self.deciding.to_vec();
        let together = if alone.is_empty() { self.ground.deciding_pair() } else { None };
        Facts { alone, together }
    }
}
