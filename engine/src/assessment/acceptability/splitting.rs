//! Exact first ranks: the weightings are cut where two rows score the same, until each piece has
//! one winner; the shares are the sizes of the pieces.
//!
//! A simplex whose corners are on both sides is cut at the crossing of one edge, into two of sizes
//! λ and 1 − λ. Each comparison of a champion with the next row is finished before another begins,
//! which keeps the number of pieces low.

use std::cmp::Reverse;
use std::rc::Rc;

use super::contest::Contest;
use super::corner::Corner;
use super::region::Region;
use super::{FirstRank, Method};
use crate::order::InOrder;
use crate::quantity::{Ratio, divided, gcd};

/// The most pieces that one search may produce; a count, so that the limit is the same everywhere.
pub const LEAVES_MAX: u64 = 200_000;

/// The result of a step.
pub enum Step {
    /// There is more to do.
    More,
    /// Everything is found; the centres only if they did not overflow.
    Found(FirstRank),
    /// More pieces than allowed, or a fraction that overflows.
    TooMuch,
}

/// The search, between two steps.
#[derive(Clone, Debug)]
pub struct Splitting {
    contest: Contest,
    region: Region,
    /// How many of the region's simplices were started.
    begun: u64,
    /// The rows that can win in the current simplex, the likeliest first.
    rivals: Vec<usize>,
    open: Vec<Piece>,
    /// A lower bound on the number of pieces; at the end, the exact number.
    leaves: u64,
    shares: Vec<Ratio>,
    /// Sums of size times middle; `None` once one overflows.
    middles: Option<Vec<Vec<Ratio>>>,
}

/// A simplex on which `champion` is never behind the rivals before `next`.
#[derive(Clone, Debug)]
struct Piece {
    corners: Vec<Rc<Corner>>,
    size: Ratio,
    champion: usize,
    next: usize,
    /// Whether the comparison with `next` has begun, so that its pieces are counted already.
    is_cut: bool,
}

impl Splitting {
    /// The search over a region.
    pub fn of(contest: &Contest, region: Region) -> Self {
        let (rows, width) = (contest.rows.len(), contest.width());
        Self {
            contest: contest.clone(),
            leaves: region.count(),
            region,
            begun: 0,
            rivals: Vec::new(),
            open: Vec::new(),
            shares: vec![Ratio::ZERO; rows],
            middles: Some(vec![vec![Ratio::ZERO; width]; rows]),
        }
    }

    /// Takes one piece and cuts it, or finds that it has one winner.
    pub fn step(&mut self) -> Step {
        if self.leaves > LEAVES_MAX {
            return Step::TooMuch;
        }
        let Some(piece) = self.open.pop() else {
            if self.begun == self.region.count() {
                return Step::Found(self.found());
            }
            self.begin();
            return Step::More;
        };
        self.settle(piece).map_or(Step::TooMuch, |()| Step::More)
    }

    /// Opens the next simplex of the region.
    fn begin(&mut self) {
        let corners = self.region.corners(self.begun).into_iter();
        let corners: Vec<Rc<Corner>> =
            corners.map(|weights| Rc::new(Corner::at(&self.contest, weights))).collect();
        self.begun += 1;
        let rows = 0..self.contest.rows.len();
        // No two rows are the same everywhere, so one of them can be ahead.
        let is_beaten = |row: &usize| {
            let never_ahead = |other: usize| corners.iter().all(|at| at.lead(other, *row) >= 0);
            rows.clone().any(|other| other != *row && never_ahead(other))
        };
        let middle =
            |row: usize| corners.iter().fold(Ratio::ZERO, |sum, corner| sum + corner.score(row));
        let open = rows.clone().filter(|row| !is_beaten(row));
        let mut middles: Vec<(Ratio, usize)> = open.map(|row| (middle(row), row)).collect();
        middles.order_by_key(|middle| Reverse(middle.0));
        self.rivals = middles.into_iter().map(|(_, row)| row).collect();
        let size = Ratio::new(1, i128::from(self.region.count()));
        let champion = self.rivals[0];
        self.open.push(Piece { corners, size, champion, next: 1, is_cut: false });
    }

