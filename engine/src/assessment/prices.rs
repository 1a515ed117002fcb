//! The price of each must-have (`docs/method.md`, "Prices of must-haves").

use super::forms::Held;
use super::information::Answer;
use super::relaxation::{relaxed, returns};
use super::scoring::Problem;
use super::screening::{Demands, Screened, State, held, screen};
use super::table::Table;
use super::weights::Weights;
use crate::quantity::Ratio;

/// What a must-have costs, or would cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// The must-have.
    pub place: usize,
    /// The options that come back if it alone is dropped.
    pub returns: Vec<usize>,
    /// How much the best score of a fitting option would rise then; `None` if nothing is scored, or
    /// nothing fits before or after.
    pub gain: Option<Ratio>,
    /// Who would be named then; `None` if the recommendation is withheld.
    pub then: Option<Answer>,
}

/// What prices are computed from.
pub struct Costs<'a> {
    pub table: &'a Table,
    pub weights: &'a Weights,
    /// What holds in cells under the must-haves.
    pub held: &'a [Held],
}

impl Costs<'_> {
    /// The price of every must-have.
    pub fn prices(&self, demands: &Demands, now: &Problem, screened: &[Screened]) -> Vec<Price> {
        let top = |problem: &Problem, screened: &[Screened]| {
            let fits = |one: &usize| screened[*one].state == State::Fits;
            (0..screened.len()).filter(fits).map(|one| problem.sum(one)).max()
        };
        let price = |place: usize| {
            let without = relaxed(demands, &[(place, None)]);
            let after = screen(self.table, &without);
            // A ranked value that only this must-have excluded counts again.
            let held = held(self.table, &without, &after);
            let other = (held != self.held).then(|| Problem::of(self.table, self.weights, &held));
            let then = other.as_ref().unwrap_or(now);
            let gain = match (top(now, screened), top(then, &after)) {
                (Some(before), Some(after)) if now.total > 0 => Some(
                    Ratio::new(after, then.total * then.unit)
                        - Ratio::new(before, now.total * now.unit),
                ),
                _ => None,
            };
            let scored = after.iter().enumerate().map(|(one, it)| (it.state, then.sum(one)));
            let named = Some(Answer::of(scored));
            Price { place, returns: returns(screened, &after), gain, then: named }
        };
        demands.iter().map(|(place, _)| price(*place)).collect()
    }
}
