//! First ranks by sampling a fixed lattice of weightings, where an exact result would cost too
//! much.

use super::contest::Contest;
use super::region::members;
use super::weightings::Weightings;
use super::{FirstRank, Method};
use crate::quantity::Ratio;

/// How many weightings are sampled.
pub const POINTS: u32 = 65_536;
/// How many of them make one step.
const STRIDE: u32 = 16;
/// The most that a row may be worth on a criterion, so that weighted sums stay within 64 bits.
const WORTH_MAX: u64 = 1 << 30;

/// The search, between two steps.
#[derive(Clone, Debug)]
pub struct Lattice {
    /// The rows that can win, and how many rows there are.
    rows: Vec<usize>,
    all_rows: usize,
    /// What each is worth on each criterion.
    worths: Vec<Vec<u64>>,
    weightings: Weightings,
    asked: u32,
    /// The sums under the current weighting.
    sums: Vec<u64>,
    /// For each row, the number of weightings under which it had the largest sum alone, with one
    /// other, with two others …
    firsts: Vec<Vec<u32>>,
    /// For each row, the sum of the weights under which its sum was the largest; ties are split
    /// equally, rounded down.
    middles: Vec<Vec<u64>>,
}

impl Lattice {
    /// The lattice for all weightings, or for those that respect the tiers.
    pub fn of(contest: &Contest, is_ordered: bool) -> Self {
        let never_behind = |a: &[i128], b: &[i128]| a.iter().zip(b).all(|(a, b)| a >= b);
        let is_beaten = |row: usize| {
            let mut others = contest.rows.iter().enumerate().filter(|(other, _)| *other != row);
            others.any(|(_, other)| never_behind(other, &contest.rows[row]))
        };
        let rows: Vec<usize> = (0..contest.rows.len()).filter(|row| !is_beaten(*row)).collect();
        // The catalogue check allows no worth that large.
        let worth = |worth: &i128| u64::try_from(*worth).unwrap_or(WORTH_MAX).min(WORTH_MAX);
        let worths = rows.iter().map(|row| contest.rows[*row].iter().map(worth).collect());
        let tiers = if is_ordered { members(&contest.tiers) } else { Vec::new() };
        Self {
            worths: worths.collect(),
            weightings: Weightings::of(contest.width(), tiers),
            asked: 0,
            sums: Vec::new(),
            firsts: vec![vec![0; rows.len()]; rows.len()],
            middles: vec![vec![0; contest.width()]; rows.len()],
            all_rows: contest.rows.len(),
            rows,
        }
    }

    /// Samples the next few weightings; returns the result after the last.
    pub fn step(&mut self) -> Option<FirstRank> {
        for _ in 0..STRIDE {
            self.ask();
        }
        self.asked += STRIDE;
        (self.asked >= POINTS).then(|| self.found())
    }

    /// Counts who comes first under the next weighting.
    fn ask(&mut self) {
        let weights = self.weightings.next();
        self.sums.clear();
        self.sums.extend(self.worths.iter().map(|row| sum(row, weights)));
        let most = self.sums.iter().copied().max().unwrap_or(0);
        let tied = self.sums.iter().filter(|sum| **sum == most).count();
        for (row, _) in self.sums.iter().enumerate().filter(|(_, sum)| **sum == most) {
            self.firsts[row][tied - 1] += 1;
            for (middle, weight) in self.middles[row].iter_mut().zip(weights) {
                *middle += if tied == 1 { *weight } else { weight / tied as u64 };
            }
        }
    }

    fn found(&self) -> FirstRank {
        let mut shares = vec![Ratio::ZERO; self.all_rows];
        let mut centres = vec![None; self.all_rows];
        for ((row, counts), middle) in self.rows.iter().zip(&self.firsts).zip(&self.middles) {
            shares[*row] = counts.iter().zip(1..).fold(Ratio::ZERO, |sum, (count, tied)| {
                sum + Ratio::new(i128::from(*count), tied * i128::from(POINTS))
            });
            let total: i128 = middle.iter().map(|sum| i128::from(*sum)).sum();
            if total > 0 {
                let weight = |sum: &u64| Ratio::new(i128::from(*sum), total);
                centres[*row] = Some(middle.iter().map(weight).collect());
            }
        }
        let method = Method::Lattice;
        FirstRank { shares, method, centres, centres_method: method, pieces: 0 }
    }
}

/// The weighted sum of a row. It fits, since all weights together are 2^32 and a worth is at most
/// 2^30; checking every product would cost a browser more than the product itself.
fn sum(worths: &[u64], weights: &[u64]) -> u64 {
    worths
        .iter()
        .zip(weights)
        .fold(0, |sum, (worth, weight)| sum.wrapping_add(worth.wrapping_mul(*weight)))
}
