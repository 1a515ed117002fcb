//! Robustness: how much weight can move, and how far each weight alone can go
//! (`docs/method.md`, "Movable weight" and "Weight stability").

use std::cmp::Reverse;

use super::scoring::Problem;
use crate::order::InOrder;
use crate::quantity::Ratio;

/// How far the weights may change before the winner is no longer first or tied for first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Robustness {
    /// The largest share of the weight that can move between criteria in any way before a rival
    /// catches up; 1 if no rival can.
    pub movable: Ratio,
    /// The move with which the first rival catches up, if one can.
    pub catch: Option<Catch>,
    /// For each enabled criterion, the weights with which the winner stays first, with all other
    /// weights in proportion; empty if only one criterion is enabled.
    pub stability: Vec<Interval>,
    /// The weight bound that is closest to the current weights.
    pub nearest: Option<Flip>,
}

/// The cheapest way for a rival to catch up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catch {
    /// The rival.
    pub rival: usize,
    /// The enabled criteria that weight is taken from, and how much.
    pub from: Vec<(usize, Ratio)>,
    /// The enabled criterion that it goes to.
    pub to: usize,
    /// How much weight moves in total.
    pub amount: Ratio,
}

/// The weights of one criterion with which the winner stays first; the ends are ties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lowest.
    pub low: Ratio,
    /// The highest.
    pub high: Ratio,
    /// Which option takes over below.
    pub low_rival: Option<usize>,
    /// Which option takes over above.
    pub high_rival: Option<usize>,
}

/// A bound of one weight beyond which another option wins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The enabled criterion.
    pub place: usize,
    /// The weight at which the rival catches up.
    pub bound: Ratio,
    /// Which option takes over beyond it.
    pub rival: usize,
}

/// The robustness of a single winner against its rivals.
pub fn of(problem: &Problem, winner: usize, rivals: &[usize]) -> Robustness {
    let catch = rivals
        .iter()
        .filter_map(|rival| catch_up(problem, winner, *rival))
        .min_by_key(|catch| catch.amount);
    let stability =
        if problem.width() > 1 { stability(problem, winner, rivals) } else { Vec::new() };
    Robustness {
        movable: catch.as_ref().map_or(Ratio::ONE, |catch| catch.amount),
        catch,
        nearest: nearest(problem, &stability),
        stability,
    }
}

/// The least weight that has to move for `rival` to catch up with `leader`, and how; `None` if no
/// weights are enough. A rival that is level already needs nothing.
///
/// Greedy and exact: all weight goes to the criterion with the leader's smallest lead, taken first
/// from those with the largest leads; each unit from j closes the gap by (`d_j` − `d_l`).
pub fn catch_up(problem: &Problem, leader: usize, rival: usize) -> Option<Catch> {
    let lead = |place: &usize| problem.lead(leader, rival, *place);
    let to = (0..problem.width()).min_by_key(lead)?;
    let least = lead(&to);
    if least >= 0 {
        return None;
    }
    let mut gap = problem.sum(leader) - problem.sum(rival);
    let (mut from, mut amount) = (Vec::new(), Ratio::ZERO);
    let mut places: Vec<usize> = (0..problem.width()).filter(|place| lead(place) > least).collect();
    places.order_by_key(|place| Reverse(lead(place)));
    for place in places {
        if gap <= 0 {
            break;
        }
        let closes = lead(&place) - least;
        let all = problem.weights[place];
        let moved = if all * closes <= gap {
            gap -= all * closes;
            Ratio::new(all, problem.total)
        } else {
            let moved = Ratio::new(gap, problem.total * closes);
            gap = 0;
            moved
        };
        from.push((place, moved));
        amount = amount + moved;
    }
    Some(Catch { rival, from, to, amount })
}

/// Intervals as in Mareschal (1988), "Weight stability intervals in multicriteria decision aid",
/// and Triantaphyllou & Sanchez (1997): with R the scores over all other criteria, the winner stays
/// ahead while (`R_a` − `R_k`) + t·[d − (`R_a` − `R_k`)] ≥ 0.
fn stability(problem: &Problem, winner: usize, rivals: &[usize]) -> Vec<Interval> {
    (0..problem.width())
        .map(|place| {
            let whole =
                Interval { low: Ratio::ZERO, high: Ratio::ONE, low_rival: None, high_rival: None };
            rivals
                .iter()
                .fold(whole, |interval, rival| narrowed(interval, problem, (winner, *rival), place))
        })
        .collect()
}

fn narrowed(
    mut interval: Interval,
    problem: &Problem,
    (winner, rival): (usize, usize),
    place: usize,
) -> Interval {
    let weight = problem.weights[place];
    let others = problem.total - weight;
    // The lead on this criterion and that on all others, both in units of 1/(unit·others).
    let here = problem.lead(winner, rival, place) * others;
    let gap = problem.sum(winner) - problem.sum(rival);
    let elsewhere = gap - weight * problem.lead(winner, rival, place);
    let crossing = || Ratio::new(elsewhere, elsewhere - here);
    if here < 0 {
        let bound = crossing();
        if bound < interval.high {
            interval.high = bound;
            interval.high_rival = Some(rival);
        }
    } else if elsewhere < 0 {
        let bound = crossing();
        if bound > interval.low {
            interval.low = bound;
            interval.low_rival = Some(rival);
        }
    }
    interval
}

fn nearest(problem: &Problem, stability: &[Interval]) -> Option<Flip> {
    let bounds = stability.iter().enumerate().flat_map(|(place, interval)| {
        let low = interval.low_rival.map(|rival| Flip { place, bound: interval.low, rival });
        let high = interval.high_rival.map(|rival| Flip { place, bound: interval.high, rival });
        low.into_iter().chain(high)
    });
    let flips: Vec<Flip> = bounds.collect();
    let share = |flip: &Flip| problem.share(flip.place);
    let distances: Option<Vec<Ratio>> =
        flips.iter().map(|flip| flip.bound.checked_sub(share(flip)).map(Ratio::abs)).collect();
    // Exact, so that the first of two equally close bounds is named; in billionths only if the
    // difference of two such fractions overflows.
    let Some(distances) = distances else {
        let distance = |flip: &Flip| flip.bound.billionths().abs_diff(share(flip).billionths());
        return flips.into_iter().min_by_key(distance);
    };
    distances.into_iter().zip(flips).min_by_key(|(distance, _)| *distance).map(|(_, flip)| flip)
}
