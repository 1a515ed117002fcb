//! The must-haves that rule an option out, each with the value that does.

use yew::AttrValue;

use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Criterion, Scale, Standing, Test};
use edgewise_engine::id::CriterionId;

/// One failed must-have: "needs 32 GiB", "Worker systems: Linux only".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The criterion.
    pub criterion: CriterionId,
    /// The words.
    pub said: AttrValue,
}

impl Chip {
    /// All that rule an option out, in the order of the must-haves.
    pub fn all(assessment: &Assessment, option: usize) -> Vec<Self> {
        let chip = |place: usize| {
            let criterion = &assessment.table.criteria[place];
            let standing = &assessment.table.candidates[option].cells[place].standing;
            Self { criterion: criterion.id.clone(), said: say(criterion, standing).into() }
        };
        assessment.standings[option].screened.against().into_iter().map(chip).collect()
    }
}

fn say(criterion: &Criterion, standing: &Standing) -> String {
    let values: Vec<String> = standing.values().map(|value| criterion.scale.say(value)).collect();
    let values = values.join(" or ");
    match (&criterion.scale, criterion.must.test) {
        (Scale::Quantity { .. }, Test::AtMost) => format!("needs {values}"),
        _ => format!("{}: {values}", criterion.name),
    }
}
