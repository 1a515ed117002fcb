//! Which criteria stand where: what is demanded, what counts, what differs, and what no longer
//! tells the options apart.

use edgewise_engine::assessment::{Assessment, State};

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is, whatever its heading says.
    pub key: &'static str,
    /// The heading.
    pub title: &'static str,
    /// The criteria, as places in the table.
    pub criteria: Vec<usize>,
    /// Whether the group is folded until asked for.
    pub folds: bool,
    /// Whether its cells give their reasons only when opened.
    pub brief: bool,
}

/// The groups that hold anything.
pub fn groups(assessment: &Assessment) -> Vec<Group> {
    let all = 0..assessment.table.criteria.len();
    let is_demanded = |place: &usize| assessment.demands.iter().any(|(one, _)| one == place);
    let mut weighed: Vec<usize> = assessment.problem.enabled.clone();
    weighed.sort_by_key(|place| std::cmp::Reverse(assessment.share(*place)));
    let demanded: Vec<usize> =
        all.clone().filter(|place| is_demanded(place) && !weighed.contains(place)).collect();
    let rest = all.filter(|place| !demanded.contains(place) && !weighed.contains(place));
    let (differ, agree): (Vec<usize>, Vec<usize>) =
        rest.partition(|place| differs(assessment, *place));
    let out = assessment.in_state(State::RuledOut).count();
    let (differing, agreeing) = if 0 < out && out < assessment.standings.len() {
        ("Facts that differ among those left", "Facts that are the same for all of those left")
    } else {
        ("Facts that differ", "Facts that are the same for all")
    };
    let full = |key, title, criteria| Group { key, title, criteria, folds: false, brief: false };
    let brief = |key, title, criteria, folds| Group { key, title, criteria, folds, brief: true };
    [
        full("demanded", "Your must-haves", demanded),
        full("weighed", "What counts", weighed),
        brief("differing", differing, differ, false),
        brief("agreeing", agreeing, agree, true),
    ]
    .into_iter()
    .filter(|group| !group.criteria.is_empty())
    .collect()
}

/// Whether the options that are not ruled out differ on a criterion; all of them where none is left.
pub fn differs(assessment: &Assessment, place: usize) -> bool {
    let cells = |only_open: bool| {
        assessment
            .standings
            .iter()
            .zip(&assessment.table.candidates)
            .filter(move |(one, _)| !only_open || one.screened.state != State::RuledOut)
            .map(move |(_, candidate)| &candidate.cells[place].standing)
    };
    let any_open = cells(true).next().is_some();
    let mut cells = cells(any_open);
    let first = cells.next();
    cells.any(|one| Some(one) != first)
}
