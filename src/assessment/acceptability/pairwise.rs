//! One option against another over all weightings, for any number of criteria.
//!
//! Source: Varsi (1973), "The multidimensional content of the frustum of the simplex", Pacific
//! Journal of Mathematics 46(1). These are the only floats of the engine: sums of positive numbers
//! by +, × and ÷, each of which every machine rounds alike.

use core::cmp::Ordering;

use super::contest::Contest;
use crate::gather::Gather;
use crate::sorted::sort_by_key;

/// For each option and each rival the share of weightings under which it is ahead; 0 against itself.
pub fn of(contest: &Contest) -> Vec<Vec<f64>> {
    let all = 0..contest.options.len();
    let share = |option: usize, rival: usize| {
        if option == rival { 0.0 } else { ahead(contest.row(option), contest.row(rival)) }
    };
    let row = |option: usize| all.clone().map(|rival| share(option, rival)).gather();
    all.clone().map(row).gather()
}

/// The share under which `row` is ahead of `rival`. Either way round the same is computed, so that
/// both together are 1; a half for equal rows.
fn ahead(row: &[i128], rival: &[i128]) -> f64 {
    // Sorted, so that no order of criteria changes a bit.
    let leads = |row: &[i128], rival: &[i128]| {
        let each = row.iter().zip(rival).map(|(a, b)| a - b).filter(|lead| *lead > 0);
        let mut leads: Vec<i128> = each.gather();
        sort_by_key(&mut leads, |lead| *lead);
        leads
    };
    let (ahead, behind) = (leads(row, rival), leads(rival, row));
    match ahead.cmp(&behind) {
        Ordering::Equal => 0.5,
        Ordering::Less => 1.0 - share_behind(&ahead, &behind),
        Ordering::Greater => share_behind(&behind, &ahead),
    }
}

/// The part of the simplex on which the leads of the one side do not make up for those of the other.
#[expect(
    clippy::cast_precision_loss,
    reason = "worths are below 2^53: the check limits their unit"
)]
fn share_behind(ahead: &[i128], behind: &[i128]) -> f64 {
    let mut parts = vec![0.0; ahead.len() + 1];
    parts[0] = 1.0;
    for y in behind.iter().map(|lead| *lead as f64) {
        for (at, x) in ahead.iter().map(|lead| *lead as f64).enumerate() {
            parts[at + 1] = (x * parts[at + 1] + y * parts[at]) / (x + y);
        }
    }
    parts[ahead.len()]
}
