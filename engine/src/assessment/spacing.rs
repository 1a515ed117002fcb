//! Whether an order holds no matter what the levels between worst and best are worth
//! (`docs/method.md`, "Spacing of levels").
//!
//! Worths are read off declared scales as if their levels were equally spaced. If an order holds
//! for any spacing that keeps the levels in order, the spacing cannot be its cause.

use super::scoring::Problem;
use super::table::Table;
use crate::catalog::Scale;
use crate::quantity::Ratio;

/// The `rivals` that could catch up with `leader` if inner levels were worth something else, or for
/// which that cannot be ruled out.
///
/// The least lead on a criterion is 1 if the leader is at the best level and the rival at the worst,
/// −1 if the leader is at a lower level than the rival, and 0 otherwise; points have no levels, so
/// there it is the lead itself. Anything in doubt is taken at its worst for the leader. Where the least leads
/// cancel out, a level that is higher, but not by all of the scale, still puts the leader ahead, since no two
/// levels are worth the same.
pub fn open(table: &Table, problem: &Problem, leader: usize, rivals: &[usize]) -> Vec<usize> {
    let is_proof = |rival: &usize| {
        let sum: i128 = (0..problem.width())
            .map(|at| problem.weights[at] * least_lead(table, problem, leader, *rival, at))
            .sum();
        let is_higher = |at: usize| {
            let (mine, theirs) = (&problem.bounds[leader][at], &problem.bounds[*rival][at]);
            let least = least_lead(table, problem, leader, *rival, at);
            problem.weights[at] > 0 && least == 0 && mine.low > theirs.high
        };
        sum > 0 || (sum == 0 && (0..problem.width()).any(is_higher))
    };
    rivals.iter().copied().filter(|rival| !is_proof(rival)).collect()
}

/// In units of 1/`unit`.
fn least_lead(table: &Table, problem: &Problem, leader: usize, rival: usize, at: usize) -> i128 {
    let (mine, theirs) = (&problem.bounds[leader][at], &problem.bounds[rival][at]);
    if matches!(table.criteria[problem.enabled[at]].scale, Scale::Points)
        && mine.low == mine.high
        && theirs.low == theirs.high
    {
        problem.lead(leader, rival, at)
    } else if mine.low < theirs.high {
        -problem.unit
    } else if mine.low == Ratio::ONE && theirs.high == Ratio::ZERO {
        problem.unit
    } else {
        0
    }
}
