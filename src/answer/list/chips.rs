//! The must-haves that rule an option out, each with the value that fails.

use yew::AttrValue;

use edgewise_engine::assessment::Assessment;
use edgewise_engine::id::CriterionId;

/// One failed must-have: "needs 32 GiB", "Linux only".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The criterion.
    pub criterion: CriterionId,
    /// The words.
    pub said: AttrValue,
}

impl Chip {
    /// All chips that rule an option out, in the order of the criteria.
    pub fn all(assessment: &Assessment, option: usize) -> Vec<Self> {
        let chips = assessment.chips(option);
        let chip = |one: &edgewise_engine::assessment::Chip| Self {
            criterion: assessment.table.criteria[one.place].id.clone(),
            said: assessment.say_chip(one).into(),
        };
        chips.iter().map(chip).collect()
    }
}
