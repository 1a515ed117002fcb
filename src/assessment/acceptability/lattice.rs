//! First ranks by asking a fixed lattice of weightings, where exactness would cost too much.
//!
//! The points are sums of square roots of primes modulo 1, in whole numbers; the gaps between their
//! sorted coordinates are weights that are spread evenly over all weightings. (Independent numbers
//! divided by their sum would crowd the middle.)

use super::contest::Contest;
use super::region::members;
use super::{FirstRank, Method};
use crate::gather::Gather;
use crate::quantity::Ratio;

/// How many weightings are asked.
pub const POINTS: u32 = 65_536;
/// How many of them make one step.
const STRIDE: u32 = 16;
/// More than the check lets any worth be.
const WORTH_MAX: i128 = 1 << 30;

/// The search, between two steps.
#[derive(Clone, Debug)]
pub struct Lattice {
    /// The coordinates in 64 binary places, and what each point adds to the last.
    at: Vec<u64>,
    by: Vec<u64>,
    asked: u32,
    /// The members of each tier, the highest first; none where all weightings are asked.
    tiers: Vec<Vec<usize>>,
    /// The rows that can win.
    rows: Vec<usize>,
    /// The criteria on which those differ.
    columns: Vec<usize>,
    /// For each row that can win its worths on those, one row after the other.
    worths: Vec<i64>,
    width: usize,
    all_rows: usize,
    /// For each row, how often it came first alone, with one other, with two others …
    firsts: Vec<u32>,
    /// For each row the sum of the weights under which it came first.
    middles: Vec<u64>,
    scratch: Scratch,
}

/// Room to work in.
#[derive(Clone, Debug)]
struct Scratch {
    drawn: Vec<u32>,
    sorted: Vec<u32>,
    gaps: Vec<i64>,
    by_size: Vec<u64>,
    in_order: Vec<i64>,
    weights: Vec<i64>,
    scores: Vec<i64>,
}

impl Lattice {
    /// The lattice for all weightings, or for those that respect the tiers.
    pub fn of(contest: &Contest, is_ordered: bool) -> Self {
        let width = contest.width();
        let never_behind = |a: &[i128], b: &[i128]| a.iter().zip(b).all(|(a, b)| a >= b);
        let is_beaten = |row: usize| {
            let mut others = contest.rows.iter().enumerate().filter(|(other, _)| *other != row);
            others.any(|(_, other)| never_behind(other, &contest.rows[row]))
        };
        let rows: Vec<usize> = (0..contest.rows.len()).filter(|row| !is_beaten(*row)).gather();
        let column = |at: usize| -> Vec<i64> {
            let worths = rows.iter().map(|row| contest.rows[*row][at].min(WORTH_MAX));
            worths.map(|worth| i64::try_from(worth).unwrap_or(i64::MAX)).gather()
        };
        let differs = |column: &[i64]| column.windows(2).any(|pair| pair[0] != pair[1]);
        let (columns, by_column): (Vec<usize>, Vec<Vec<i64>>) =
            (0..width).map(|at| (at, column(at))).filter(|(_, one)| differs(one)).unzip();
        let places = 0..rows.len();
        let worths = places.flat_map(|row| by_column.iter().map(move |column| column[row]));
        Self {
            at: vec![1 << 63; width - 1],
            by: primes().take(width - 1).map(root).gather(),
            asked: 0,
            tiers: if is_ordered { members(&contest.tiers) } else { Vec::new() },
            worths: worths.gather(),
            width,
            all_rows: contest.rows.len(),
            firsts: vec![0; rows.len() * rows.len()],
            middles: vec![0; rows.len() * width],
            scratch: Scratch {
                drawn: vec![0; width - 1],
                sorted: vec![0; width - 1],
                gaps: vec![0; width],
                by_size: vec![0; width],
                in_order: vec![0; width],
                weights: vec![0; columns.len()],
                scores: vec![0; rows.len()],
            },
            columns,
            rows,
        }
    }

    /// Asks the next few weightings; what was found after the last.
    pub fn step(&mut self) -> Option<FirstRank> {
        for _ in 0..STRIDE {
            self.ask();
        }
        self.asked += STRIDE;
        (self.asked >= POINTS).then(|| self.found())
    }

