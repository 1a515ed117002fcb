//! What would follow if one cell held another value: the ground of every "unless".

use super::scoring::{Problem, worth};
use super::screening::{Demands, State, screen_one};
use super::standing::Standing;
use super::table::Table;
use crate::catalog::{self, Value};
use crate::quantity::Ratio;

/// A table with its demands and results, to be asked about.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The matrix.
    pub table: &'a Table,
    /// The must-haves.
    pub demands: &'a Demands,
    /// The weighed part.
    pub problem: &'a Problem,
    /// How options stand now.
    pub standings: &'a [Standing],
}

impl Ground<'_> {
    /// Who would win if one cell held `value`.
    pub fn winners_if(&self, option: usize, place: usize, value: &Value) -> Vec<usize> {
        let mut cells = self.table.candidates[option].cells.clone();
        cells[place].standing = catalog::Standing::Known(value.clone());
        let state = screen_one(self.table, &cells, self.demands).state;
        let sum = self.sum_if(option, place, value);
        let fits = |one: usize| {
            if one == option {
                state == State::Fits
            } else {
                self.standings[one].screened.state == State::Fits
            }
        };
        let score = |one: usize| {
            if one == option { sum } else { Ratio::whole(self.problem.sum(one)) }
        };
        let fitting: Vec<usize> = (0..self.standings.len()).filter(|one| fits(*one)).collect();
        let top = fitting.iter().map(|one| score(*one)).max();
        fitting.into_iter().filter(|one| Some(score(*one)) == top).collect()
    }

    /// The score of an option in units of 1/(total·unit) if one cell held `value`.
    fn sum_if(&self, option: usize, place: usize, value: &Value) -> Ratio {
        let problem = self.problem;
        let sum = Ratio::whole(problem.sum(option));
        let Some(at) = problem.enabled.iter().position(|one| *one == place) else {
            return sum;
        };
        let standing = catalog::Standing::Known(value.clone());
        let new = worth(&self.table.criteria[place], &standing, self.table.as_of).point;
        let old = Ratio::new(problem.worths[option][at], problem.unit);
        sum + (new - old) * Ratio::whole(problem.weights[at] * problem.unit)
    }

    /// The values that an unknown or disputed cell may turn out to have; empty for a known one.
    pub fn admissible(&self, option: usize, place: usize) -> Vec<Value> {
        let cell = &self.table.candidates[option].cells[place];
        match &cell.standing {
            catalog::Standing::Known(_) => Vec::new(),
            catalog::Standing::Disputed(..) => cell.standing.values().cloned().collect(),
            catalog::Standing::Unknown => {
                let demanded =
                    self.demands.iter().find(|(one, _)| *one == place).map(|(_, value)| value);
                self.table.criteria[place].scale.samples(demanded, self.table.as_of)
            }
        }
    }

    /// The cells in doubt of which one admissible value alone changes who wins.
    pub fn deciding_doubts(&self, winners: &[usize]) -> Vec<(usize, usize)> {
        let matters = |place: usize| {
            self.problem.enabled.contains(&place)
                || self.demands.iter().any(|(one, _)| *one == place)
        };
        let mut doubts = Vec::new();
        for (option, standing) in self.standings.iter().enumerate() {
            if standing.screened.state == State::RuledOut {
                continue;
            }
            for place in (0..self.table.criteria.len()).filter(|place| matters(*place)) {
                let changes = |value: &Value| self.winners_if(option, place, value) != winners;
                if self.admissible(option, place).iter().any(changes) {
                    doubts.push((option, place));
                }
            }
        }
        doubts
    }
}
