//! How often each of some rows has the largest weighted sum, asked of a fixed lattice of weights.
//!
//! All is in whole numbers and in a fixed order, so that every machine counts the same. It is a crate of
//! its own because the page's program is compiled for size, and this loop for speed.

mod points;
mod rows;
mod sort;

use points::Points;
use rows::Rows;

/// How many weightings are asked.
pub const POINTS: u32 = 65_536;
/// The most columns: the piles of the sorting count in bytes.
pub const COLUMNS_MAX: usize = 255;
/// The most that a row may have in a column: its sums then stay within 64 bits.
pub const WORTH_MAX: u64 = 1 << 30;
/// How many weightings make one step.
const STRIDE: u32 = 16;

/// The count, between two steps.
#[derive(Clone, Debug)]
pub struct Lattice {
    points: Points,
    rows: Rows,
    asked: u32,
    tally: Tally,
}

/// What was counted.
#[derive(Clone, Debug)]
pub struct Tally {
    /// For each row, under how many weightings it had the largest sum alone, with one other, with two
    /// others …
    pub firsts: Vec<Vec<u32>>,
    /// For each row the sum of the weights under which its sum was the largest; those of a tie in equal
    /// parts, rounded down. A weighting is 2^32 in all.
    pub middles: Vec<Vec<u64>>,
}

impl Lattice {
    /// The count for rows of equal length over all weights that are positive; with tiers, which hold
    /// every column once, the highest first, over those among which none of a lower tier weighs more
    /// than one of a higher.
    ///
    /// # Panics
    ///
    /// Without rows or columns, with more columns than [`COLUMNS_MAX`], or above [`WORTH_MAX`].
    pub fn of(rows: &[Vec<u64>], tiers: &[Vec<usize>]) -> Self {
        let width = rows[0].len();
        assert!((1..=COLUMNS_MAX).contains(&width), "{width} columns");
        assert!(rows.iter().flatten().all(|worth| *worth <= WORTH_MAX), "a worth is too large");
        let tally = Tally {
            firsts: vec![vec![0; rows.len()]; rows.len()],
            middles: vec![vec![0; width]; rows.len()],
        };
        Self { points: Points::of(width, tiers), rows: Rows::of(rows), asked: 0, tally }
    }

    /// Asks the next few weightings; what was counted after the last.
    pub fn step(&mut self) -> Option<&Tally> {
        for _ in 0..STRIDE {
            let weights = self.points.next();
            self.rows.count(weights, &mut self.tally);
        }
        self.asked += STRIDE;
        (self.asked >= POINTS).then_some(&self.tally)
    }
}
