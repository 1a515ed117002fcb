//! Who takes part, and in what order of criteria: one row for all options that are worth the same.

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
    /// For each of them its row.
    row_of: Vec<usize>,
    /// What is worth how much: each row once, in ascending order, a number for each criterion.
    /// Only differences within a column mean anything; the least of each is 0.
    pub rows: Vec<Vec<i128>>,
    /// The enabled criteria in the ASCII order of their ids, as places in `Problem::enabled`.
    criteria: Vec<usize>,
    /// For each of them its tier, the highest 0, none left out; all 0 where nothing is ordered.
    pub tiers: Vec<usize>,
}

impl Contest {
    /// The contest of an assessed scenario; `None` for less than two options or no criterion.
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
        // Tiers weigh the more the higher they are, and their members all the same.
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

    /// Whether some criterion has to weigh at least as much as another.
    pub fn is_ordered(&self) -> bool {
        self.tiers.iter().any(|tier| *tier > 0)
    }

    /// What was found for rows and sorted criteria, for options and criteria as they stand.
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

/// The same differences in smaller numbers: the least of each column 0, nothing in common.
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
