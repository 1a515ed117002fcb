//! What would follow if one criterion had another share of the weight, with the others in
//! proportion (`docs/method.md`, "Weight stability").

use super::{Assessment, State};
use crate::id::CriterionId;
use crate::quantity::{Ratio, gcd};
use crate::scenario::WEIGHT_MAX;

impl Assessment {
    /// The options that fit and would come first if the enabled criterion at `at` had this percentage
    /// of the weight; all that fit tie if nothing else is weighed.
    pub fn first_with(&self, at: usize, percent: u8) -> Vec<usize> {
        let weights = self.shifted(at, percent);
        let sum = |option: usize| -> i128 {
            weights.iter().zip(&self.problem.worths[option]).map(|(one, worth)| one * worth).sum()
        };
        let fitting: Vec<usize> = self.in_state(State::Fits).collect();
        let top = fitting.iter().map(|option| sum(*option)).max();
        fitting.into_iter().filter(|option| Some(sum(*option)) == top).collect()
    }

    /// The same weights as numbers that a scenario accepts, for every enabled criterion; if they are
    /// too fine for it, in whole millionths, rounded down.
    pub fn weights_with(&self, at: usize, percent: u8) -> Vec<(CriterionId, u32)> {
        let weights = self.shifted(at, percent);
        let common = weights.iter().copied().fold(0, gcd).max(1);
        let most = i128::from(WEIGHT_MAX);
        let total: i128 = weights.iter().sum();
        let is_small = weights.iter().all(|weight| weight / common <= most);
        let whole = |weight: i128| {
            if is_small { weight / common } else { Ratio::new(weight * most, total.max(1)).floor() }
        };
        let places = self.problem.enabled.iter().zip(weights);
        places
            .map(|(place, weight)| {
                let id = self.table.criteria[*place].id.clone();
                (id, u32::try_from(whole(weight)).unwrap_or(WEIGHT_MAX))
            })
            .collect()
    }

    /// Whole weights with this percentage on the criterion at `at`.
    fn shifted(&self, at: usize, percent: u8) -> Vec<i128> {
        let problem = &self.problem;
        let percent = i128::from(percent.min(100));
        let others = problem.total - problem.weights[at];
        let each = problem.weights.iter().enumerate().map(|(one, weight)| {
            if one == at { percent * others.max(1) } else { (100 - percent) * weight }
        });
        each.collect()
    }
}
