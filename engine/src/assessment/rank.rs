//! Screening and scores without the explanations: what a fleet needs for each class of its sites.
//!
//! [`assess`](super::assess) starts with exactly this, so both always agree.

use super::forms::Held;
use super::information::Answer;
use super::scoring::Problem;
use super::screening::{Demands, Screened, held, screen};
use super::standing::{self, Standing};
use super::table::Table;
use super::weights::Weights;
use crate::catalog::Value;
use crate::scenario::Scenario;

/// How the options of a table compare for one scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The must-haves, as criterion places and demanded values.
    pub demands: Vec<(usize, Value)>,
    /// The weights behind the scores.
    pub weights: Weights,
    /// The cells in which something else holds under the must-haves.
    pub held: Vec<Held>,
    /// The weighed part of the table.
    pub problem: Problem,
    /// One per option of the table.
    pub standings: Vec<Standing>,
}

impl Ranking {
    /// Who is named, and as what.
    pub fn answer(&self) -> Answer {
        let scored = self.standings.iter().enumerate();
        Answer::of(scored.map(|(option, one)| (one.screened.state, self.problem.sum(option))))
    }
}

/// Screens, scores and ranks the options of a table, which must be the scenario's own.
pub fn rank(table: &Table, scenario: &Scenario) -> Ranking {
    let demands = demands(table, scenario);
    let weights = Weights::of(scenario, table.criteria.iter().map(AsRef::as_ref));
    let screened = screen(table, &demands);
    let held = held(table, &demands, &screened);
    let problem = Problem::of(table, &weights, &held);
    let standings = standing::rank(&problem, screened);
    Ranking { demands, weights, held, problem, standings }
}

/// Only the first part of [`rank`]: how the options do against the must-haves.
pub fn screened(table: &Table, demands: &Demands) -> Vec<Screened> {
    screen(table, demands)
}

/// The must-haves of a scenario on the criteria of a table.
fn demands(table: &Table, scenario: &Scenario) -> Vec<(usize, Value)> {
    let criteria = table.criteria.iter().enumerate();
    criteria
        .filter_map(|(place, one)| Some((place, scenario.musts.get(&one.id)?.clone())))
        .collect()
}
