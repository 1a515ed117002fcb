//! Which options take part, with criteria in a fixed order: options that are worth the same share
//! one row.

use super::FirstRank;
use crate::assessment::{Assessment, State};
use crate::order::InOrder;
use crate::quantity::{Ratio, gcd};
use crate::scenario::Scenario;

/// The options that fit, on the enabled criteria.
#[derive(Clone, Debug)]
pub struct Contest {
    /// The options, as places in the table.
    pub options: Vec<usize>,
    /// The row of each.
    row_of: Vec<usize>,
    /// What is worth how much: each distinct row once, in ascending order, one number per
    /// criterion. Only differences within a column mean anything; the smallest in each is 0.
    pub rows: Vec<Vec<i128>>,
    /// The enabled criteria in the ASCII order of their ids, as places in `Problem::enabled`.
    criteria: Vec<usize>,
    /// The tier of each, highest first from 0 and without gaps; all 0 if nothing is ordered.
    pub tiers: Vec<usize>,
}

impl Contest {
    /// The contest of an assessed scenario; `None` for fewer than two options or no criteria.
    pub fn of(assessment: &Assessment, scenario: &Scenario) -> Option<Self> {
        let options: Vec<usize> = assessment.in_state(State::Fits).collect();
        let problem = &assessment.problem;
        if options.len() < 2 || problem.width() == 0 {
            return None;
        }
        let id = |at: usize| &assessment.table.criteria[problem.enabled[at]].id;
        let mut criteria: Vec<usize> = (0..problem.width()).collect();
        criteria.order_by(|a, b| id(*a).cmp(id(*b)));
        let each = options
            .iter()
            .map(|option| criteria.iter().map(|at| problem.worths[*option][*at]).collect());
        let all = lowered(each.collect());
        let mut rows = all.clone();
        rows.order();
        rows.dedup();
        let row_of = all.iter().map(|row| rows.partition_point(|one| one < row)).collect();
        // A higher tier weighs more; members of a tier weigh the same.
        let is_by_tiers = scenario.weights.is_empty();
        let mut weights = problem.weights.clone();
        weights.order_by(|a, b| b.cmp(a));
        weights.dedup();
        let tier = |at: &usize| {
            let above = weights.iter().take_while(|one| **one > problem.weights[*at]);
            if is_by_tiers { above.count() } else { 0 }
        };
        let tiers = criteria.iter().map(tier).collect();
        Some(Self { options, row_of, rows, criteria, tiers })
    }

    /// The number of criteria.
    pub fn width(&self) -> usize {
        self.criteria.len()
    }

    /// Whether any criterion has to weigh at least as much as another.
    pub fn is_ordered(&self) -> bool {
        self.tiers.iter().any(|tier| *tier > 0)
    }

    /// Turns results for rows and sorted criteria into results for options and criteria in their
    /// usual order.
    pub fn for_options(&self, found: &FirstRank) -> FirstRank {
        let share = |row: &usize| {
            let alike = self.row_of.iter().filter(|one| *one == row).count();
            found.shares[*row] / Ratio::whole(alike as i128)
        };
        let centre = |row: &usize| {
            let sorted = found.centres[*row].as_ref()?;
            let mut weights = vec![Ratio::ZERO; sorted.len()];
            for (at, weight) in self.criteria.iter().zip(sorted) {
                weights[*at] = *weight;
            }
            Some(weights)
        };
        FirstRank {
            shares: self.row_of.iter().map(share).collect(),
            centres: self.row_of.iter().map(centre).collect(),
            ..found.clone()
        }
    }

    /// The row of an option, given by its place in [`Self::options`].
    pub fn row(&self, option: usize) -> &[i128] {
        &self.rows[self.row_of[option]]
    }
}

/// The same differences in smaller numbers: the minimum of each column is 0, and common factors are
/// removed.
fn lowered(mut rows: Vec<Vec<i128>>) -> Vec<Vec<i128>> {
    let width = rows.first().map_or(0, Vec::len);
    for at in 0..width {
        let least = rows.iter().map(|row| row[at]).min().unwrap_or(0);
        for row in &mut rows {
            row[at] -= least;
        }
    }
    let common = rows.iter().flatten().copied().fold(0, gcd).max(1);
    for worth in rows.iter_mut().flatten() {
        *worth /= common;
    }
    rows
}
