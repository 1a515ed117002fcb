//! What would change the answer, as JSON: weights, facts, the distances between levels.

use super::assessment::{by_criterion, criterion, option, options, text};
use super::value::{Json, list, object};
use crate::assessment::{Answer, Assessment, Critical};

/// How firm the answer is.
pub fn robustness(it: &Assessment) -> Json {
    let known = it.robustness.as_ref();
    let nearest = known.and_then(|one| one.nearest.as_ref()).map(|flip| {
        object([
            ("criterion", criterion(it, it.problem.enabled[flip.place])),
            ("weight", text(&it.problem.share(flip.place))),
            ("bound", text(&flip.bound)),
            ("rival", option(it, flip.rival)),
        ])
    });
    let intervals = known.into_iter().flat_map(|one| one.stability.iter().enumerate());
    let stability = intervals.map(|(at, one)| (at, list([text(&one.low), text(&one.high)])));
    object([
        ("movable", it.movable().map(|movable| movable.to_string()).into()),
        ("nearest_flip", nearest.into()),
        ("stability", by_criterion(it, stability)),
        ("facts", list(it.critical.iter().map(|one| critical(it, one)))),
        ("spacing_open", it.spacing_open.as_deref().map(|open| options(it, open)).into()),
    ])
}

/// One known fact a step off.
fn critical(it: &Assessment, one: &Critical) -> Json {
    object([
        ("option", option(it, one.option)),
        ("criterion", criterion(it, one.place)),
        ("to", it.table.criteria[one.place].scale.spell_value(&one.to).into()),
        ("shift", text(&one.shift)),
        ("then", answer(it, &one.then)),
    ])
}

/// Who would be named.
pub fn answer(it: &Assessment, then: &Answer) -> Json {
    object([("state", then.state.spell().into()), ("options", options(it, &then.options))])
}
