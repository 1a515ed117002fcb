//! How many ratings may be a step off before another option comes first
//! (`docs/method.md`, "Rating margin").
//!
//! A step is the smallest change that raters could disagree about: a level, a band, an item of a
//! count, a tenth of points ([`crate::catalog::Scale::step`]). A cell in doubt has one step: to its
//! worst admissible value for the winner, to its best for a rival. Screening does not change.

use core::cmp::Reverse;

use super::forms::Held;
use super::scoring::{Problem, scored};
use super::table::{Cell, Table};
use crate::catalog::{Basis, Standing, Value};
use crate::order::InOrder;
use crate::quantity::Ratio;

/// The smallest number of steps that costs the winner its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Margin {
    /// How many steps it takes: μ.
    pub steps: u32,
    /// The option that loses its place.
    pub winner: usize,
    /// The option that overtakes it.
    pub rival: usize,
    /// The options that come first then: the rival, unless what costs the winner its place lets another one
    /// past both; several if they tie.
    pub first: Vec<usize>,
    /// The ratings that change, the one that counts the most first.
    pub shifts: Vec<Shift>,
}

/// One rating that is some steps off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The option.
    pub option: usize,
    /// The criterion, as a place in the table.
    pub place: usize,
    /// How many steps.
    pub steps: u32,
    /// What the rating would be; `None` for the worst or best value of a scale whose ends have no name.
    pub to: Option<Value>,
    /// Whose rating it is.
    pub rater: Rater,
}

/// Whose rating a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rater {
    /// The vendor or project documents it.
    Vendor,
    /// Microsoft's article rates it.
    Article,
    /// Edgewise rates it, by the rubric of the criterion.
    Edgewise,
    /// The visitor rates it.
    Visitor,
}

impl Rater {
    /// Whose rating a cell holds.
    pub fn of(cell: &Cell) -> Self {
        match cell.claim.as_ref().filter(|_| !cell.is_mine()).map(|claim| claim.basis) {
            None => Self::Visitor,
            Some(Basis::Article) => Self::Article,
            Some(Basis::Vendor) => Self::Vendor,
            Some(Basis::Rubric) => Self::Edgewise,
        }
    }

    /// The word that JSON uses.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Vendor => "vendor",
            Self::Article => "article",
            Self::Edgewise => "edgewise",
            Self::Visitor => "yours",
        }
    }
}

/// Steps of one cell that each close the same amount of a gap.
struct Steps {
    option: usize,
    place: usize,
    /// How much one step closes, in units of 1/(total·unit).
    gain: Ratio,
    /// How many there are.
    count: u32,
}

/// What steps have closed of a gap, in units of 1/(total·unit).
struct Closed {
    /// What the winner has lost.
    lost: Ratio,
    /// What the rival has won.
    won: Ratio,
}

/// What rating margins are computed from.
#[derive(Clone, Copy)]
pub struct Ratings<'a> {
    pub table: &'a Table,
    /// What holds in cells under the must-haves.
    pub held: &'a [Held],
    pub problem: &'a Problem,
}

