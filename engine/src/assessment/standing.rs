//! Options screened, scored and ranked, and which of them come first
//! (`docs/method.md`, "Scores and ranks").

use super::scoring::{Problem, Score};
use super::screening::{Screened, State};

/// One option's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How it did against the must-haves.
    pub screened: Screened,
    /// Its score; `None` if no criterion is enabled.
    pub score: Option<Score>,
    /// Its place among the options that fit: one more than the number that score higher.
    pub rank: Option<u32>,
}

/// Scores and ranks screened options.
pub fn rank(problem: &Problem, screened: Vec<Screened>) -> Vec<Standing> {
    let fitting: Vec<i128> = screened
        .iter()
        .enumerate()
        .filter(|(_, one)| one.state == State::Fits)
        .map(|(option, _)| problem.sum(option))
        .collect();
    let place = |option: usize| {
        let sum = problem.sum(option);
        let above = fitting.iter().filter(|other| **other > sum).count();
        u32::try_from(above + 1).unwrap_or(u32::MAX)
    };
    screened
        .into_iter()
        .enumerate()
        .map(|(option, screened)| Standing {
            rank: (screened.state == State::Fits).then(|| place(option)),
            score: problem.score(option),
            screened,
        })
        .collect()
}

/// The options in `state` with the highest score: all of them if several share it, and all in that
/// state if nothing is scored.
pub fn best(problem: &Problem, standings: &[Standing], state: State) -> Vec<usize> {
    let sums = |option: usize| problem.sum(option);
    let in_state: Vec<usize> =
        (0..standings.len()).filter(|option| standings[*option].screened.state == state).collect();
    let top = in_state.iter().copied().map(sums).max();
    in_state.into_iter().filter(|option| Some(sums(*option)) == top).collect()
}
