//! The best set of each number of platforms, in both orders.

use num_bigint::BigInt;

use super::groups::Groups;
use super::{Choice, Number, TRIED_MAX};
use crate::board::best::{BestSearch, Costs, TIES_MAX, Whole};
use crate::order::InOrder;

/// A search in integers no wider than needed.
#[derive(Clone, Debug)]
enum Search {
    Narrow(BestSearch<i64>),
    Wide(BestSearch<i128>),
    Open(BestSearch<BigInt>),
}

impl Search {
    fn new(costs: Costs<BigInt>, size: usize) -> Self {
        if let Some(costs) = narrowed::<i64>(&costs) {
            Self::Narrow(BestSearch::new(costs, size))
        } else if let Some(costs) = narrowed::<i128>(&costs) {
            Self::Wide(BestSearch::new(costs, size))
        } else {
            Self::Open(BestSearch::new(costs, size))
        }
    }

    fn advance(&mut self, looks: u64, tried: &mut u64) -> bool {
        match self {
            Self::Narrow(search) => search.advance(looks, tried, TRIED_MAX),
            Self::Wide(search) => search.advance(looks, tried, TRIED_MAX),
            Self::Open(search) => search.advance(looks, tried, TRIED_MAX),
        }
    }

    fn best(&self) -> (&[u64], bool) {
        fn sets<T: Whole>(search: &BestSearch<T>) -> (&[u64], bool) {
            let (_, sets, is_exact) = search.best();
            (sets, is_exact)
        }
        match self {
            Self::Narrow(search) => sets(search),
            Self::Wide(search) => sets(search),
            Self::Open(search) => sets(search),
        }
    }
}

/// The costs in narrower integers, if their sum fits.
fn narrowed<T: for<'a> TryFrom<&'a BigInt>>(costs: &Costs<BigInt>) -> Option<Costs<T>> {
    let all: BigInt = costs.lost.iter().sum();
    T::try_from(&all).ok()?;
    let column = |column: &Vec<BigInt>| -> Option<Vec<T>> {
        column.iter().map(|one| T::try_from(one).ok()).collect()
    };
    let with = costs.with.iter().map(column).collect::<Option<Vec<Vec<T>>>>()?;
    Some(Costs { lost: column(&costs.lost)?, with })
}

/// The best sets of 1, 2, … platforms, found in steps.
#[derive(Clone, Debug)]
pub struct Numbers {
    groups: Groups,
    count: usize,
    count_max: usize,
    step: Step,
    tried: u64,
    found: Vec<Best>,
}

/// The best sets of one size.
#[derive(Clone, Copy, Debug)]
pub struct Best {
    pub count: usize,
    pub by_sum: u64,
    pub by_worst: u64,
    pub others: usize,
    pub is_exact: bool,
}

#[derive(Clone, Debug)]
enum Step {
    /// Finding the smallest sum.
    Sum(Search),
    /// Checking whether a smaller worst regret covers as many sites.
    Worst {
        best: Best,
        lost: u64,
        worst: BigInt,
        search: BestSearch<i64>,
    },
    /// Finding the smallest sum of all with the smallest worst regret.
    SumOfLeast {
        best: Best,
        search: Search,
    },
    Done,
}

impl Numbers {
    /// A search for up to `count_max` platforms.
    pub fn new(groups: Groups, count_max: usize) -> Self {
        let count_max = count_max.min(groups.width());
        let mut numbers =
            Self { groups, count: 0, count_max, step: Step::Done, tried: 0, found: Vec::new() };
        numbers.step = numbers.next_count();
        numbers
    }

    pub fn found(&self) -> &[Best] {
        &self.found
    }

