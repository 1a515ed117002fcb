//! The fewest platforms: all smallest sets of options that contain at least one of each pattern.
//!
//! A pattern is the set of options that fit one class, as bits. A set that contains at least one of
//! each pattern is a hitting set, which is set cover with the two sides swapped (Karp 1972, problems 14
//! and 15). An exact search works here because the numbers are small: the size grows by one until
//! something is found, and every step branches on the pattern that leaves the fewest options.

use crate::order::InOrder;

/// How many covers are listed.
pub const COVERS_MAX: usize = 100;
/// How many steps one search may take before it stops with what it has found.
const STEPS_MAX: u64 = 2_000_000;

/// The patterns without those that contain another one: a set that hits the smaller also hits the
/// larger.
pub fn reduced(patterns: impl IntoIterator<Item = u64>) -> Vec<u64> {
    let mut all: Vec<u64> = patterns.into_iter().collect();
    all.order_by_key(|pattern| (pattern.count_ones(), *pattern));
    all.dedup();
    let mut kept: Vec<u64> = Vec::new();
    for pattern in all {
        if !kept.iter().any(|smaller| smaller & !pattern == 0) {
            kept.push(pattern);
        }
    }
    kept
}

/// A search for all smallest covers, done in steps.
#[derive(Clone, Debug)]
pub struct CoverSearch {
    patterns: Vec<u64>,
    /// How many options a cover has, as far as known.
    size: usize,
    /// The largest size that is tried.
    size_max: usize,
    /// How many covers are kept before the search stops.
    keep: usize,
    found: Vec<u64>,
    is_cut: bool,
    is_exact: bool,
    stack: Vec<Branch>,
    steps: u64,
}

/// A set that grows.
#[derive(Clone, Copy, Debug)]
struct Branch {
    chosen: u64,
    /// Options that were already tried with it.
    forbidden: u64,
}

impl CoverSearch {
    /// A search for all smallest covers of patterns, none of which may be empty.
    pub fn new(patterns: impl IntoIterator<Item = u64>) -> Self {
        Self::up_to(patterns, u64::BITS as usize, COVERS_MAX)
    }

    fn up_to(patterns: impl IntoIterator<Item = u64>, size_max: usize, keep: usize) -> Self {
        let patterns = reduced(patterns);
        let size = disjoint(patterns.iter().copied());
        let stack = vec![Branch { chosen: 0, forbidden: 0 }];
        let found = Vec::new();
        Self {
            patterns,
            size,
            size_max,
            keep,
            found,
            is_cut: false,
            is_exact: true,
            stack,
            steps: 0,
        }
    }

    /// Whether some set of at most `size` options covers the patterns.
    pub fn exists(patterns: impl IntoIterator<Item = u64>, size: usize) -> bool {
        let mut search = Self::up_to(patterns, size, 1);
        while !search.advance(u64::MAX) {}
        !search.found.is_empty()
    }

    /// Advances by this many looks at a pattern; returns whether the search is finished.
    pub fn advance(&mut self, looks: u64) -> bool {
        let each = self.patterns.len() as u64 + 1;
        let mut left = looks / each + 1;
        while left > 0 {
            if self.size > self.size_max {
                return true;
            }
            let Some(branch) = self.stack.pop() else {
                if !self.found.is_empty() {
                    return true;
                }
                self.size += 1;
                self.stack.push(Branch { chosen: 0, forbidden: 0 });
                continue;
            };
            if self.steps == STEPS_MAX {
                self.is_exact = false;
                return true;
            }
            self.steps += 1;
            left -= 1;
            self.grow(branch);
            if self.found.len() > self.keep {
                self.found.truncate(self.keep);
                self.is_cut = true;
                return true;
            }
        }
        false
    }

    fn grow(&mut self, branch: Branch) {
        let room = self.size - branch.chosen.count_ones() as usize;
        let open = self.patterns.iter().filter(|pattern| *pattern & branch.chosen == 0);
        let open: Vec<u64> = open.map(|pattern| pattern & !branch.forbidden).collect();
        let Some(next) =
            open.iter().copied().min_by_key(|pattern| (pattern.count_ones(), *pattern))
        else {
            return self.found.push(branch.chosen);
        };
        if next == 0 || disjoint(open.into_iter()) > room {
            return;
        }
        let mut forbidden = branch.forbidden;
        for option in bits(next) {
            self.stack.push(Branch { chosen: branch.chosen | 1 << option, forbidden });
            forbidden |= 1 << option;
        }
    }

    /// The covers, their size, whether some were left out, and whether the search finished.
    pub fn covers(&self) -> (&[u64], usize, bool, bool) {
        (&self.found, self.size, self.is_cut, self.is_exact)
    }
}

/// A number of patterns that share no option: a lower bound for covers.
fn disjoint(patterns: impl Iterator<Item = u64>) -> usize {
    let mut taken = 0;
    let mut count = 0;
    for pattern in patterns {
        if pattern & taken == 0 {
            taken |= pattern;
            count += 1;
        }
    }
    count
}

/// The positions of the bits that are set.
pub fn bits(set: u64) -> impl Iterator<Item = usize> {
    (0..u64::BITS as usize).filter(move |place| set >> place & 1 == 1)
}
