//! What would change the answer, as JSON: weights, facts, the distances between levels.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::assessment::Assessment;
use crate::quantity::Ratio;

/// How firm the answer is.
#[derive(Serialize)]
pub struct Robustness {
    movable: Option<String>,
    nearest_flip: Option<Flip>,
    stability: BTreeMap<String, [String; 2]>,
    facts: Vec<Critical>,
    spacing_open: Option<Vec<String>>,
}

#[derive(Serialize)]
struct Flip {
    criterion: String,
    weight: String,
    bound: String,
    rival: String,
}

/// Who would be named.
#[derive(Serialize)]
pub struct Answer {
    state: &'static str,
    options: Vec<String>,
}

/// One known fact a step off.
#[derive(Serialize)]
struct Critical {
    option: String,
    criterion: String,
    to: String,
    shift: String,
    then: Answer,
}

/// How firm the answer is.
pub fn robustness(it: &Assessment) -> Robustness {
    let criterion = |place: usize| it.table.criteria[place].id.to_string();
    let enabled = |place: usize| criterion(it.problem.enabled[place]);
    let text = |ratio: Ratio| ratio.to_string();
    let option = |place: usize| it.table.candidates[place].id.to_string();
    Robustness {
        movable: it.movable().map(text),
        nearest_flip: it.robustness.as_ref().and_then(|one| one.nearest.as_ref()).map(|flip| {
            Flip {
                criterion: enabled(flip.place),
                weight: text(it.problem.share(flip.place)),
                bound: text(flip.bound),
                rival: option(flip.rival),
            }
        }),
        stability: it
            .robustness
            .iter()
            .flat_map(|one| one.stability.iter().enumerate())
            .map(|(place, interval)| (enabled(place), [text(interval.low), text(interval.high)]))
            .collect(),
        facts: it
            .critical
            .iter()
            .map(|one| Critical {
                option: option(one.option),
                criterion: criterion(one.place),
                to: it.table.criteria[one.place].scale.spell_value(&one.to),
                shift: text(one.shift),
                then: answer(it, &one.then),
            })
            .collect(),
        spacing_open: it
            .spacing_open
            .as_ref()
            .map(|open| open.iter().map(|place| option(*place)).collect()),
    }
}

/// Who would be named.
pub fn answer(it: &Assessment, then: &crate::assessment::Answer) -> Answer {
    let options = then.options.iter().map(|place| it.table.candidates[*place].id.to_string());
    Answer { state: then.state.spell(), options: options.collect() }
}
