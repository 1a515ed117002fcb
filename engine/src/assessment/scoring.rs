//! Scores: exact sums of weight times worth, all over one common denominator
//! (`docs/method.md`, "Worths" and "Scores and ranks").

use super::forms::Held;
use super::table::Table;
use super::weights::Weights;
use crate::catalog::{Criterion, Standing};
use crate::quantity::{Date, Ratio, divided, lcm};

/// The worth of a cell: the point that is scored, and the lowest and highest it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// What is scored: the mean over all levels for an unknown, the mean of the sides for a
    /// dispute.
    pub point: Ratio,
    /// If the doubt goes the worst way.
    pub low: Ratio,
    /// If it goes the best way.
    pub high: Ratio,
}

/// A score with its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// The score that ranks.
    pub point: Ratio,
    /// If every doubt goes the worst way.
    pub low: Ratio,
    /// If every doubt goes the best way.
    pub high: Ratio,
}

/// The weighed part of a table in whole numbers: worths in units of 1/`unit`, weights in units of
/// 1/`total`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The enabled criteria, as places in the table.
    pub enabled: Vec<usize>,
    /// Their weights; all positive.
    pub weights: Vec<i128>,
    /// The sum of the weights.
    pub total: i128,
    /// The common denominator of all worths.
    pub unit: i128,
    /// The worths, by option and enabled criterion.
    pub worths: Vec<Vec<i128>>,
    /// The same worths with bounds.
    pub bounds: Vec<Vec<Worth>>,
}

impl Problem {
    /// The problem of a table under given weights, with the cells where other values hold.
    pub fn of(table: &Table, weights: &Weights, held: &[Held]) -> Self {
        let enabled: Vec<usize> =
            (0..table.criteria.len()).filter(|place| weights.each[*place] > 0).collect();
        let row = |option: usize| -> Vec<Worth> {
            let worth = |place: &usize| {
                worth(&table.criteria[*place], scored(table, held, option, *place), table.as_of)
            };
            enabled.iter().map(worth).collect()
        };
        let bounds: Vec<Vec<Worth>> = (0..table.candidates.len()).map(row).collect();
        let unit = bounds.iter().flatten().map(|worth| worth.point.denominator()).fold(1, lcm);
        let whole =
            |worth: &Worth| worth.point.numerator() * divided(unit, worth.point.denominator());
        let worths = bounds.iter().map(|row| row.iter().map(whole).collect()).collect();
        let each = enabled.iter().map(|place| weights.each[*place]).collect();
        Self { enabled, weights: each, total: weights.total, unit, worths, bounds }
    }

    /// The number of enabled criteria.
    pub fn width(&self) -> usize {
        self.enabled.len()
    }

    /// The score of an option in units of 1/(`total`·`unit`).
    pub fn sum(&self, option: usize) -> i128 {
        self.weights.iter().zip(&self.worths[option]).map(|(weight, worth)| weight * worth).sum()
    }

    /// The score of an option; `None` if no criterion is enabled.
    pub fn score(&self, option: usize) -> Option<Score> {
        if self.total == 0 {
            return None;
        }
        let sum = |pick: fn(&Worth) -> Ratio| {
            let each = self.weights.iter().zip(&self.bounds[option]);
            let sum = each
                .map(|(weight, worth)| Ratio::whole(*weight) * pick(worth))
                .fold(Ratio::ZERO, |sum, one| sum + one);
            sum / Ratio::whole(self.total)
        };
        Some(Score {
            point: Ratio::new(self.sum(option), self.total * self.unit),
            low: sum(|worth| worth.low),
            high: sum(|worth| worth.high),
        })
    }

    /// An enabled criterion's share of the total weight.
    pub fn share(&self, place: usize) -> Ratio {
        Ratio::new(self.weights[place], self.total)
    }

    /// What an enabled criterion adds to the score of an option: its share of the weight times the worth.
    pub fn part(&self, option: usize, place: usize) -> Score {
        let (share, worth) = (self.share(place), &self.bounds[option][place]);
        Score { point: share * worth.point, low: share * worth.low, high: share * worth.high }
    }

    /// How much more one option is worth than another on an enabled criterion, in units of
    /// 1/`unit`.
    pub fn lead(&self, option: usize, rival: usize, place: usize) -> i128 {
        self.worths[option][place] - self.worths[rival][place]
    }
}

/// What is scored in a cell: what it says, or what holds under the must-haves.
pub fn scored<'a>(table: &'a Table, held: &'a [Held], option: usize, place: usize) -> &'a Standing {
    let other = held.iter().find(|one| (one.option, one.place) == (option, place));
    other.map_or(&table.candidates[option].cells[place].standing, |one| &one.standing)
}

/// The worth of a cell with its bounds; `None` on a scale that is not weighed.
///
/// Everything an unknown could be worth lies in equal steps from 0 to 1 ([`Scale::grades`]), so the
/// mean is 1/2 on every scale.
///
/// [`Scale::grades`]: crate::catalog::Scale::grades
pub fn worth(criterion: &Criterion, standing: &Standing, as_of: Date) -> Worth {
    if !criterion.scale.is_weighed() {
        return Worth { point: Ratio::ZERO, low: Ratio::ZERO, high: Ratio::ZERO };
    }
    let worth = |value| criterion.scale.worth(value, as_of).unwrap_or(Ratio::ZERO);
    let half = Ratio::new(1, 2);
    match standing {
        Standing::Known(value) => {
            let point = worth(value);
            Worth { point, low: point, high: point }
        }
        Standing::Unknown => Worth { point: half, low: Ratio::ZERO, high: Ratio::ONE },
        Standing::Disputed(value, dispute) => {
            let (one, other) = (worth(value), worth(&dispute.value));
            Worth { point: (one + other) * half, low: one.min(other), high: one.max(other) }
        }
    }
}
