//! What speaks against the answer.

use super::names::bound;
use crate::assessment::{Assessment, State};
use crate::phrase::Phrase;

/// The strongest case against a single winner.
pub fn against(assessment: &Assessment) -> Option<Phrase> {
    let (Some(robustness), [winner]) =
        (&assessment.robustness, assessment.verdict.options.as_slice())
    else {
        return None;
    };
    if assessment.problem.total == 0 {
        return None;
    }
    let mut said = Phrase::text("Against it: ");
    let weak = weakest(assessment, *winner);
    if let Some(place) = weak {
        said = said
            .and("it is not the best on ")
            .with(assessment.enabled_name(place))
            .and(" (")
            .join(assessment.cell_says(*winner, assessment.problem.enabled[place]))
            .and(")");
    }
    if let Some(flip) = &robustness.nearest {
        let above = flip.bound > assessment.problem.share(flip.place);
        said = said
            .and(if weak.is_some() { ", and " } else { "" })
            .with(assessment.name(flip.rival))
            .and(" overtakes it once ")
            .with(assessment.enabled_name(flip.place))
            .and(if above { " carries more than " } else { " carries less than " })
            .figure(bound(flip.bound, above))
            .and(" of the weight");
    } else if weak.is_none() {
        return None;
    }
    Some(said.and("."))
}

/// The enabled criterion on which the winner falls furthest behind a fitting rival, by weight.
fn weakest(assessment: &Assessment, winner: usize) -> Option<usize> {
    let problem = &assessment.problem;
    let behind = |place: usize| {
        let fitting = assessment.in_state(State::Fits);
        fitting.map(|rival| -problem.lead(winner, rival, place)).max().unwrap_or(0)
    };
    // Of equals the first: `max_by_key` takes the last.
    (0..problem.width())
        .rev()
        .filter(|place| behind(*place) > 0)
        .max_by_key(|place| behind(*place) * problem.weights[*place])
}
