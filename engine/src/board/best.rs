//! The best set of a given size: the least total cost if each group takes its cheapest member.
//!
//! Savings only shrink as a set grows (the cost is supermodular), so a set with room for r more options
//! saves at most the sum of the r largest savings that single options would bring now (Nemhauser, Wolsey
//! & Fisher 1978). Sets that cannot reach the best found so far are skipped; the rest are tried, good
//! ones first.

use core::ops::{AddAssign, SubAssign};

use super::cover::bits;
use crate::order::InOrder;

/// How many sets of equal cost are kept.
pub const TIES_MAX: usize = 1_000;

/// Whole numbers wide enough for the costs.
pub trait Whole:
    Clone + Ord + Default + for<'a> AddAssign<&'a Self> + for<'a> SubAssign<&'a Self>
{
}

impl<T> Whole for T where
    T: Clone + Ord + Default + for<'a> AddAssign<&'a T> + for<'a> SubAssign<&'a T>
{
}

/// What each group costs.
#[derive(Clone, Debug)]
pub struct Costs<T> {
    /// The cost of each group if nothing in the set fits it.
    pub lost: Vec<T>,
    /// The cost by option and group; at most [`Self::lost`].
    pub with: Vec<Vec<T>>,
}

/// A search for the best sets of one size, done in steps.
#[derive(Clone, Debug)]
pub struct BestSearch<T> {
    costs: Costs<T>,
    /// The options, starting with those that save the most alone.
    order: Vec<usize>,
    size: usize,
    /// A cost that is good enough to stop at.
    target: Option<T>,
    best: Option<T>,
    ties: Vec<u64>,
    is_exact: bool,
    stack: Vec<Branch>,
}

/// A set that grows by options from a given place in the order onwards.
#[derive(Clone, Copy, Debug)]
struct Branch {
    chosen: u64,
    from: usize,
    room: usize,
}

impl<T: Whole> BestSearch<T> {
    /// The best sets of `size` options, at least 1 and at most the number of options.
    pub fn new(costs: Costs<T>, size: usize) -> Self {
        let gains: Vec<T> = costs.with.iter().map(|column| gain(&costs.lost, column)).collect();
        let mut order: Vec<usize> = (0..gains.len()).collect();
        order.order_by(|one, other| gains[*other].cmp(&gains[*one]));
        let stack = vec![Branch { chosen: 0, from: 0, room: size }];
        let (best, ties) = (None, Vec::new());
        let mut search =
            Self { costs, order, size, target: None, best, ties, is_exact: true, stack };
        search.greedy();
        search
    }

    /// The same search, stopping at the first set that costs no more than `target`.
    pub fn until(costs: Costs<T>, size: usize, target: T) -> Self {
        Self { target: Some(target), ..Self::new(costs, size) }
    }

    /// Advances by this many looks at a cost, counting the sets that are tried. Returns whether the
    /// search is finished, which it also is once `tried` reaches `tried_max`.
    pub fn advance(&mut self, looks: u64, tried: &mut u64, tried_max: u64) -> bool {
        let each = (self.costs.lost.len() as u64 + 1) * self.order.len() as u64;
        let mut left = looks / each.max(1) + 1;
        while left > 0 && !self.is_enough() {
            let Some(branch) = self.stack.pop() else { return true };
            if *tried >= tried_max {
                self.is_exact = false;
                self.stack.clear();
                return true;
            }
            self.grow(branch, tried);
            left -= 1;
        }
        self.is_enough() || self.stack.is_empty()
    }

    /// The least cost, the sets that have it, and whether all sets were examined.
    pub fn best(&self) -> (Option<&T>, &[u64], bool) {
        (self.best.as_ref(), &self.ties, self.is_exact)
    }

    fn is_enough(&self) -> bool {
        match (&self.target, &self.best) {
            (Some(target), Some(best)) => best <= target,
            _ => false,
        }
    }

    /// A first set: the option that saves the most at each step.
    fn greedy(&mut self) {
        let mut chosen = 0;
        for _ in 0..self.size {
            let (costs, _) = self.state(chosen);
            let rest = self.order.iter().filter(|option| chosen >> **option & 1 == 0);
            let best = rest.max_by_key(|option| gain(&costs, &self.costs.with[**option]));
            chosen |= best.map_or(0, |option| 1 << option);
        }
        let (_, total) = self.state(chosen);
        self.consider(total, chosen);
    }

    fn grow(&mut self, branch: Branch, tried: &mut u64) {
        let (costs, total) = self.state(branch.chosen);
        let rest = &self.order[branch.from..];
        let gains: Vec<T> =
            rest.iter().map(|option| gain(&costs, &self.costs.with[*option])).collect();
        if branch.room == 1 {
            let leaves: Vec<u64> = rest.iter().map(|option| branch.chosen | 1 << option).collect();
            for (set, gain) in leaves.into_iter().zip(&gains) {
                *tried += 1;
                let mut left = total.clone();
                left -= gain;
                self.consider(left, set);
            }
            return;
        }
        *tried += 1;
        let mut later: Vec<T> = Vec::new();
        let mut children = Vec::new();
        for place in (0..rest.len()).rev() {
            if rest.len() - place >= branch.room && !self.is_hopeless(&total, &gains[place], &later)
            {
                children.push(Branch {
                    chosen: branch.chosen | 1 << rest[place],
                    from: branch.from + place + 1,
                    room: branch.room - 1,
                });
            }
            keep_largest(&mut later, gains[place].clone(), branch.room - 1);
        }
        self.stack.extend(children);
    }

    /// Whether one option plus the largest later savings cannot reach the best.
    fn is_hopeless(&self, total: &T, gain: &T, later: &[T]) -> bool {
        let Some(best) = &self.best else { return false };
        let mut bound = total.clone();
        bound -= gain;
        for gain in later {
            bound -= gain;
        }
        match &self.target {
            Some(target) => bound > *target,
            None => bound > *best,
        }
    }

    fn consider(&mut self, total: T, set: u64) {
        match &self.best {
            Some(best) if total > *best => {}
            Some(best) if total == *best => {
                if self.ties.len() < TIES_MAX && !self.ties.contains(&set) {
                    self.ties.push(set);
                }
            }
            _ => {
                self.best = Some(total);
                self.ties = vec![set];
            }
        }
    }

    /// What each group costs with a set, and the total.
    fn state(&self, chosen: u64) -> (Vec<T>, T) {
        let mut costs = self.costs.lost.clone();
        for option in bits(chosen) {
            for (cost, with) in costs.iter_mut().zip(&self.costs.with[option]) {
                if with < cost {
                    cost.clone_from(with);
                }
            }
        }
        let mut total = T::default();
        for cost in &costs {
            total += cost;
        }
        (costs, total)
    }
}

/// What an option saves.
fn gain<T: Whole>(costs: &[T], with: &[T]) -> T {
    let mut gain = T::default();
    for (cost, with) in costs.iter().zip(with) {
        if with < cost {
            gain += cost;
            gain -= with;
        }
    }
    gain
}

/// Keeps the `count` largest, in any order.
fn keep_largest<T: Ord>(kept: &mut Vec<T>, one: T, count: usize) {
    let at = kept.partition_point(|other| *other >= one);
    kept.insert(at, one);
    kept.truncate(count);
}
