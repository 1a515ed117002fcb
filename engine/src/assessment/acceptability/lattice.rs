//! First ranks by asking a fixed lattice of weightings, where exactness would cost too much.

pub use edgewise_lattice::POINTS;
use edgewise_lattice::{Tally, WORTH_MAX};

use super::contest::Contest;
use super::region::members;
use super::{FirstRank, Method};
use crate::quantity::Ratio;

/// The search, between two steps.
#[derive(Clone, Debug)]
pub struct Lattice {
    /// The rows that can win, of how many.
    rows: Vec<usize>,
    all_rows: usize,
    count: edgewise_lattice::Lattice,
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
        // The check lets no worth be as large.
        let worth = |worth: &i128| u64::try_from(*worth).unwrap_or(WORTH_MAX).min(WORTH_MAX);
        let worths = rows.iter().map(|row| contest.rows[*row].iter().map(worth).collect());
        let worths: Vec<Vec<u64>> = worths.collect();
        let tiers = if is_ordered { members(&contest.tiers) } else { Vec::new() };
        let count = edgewise_lattice::Lattice::of(&worths, &tiers);
        Self { rows, all_rows: contest.rows.len(), count }
    }

    /// Asks the next few weightings; what was found after the last.
    pub fn step(&mut self) -> Option<FirstRank> {
        let Self { rows, all_rows, count } = self;
        count.step().map(|tally| found(tally, rows, *all_rows))
    }
}

fn found(tally: &Tally, rows: &[usize], all_rows: usize) -> FirstRank {
    let mut shares = vec![Ratio::ZERO; all_rows];
    let mut centres = vec![None; all_rows];
    for ((row, counts), middle) in rows.iter().zip(&tally.firsts).zip(&tally.middles) {
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