    fn ask(&mut self) {
        let Scratch { drawn, sorted, gaps, by_size, in_order, weights, scores } = &mut self.scratch;
        for ((at, by), one) in self.at.iter_mut().zip(&self.by).zip(drawn.iter_mut()) {
            *at = at.wrapping_add(*by);
            *one = (*at >> 32) as u32;
        }
        sort(drawn, sorted);
        let mut last = 0;
        for (gap, place) in gaps.iter_mut().zip(sorted.iter()) {
            *gap = i64::from(*place) - last;
            last = i64::from(*place);
        }
        gaps[self.width - 1] = (1 << 32) - last;
        let each = if self.tiers.is_empty() {
            gaps
        } else {
            hand_out(gaps, &self.tiers, by_size, in_order);
            in_order
        };
        for (weight, at) in weights.iter_mut().zip(&self.columns) {
            *weight = each[*at];
        }
        let (mut most, mut first) = (0, 0);
        for (row, score) in scores.iter_mut().enumerate() {
            let worths = &self.worths[row * weights.len()..][..weights.len()];
            *score = worths.iter().zip(weights.iter()).map(|(worth, weight)| worth * weight).sum();
            if *score > most || first == 0 {
                (most, first) = (*score, 0);
            }
            first += usize::from(*score == most);
        }
        for (row, _) in scores.iter().enumerate().filter(|(_, score)| **score == most) {
            self.firsts[row * self.rows.len() + first - 1] += 1;
            let middle = &mut self.middles[row * self.width..][..self.width];
            for (sum, weight) in middle.iter_mut().zip(each.iter()) {
                // A division costs as much as all the rest of it, and a tie is rare.
                let weight = weight.unsigned_abs();
                *sum += if first == 1 { weight } else { weight / first as u64 };
            }
        }
    }

    fn found(&self) -> FirstRank {
        let mut shares = vec![Ratio::ZERO; self.all_rows];
        let mut centres = vec![None; self.all_rows];
        for (at, row) in self.rows.iter().enumerate() {
            let counts = self.firsts[at * self.rows.len()..][..self.rows.len()].iter().zip(1..);
            shares[*row] = counts.fold(Ratio::ZERO, |sum, (count, tied)| {
                sum + Ratio::new(i128::from(*count), tied * i128::from(POINTS))
            });
            let middle = &self.middles[at * self.width..][..self.width];
            let total: i128 = middle.iter().map(|sum| i128::from(*sum)).sum();
            if total > 0 {
                let weight = |sum: &u64| Ratio::new(i128::from(*sum), total);
                centres[*row] = Some(middle.iter().map(weight).gather());
            }
        }
        let method = Method::Lattice;
        FirstRank { shares, method, centres, centres_method: method, pieces: 0 }
    }
}

/// Sorts numbers that are spread evenly: each goes to where its highest binary places put it, and
/// then a few change places.
fn sort(drawn: &[u32], sorted: &mut [u32]) {
    let mut ends = [0_u8; 32];
    let pile = |one: u32| (one >> 27) as usize;
    for one in drawn {
        ends[pile(*one)] += 1;
    }
    let mut end = 0;
    for pile in &mut ends {
        end += *pile;
        *pile = end;
    }
    for one in drawn {
        let end = &mut ends[pile(*one)];
        *end -= 1;
        sorted[usize::from(*end)] = *one;
    }
    for count in 1..sorted.len() {
        insert(sorted, count, sorted[count]);
    }
}

/// Puts one more among the first `count`, which are sorted.
fn insert<T: Copy + PartialOrd>(sorted: &mut [T], count: usize, one: T) {
    let mut place = count;
    while place > 0 && sorted[place - 1] > one {
        sorted[place] = sorted[place - 1];
        place -= 1;
    }
    sorted[place] = one;
}

/// Gives the largest of the gaps to the highest tier and so on; those within a tier keep their
/// order, so that their weights are as free as the gaps are.
fn hand_out(gaps: &[i64], tiers: &[Vec<usize>], sorted: &mut [u64], weights: &mut [i64]) {
    // Each gap with its place behind it, the first of equal gaps the largest.
    let named = |at: usize, gap: i64| gap.unsigned_abs() << 16 | (0xffff - at as u64);
    for (at, gap) in gaps.iter().enumerate() {
        insert(sorted, at, named(at, *gap));
    }
    let mut above = gaps.len();
    for members in tiers {
        let below = above - members.len();
        let (least, most) = (sorted[below], sorted[above - 1]);
        let mut open = members.iter();
        for (at, gap) in gaps.iter().enumerate() {
            if (least..=most).contains(&named(at, *gap))
                && let Some(member) = open.next()
            {
                weights[*member] = *gap;
            }
        }
        above = below;
    }
}

/// The primes, by trial.
fn primes() -> impl Iterator<Item = u64> {
    (2..).filter(|one| (2..*one).take_while(|by| by * by <= *one).all(|by| one % by != 0))
}

/// The first 64 binary places of a square root behind the point, digit by digit.
#[expect(clippy::cast_possible_truncation, reason = "what stands before the point is cut off")]
fn root(of: u64) -> u64 {
    let (mut root, mut rest) = (0_u128, 0_u128);
    // Two binary digits at a time: those before the point, then zeros.
    let whole = (0..32).rev().map(|pair| u128::from(of >> (2 * pair) & 3));
    for digits in whole.chain([0; 64]) {
        rest = rest << 2 | digits;
        root <<= 1;
        let trial = root << 1 | 1;
        if rest >= trial {
            rest -= trial;
            root |= 1;
        }
    }
    root as u64
}
