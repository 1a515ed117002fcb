//! One option against another over all weightings, for any number of criteria.
//!
//! Source: Varsi (1973), "The multidimensional content of the frustum of the simplex", Pacific
//! Journal of Mathematics 46(1). These are the engine's only floats: they use only +, × and ÷ on
//! positive numbers, which every machine rounds alike.

use super::contest::Contest;

/// For each option and rival, the share of weightings under which it is ahead; 0 against itself.
pub fn of(contest: &Contest) -> Vec<Vec<f64>> {
    let count = contest.options.len();
    let mut shares = vec![vec![0.0; count]; count];
    let pairs = (0..count).flat_map(|rival| (0..rival).map(move |option| (option, rival)));
    for (option, rival) in pairs {
        let both = ahead(contest.row(option), contest.row(rival));
        (shares[option][rival], shares[rival][option]) = both;
    }
    shares
}

/// The share under which `row` is ahead of `rival`, and the reverse: together 1, regardless of which
/// is named first; a half each for equal rows.
fn ahead(row: &[i128], rival: &[i128]) -> (f64, f64) {
    let (mut ahead, mut behind) = (Vec::new(), Vec::new());
    for (worth, other) in row.iter().zip(rival).filter(|(worth, other)| worth != other) {
        let side = if worth > other { &mut ahead } else { &mut behind };
        insert(side, distance(*worth, *other));
    }
    if ahead == behind {
        return (0.5, 0.5);
    }
    if ahead < behind {
        let share = share_behind(&ahead, &behind);
        (1.0 - share, share)
    } else {
        let share = share_behind(&behind, &ahead);
        (share, 1.0 - share)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "worths are below 2^53: the check limits their unit"
)]
fn distance(worth: i128, other: i128) -> f64 {
    worth.abs_diff(other) as f64
}

/// Keeps a list sorted, so that the order of the criteria does not change a single bit.
fn insert(sorted: &mut Vec<f64>, one: f64) {
    let place = sorted.iter().take_while(|other| **other < one).count();
    sorted.insert(place, one);
}

/// The part of the simplex on which the leads of one side do not make up for those of the other.
fn share_behind(ahead: &[f64], behind: &[f64]) -> f64 {
    let mut parts = vec![0.0; ahead.len() + 1];
    parts[0] = 1.0;
    for y in behind {
        for (at, x) in ahead.iter().enumerate() {
            parts[at + 1] = (x * parts[at + 1] + y * parts[at]) / (x + y);
        }
    }
    parts[ahead.len()]
}