    /// Compares the champion with all remaining rivals; `None` on overflow.
    fn settle(&mut self, mut piece: Piece) -> Option<()> {
        while let Some(rival) = self.rivals.get(piece.next).copied() {
            let lead = |corner: &Rc<Corner>| corner.lead(piece.champion, rival);
            let ahead = piece.corners.iter().position(|corner| lead(corner) > 0);
            let behind = piece.corners.iter().position(|corner| lead(corner) < 0);
            match (ahead, behind) {
                (Some(ahead), Some(behind)) => {
                    if !piece.is_cut {
                        let ahead = piece.corners.iter().filter(|corner| lead(corner) > 0).count();
                        let behind = piece.corners.iter().filter(|corner| lead(corner) < 0).count();
                        self.leaves = self.leaves.saturating_add(pieces(ahead, behind) - 1);
                    }
                    return self.cut(piece, rival, (ahead, behind));
                }
                (None, Some(_)) => piece.champion = rival,
                (_, None) => {}
            }
            piece.next += 1;
            piece.is_cut = false;
        }
        self.book(&piece)
    }

    fn cut(&mut self, piece: Piece, rival: usize, (ahead, behind): (usize, usize)) -> Option<()> {
        let (here, there) = (&piece.corners[ahead], &piece.corners[behind]);
        let (crossing, part) = here.crossing(there, piece.champion, rival)?;
        let crossing = Rc::new(crossing);
        let mut beyond = Piece {
            size: piece.size.checked_mul(Ratio::ONE.checked_sub(part)?)?,
            is_cut: true,
            ..piece.clone()
        };
        beyond.corners[ahead] = Rc::clone(&crossing);
        let mut before = Piece { size: piece.size.checked_mul(part)?, is_cut: true, ..piece };
        before.corners[behind] = crossing;
        self.open.extend([before, beyond]);
        Some(())
    }

    /// Adds a piece to its winner.
    fn book(&mut self, piece: &Piece) -> Option<()> {
        let share = &mut self.shares[piece.champion];
        *share = share.checked_add(piece.size)?;
        let added = self.middles.as_mut().and_then(|all| add(&mut all[piece.champion], piece));
        if added.is_none() {
            self.middles = None;
        }
        Some(())
    }

    fn found(&mut self) -> FirstRank {
        let shares = core::mem::take(&mut self.shares);
        let centre = |(middle, share): (Vec<Ratio>, &Ratio)| {
            (*share > Ratio::ZERO).then(|| middle.into_iter().map(|one| one / *share).collect())
        };
        let middles = self.middles.take();
        let centres_method = if middles.is_some() { Method::Exact } else { Method::Lattice };
        let centres = middles.unwrap_or_default().into_iter().zip(&shares).map(centre).collect();
        let pieces = u32::try_from(self.leaves).unwrap_or(u32::MAX);
        FirstRank { shares, method: Method::Exact, centres, centres_method, pieces }
    }
}

/// Adds the size of a piece times its middle, the mean of its corners.
fn add(sums: &mut [Ratio], piece: &Piece) -> Option<()> {
    let unit = piece.corners.iter().try_fold(1_i128, |unit, corner| {
        unit.checked_mul(divided(corner.total, gcd(unit, corner.total)))
    })?;
    let all = unit.checked_mul(piece.corners.len() as i128)?;
    for (at, sum) in sums.iter_mut().enumerate() {
        let weight = piece.corners.iter().try_fold(0_i128, |sum, corner| {
            sum.checked_add(corner.weights[at].checked_mul(divided(unit, corner.total))?)
        })?;
        *sum = sum.checked_add(Ratio::new(weight, all).checked_mul(piece.size)?)?;
    }
    Some(())
}

/// How many pieces one comparison cuts a simplex into, given the number of corners on either side:
/// each cut leaves one piece with one corner less on one side and one piece with one less on the
/// other.
fn pieces(ahead: usize, behind: usize) -> u64 {
    let (few, all) = (ahead.min(behind) as u64, (ahead + behind) as u64);
    (1..=few).fold(1_u64, |sum, at| sum.saturating_mul(all - few + at) / at)
}