    /// Advances by this many looks at a cost; returns whether it is finished.
    pub fn advance(&mut self, looks: u64) -> bool {
        self.step = match core::mem::replace(&mut self.step, Step::Done) {
            Step::Done => Step::Done,
            Step::Sum(mut search) => {
                if search.advance(looks, &mut self.tried) {
                    let (sets, is_exact) = search.best();
                    let best = self.least(sets, is_exact);
                    self.below(best, best.by_sum)
                } else {
                    Step::Sum(search)
                }
            }
            Step::Worst { best, lost, worst, mut search } => {
                if search.advance(looks, &mut self.tried, TRIED_MAX) {
                    let (least, sets, is_exact) = search.best();
                    let is_met = least.is_some_and(|least| u64::try_from(*least) == Ok(lost));
                    let best = Best { is_exact: best.is_exact && (is_exact || is_met), ..best };
                    match sets.first().filter(|_| is_met) {
                        Some(set) => self.below(best, *set),
                        None => self.settle(best, &worst),
                    }
                } else {
                    Step::Worst { best, lost, worst, search }
                }
            }
            Step::SumOfLeast { best, mut search } => {
                if search.advance(looks, &mut self.tried) {
                    let (sets, is_exact) = search.best();
                    let least = self.least(sets, is_exact);
                    let is_exact = best.is_exact && least.is_exact;
                    self.keep(Best { by_worst: least.by_sum, is_exact, ..best })
                } else {
                    Step::SumOfLeast { best, search }
                }
            }
        };
        matches!(self.step, Step::Done)
    }

    /// Looks for a set that covers as many sites as this one and has a smaller worst regret.
    fn below(&self, best: Best, set: u64) -> Step {
        let (lost, worst) = self.groups.outcome(set);
        let target = i64::try_from(lost).unwrap_or(i64::MAX);
        let search = BestSearch::until(self.groups.coverage(&worst), self.count, target);
        Step::Worst { best, lost, worst, search }
    }

    /// The smallest worst regret is known: what is left is the smallest sum that goes with it, unless
    /// the best by sum has it already.
    fn settle(&mut self, best: Best, worst: &BigInt) -> Step {
        let (_, before) = self.groups.outcome(best.by_sum);
        if before == *worst {
            return self.keep(best);
        }
        let search = Search::new(self.groups.costs(Some(worst)), self.count);
        Step::SumOfLeast { best, search }
    }

    /// Keeps the best of a size. Once no class loses anything, more platforms gain nothing.
    fn keep(&mut self, best: Best) -> Step {
        let (lost, worst) = self.groups.outcome(best.by_sum);
        if lost == 0 && worst == BigInt::default() {
            self.count_max = best.count;
        }
        let [by_sum, by_worst] = [best.by_sum, best.by_worst].map(|set| self.groups.platforms(set));
        self.found.push(Best { by_sum, by_worst, ..best });
        self.next_count()
    }

    fn next_count(&mut self) -> Step {
        self.count += 1;
        if self.groups.is_empty() || self.count > self.count_max {
            Step::Done
        } else {
            Step::Sum(Search::new(self.groups.costs(None), self.count))
        }
    }

    /// Among sets with the same sum, the first with the smallest worst regret.
    fn least(&self, sets: &[u64], is_exact: bool) -> Best {
        let mut judged: Vec<(BigInt, u64)> =
            sets.iter().map(|set| (self.groups.outcome(*set).1, set.reverse_bits())).collect();
        judged.order_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)));
        let set = judged.first().map_or(0, |(_, set)| set.reverse_bits());
        let others = judged.iter().filter(|(worst, _)| *worst == judged[0].0).count();
        let (others, is_exact) = (others.saturating_sub(1), is_exact && sets.len() < TIES_MAX);
        Best { count: self.count, by_sum: set, by_worst: set, others, is_exact }
    }
}

impl Best {
    /// The best set of this size, as each class sees it.
    pub fn number(&self, choice: impl Fn(u64) -> Choice) -> Number {
        Number {
            count: self.count,
            by_sum: choice(self.by_sum),
            by_worst: (self.by_worst != self.by_sum).then(|| choice(self.by_worst)),
            others: self.others,
            is_exact: self.is_exact,
        }
    }
}
