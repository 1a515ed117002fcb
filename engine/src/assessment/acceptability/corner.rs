//! A corner of a piece of the weightings: whole weights, and what every row scores there.

use super::contest::Contest;
use crate::quantity::{Ratio, divided, gcd};

/// One weighting, in its own unit.
#[derive(Clone, Debug)]
pub struct Corner {
    /// The weights; none is negative.
    pub weights: Vec<i128>,
    /// Their sum.
    pub total: i128,
    /// The score of each row in the same unit.
    scores: Vec<i128>,
}

impl Corner {
    /// The corner at these weights.
    pub fn at(contest: &Contest, weights: Vec<i128>) -> Self {
        let score = |row: &Vec<i128>| row.iter().zip(&weights).map(|(a, b)| a * b).sum();
        Self {
            scores: contest.rows.iter().map(score).collect(),
            total: weights.iter().sum(),
            weights,
        }
    }

    /// How far one row is ahead of another here.
    pub fn lead(&self, row: usize, rival: usize) -> i128 {
        self.scores[row] - self.scores[rival]
    }

    /// The score of a row with all weights adding up to 1.
    pub fn score(&self, row: usize) -> Ratio {
        Ratio::new(self.scores[row], self.total)
    }

    /// Where two rows score the same on the way from `self`, where `row` is ahead, to `other`, where
    /// `rival` is; and how far along that is. `None` if it overflows.
    pub fn crossing(&self, other: &Self, row: usize, rival: usize) -> Option<(Self, Ratio)> {
        let (ahead, behind) = (self.lead(row, rival), -other.lead(row, rival));
        let common = gcd(ahead, behind);
        let (ahead, behind) = (divided(ahead, common), divided(behind, common));
        let here = behind.checked_mul(self.total)?;
        let there = ahead.checked_mul(other.total)?;
        let total = here.checked_add(there)?;
        // No weight exceeds the total, so the weights fit if the total does.
        let weights: Vec<i128> = self
            .weights
            .iter()
            .zip(&other.weights)
            .map(|(here, there)| behind * here + ahead * there)
            .collect();
        let mut divisor = total;
        for weight in &weights {
            if divisor == 1 {
                break;
            }
            divisor = gcd(divisor, *weight);
        }
        let mix = |(here, there): (&i128, &i128)| {
            let sum = behind.checked_mul(*here)?.checked_add(ahead.checked_mul(*there)?)?;
            Some(divided(sum, divisor))
        };
        let scores: Option<Vec<i128>> = self.scores.iter().zip(&other.scores).map(mix).collect();
        let crossing = Self {
            weights: weights.into_iter().map(|weight| divided(weight, divisor)).collect(),
            total: divided(total, divisor),
            scores: scores?,
        };
        Some((crossing, Ratio::new(there, total)))
    }
}