impl Ratings<'_> {
    /// The smallest number of steps after which one of `rivals` is ahead of one of `winners`; `None`
    /// if no number is enough.
    pub fn margin(&self, winners: &[usize], rivals: &[usize]) -> Option<Margin> {
        let pairs = winners.iter().flat_map(|one| rivals.iter().map(move |rival| (*one, *rival)));
        let found = pairs.filter_map(|(winner, rival)| self.against(winner, rival));
        let (mut margin, closed) = found.min_by_key(|(margin, _)| margin.steps)?;
        let after = |option: usize| {
            let now = Ratio::new(self.problem.sum(option), self.problem.unit);
            match option {
                _ if option == margin.winner => now - closed.lost,
                _ if option == margin.rival => now + closed.won,
                _ => now,
            }
        };
        let others = winners.iter().chain(rivals).copied().filter(|one| *one != margin.rival);
        let all: Vec<usize> = [margin.rival].into_iter().chain(others).collect();
        let best = all.iter().map(|one| after(*one)).max()?;
        margin.first = all.into_iter().filter(|one| after(*one) == best).collect();
        Some(margin)
    }

    /// The smallest number of steps after which `rival` is ahead of `winner`: the largest first, until
    /// the gap is more than closed. Within a cell no step is larger than the one before it, so the
    /// largest steps of all cells together can always be taken.
    fn against(&self, winner: usize, rival: usize) -> Option<(Margin, Closed)> {
        let lead = self.problem.sum(winner) - self.problem.sum(rival);
        let mut gap = Ratio::new(lead, self.problem.unit);
        let mut all: Vec<Steps> = (0..self.problem.width())
            .flat_map(|at| {
                [self.steps(winner, at, false), self.steps(rival, at, true)].into_iter().flatten()
            })
            .collect();
        all.order_by_key(|one| Reverse(one.gain));
        let (mut steps, mut shifts): (u32, Vec<Shift>) = (0, Vec::new());
        let mut closed = Closed { lost: Ratio::ZERO, won: Ratio::ZERO };
        for one in all {
            // The smallest number that more than closes the gap, if there are that many.
            let ratio = gap / one.gain;
            let enough = ratio.numerator().div_euclid(ratio.denominator()) + 1;
            let count = u32::try_from(enough).map_or(one.count, |enough| enough.min(one.count));
            let gain = one.gain * Ratio::whole(count.into());
            gap = gap - gain;
            let side = if one.option == rival { &mut closed.won } else { &mut closed.lost };
            *side = *side + gain;
            steps += count;
            match shifts.iter_mut().find(|it| (it.option, it.place) == (one.option, one.place)) {
                Some(shift) => shift.steps += count,
                None => shifts.push(self.shift(&one, count)),
            }
            if gap.is_negative() {
                let is_better = |shift: &Shift| shift.option == rival;
                for one in &mut shifts {
                    one.to = self.value(one, is_better(one));
                }
                return Some((Margin { steps, winner, rival, first: vec![rival], shifts }, closed));
            }
        }
        None
    }

    /// The steps of one cell towards its better or worse end: whole steps, then a partial one.
    fn steps(&self, option: usize, at: usize, is_better: bool) -> Vec<Steps> {
        let place = self.problem.enabled[at];
        let weight = Ratio::whole(self.problem.weights[at]);
        let steps = |worth: Ratio, count: u32| Steps { option, place, gain: weight * worth, count };
        let worth = &self.problem.bounds[option][at];
        let mut found = if scored(self.table, self.held, option, place).is_known() {
            let way = if is_better { Ratio::ONE - worth.point } else { worth.point };
            let step = self.table.criteria[place].scale.step();
            let ratio = way / step;
            let whole = ratio.numerator() / ratio.denominator();
            let rest = way - step * Ratio::whole(whole);
            vec![steps(step, u32::try_from(whole).unwrap_or(u32::MAX)), steps(rest, 1)]
        } else if is_better {
            vec![steps(worth.high - worth.point, 1)]
        } else {
            vec![steps(worth.point - worth.low, 1)]
        };
        found.retain(|one| one.count > 0 && one.gain > Ratio::ZERO);
        found
    }

    fn shift(&self, one: &Steps, count: u32) -> Shift {
        let cell = &self.table.candidates[one.option].cells[one.place];
        Shift {
            option: one.option,
            place: one.place,
            steps: count,
            to: None,
            rater: Rater::of(cell),
        }
    }

    /// What a rating becomes.
    fn value(&self, shift: &Shift, is_better: bool) -> Option<Value> {
        let scale = &self.table.criteria[shift.place].scale;
        let as_of = self.table.as_of;
        let standing = scored(self.table, self.held, shift.option, shift.place);
        match standing {
            Standing::Known(value) => Some(scale.stepped(value, shift.steps, is_better, as_of)),
            Standing::Disputed(..) => {
                let worth = |value: &&Value| scale.worth(value, as_of);
                let side = if is_better {
                    standing.values().max_by_key(worth)
                } else {
                    standing.values().min_by_key(worth)
                };
                side.cloned()
            }
            Standing::Unknown => {
                scale.ends().map(|(worst, best)| if is_better { best } else { worst })
            }
        }
    }
}
