//! What a must-have does, or would do: how many options are left with it, or come back without it.

use yew::{AttrValue, Html, html};

use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::Value;

/// The effect of one must-have: in short for the eye, in full for screen readers.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    short: AttrValue,
    long: AttrValue,
}

impl Effect {
    /// Of what is demanded of a criterion: "+1 without", or "8 out" if none would come back without it.
    /// Of a `value` that could be demanded: "2 left".
    pub fn of(assessment: &Assessment, place: usize, value: Option<&Value>) -> Option<Self> {
        let Some(price) = assessment.prices.iter().find(|price| price.place == place) else {
            return value.map(|value| Self::left(assessment.left_with(place, value)));
        };
        let fails = assessment.standings.iter().map(|one| one.screened.against());
        let out = fails.filter(|fails| fails.contains(&place)).count();
        Some(match (price.returns.len(), out) {
            (0, 0) => Self::new("0 out", "rules out no option"),
            (0, out) => Self::new(
                format!("{out} out"),
                format!("rules out {out}, and so do others: none would be back without it"),
            ),
            (1, _) => Self::new("+1 without", "1 more option without it"),
            (returns, _) => Self::new(
                format!("+{returns} without"),
                format!("{returns} more options without it"),
            ),
        })
    }

    /// "3 left".
    pub fn left(left: u32) -> Self {
        let options = if left == 1 { "option" } else { "options" };
        Self::new(format!("{left} left"), format!("{left} {options} left with it"))
    }

    /// The effect beside its must-have.
    pub fn view(&self) -> Html {
        html! {
            <small class="effect">
                <span aria-hidden="true">{ self.short.clone() }</span>
                <span class="unseen">{ self.long.clone() }</span>
            </small>
        }
    }

    fn new(short: impl Into<AttrValue>, long: impl Into<AttrValue>) -> Self {
        Self { short: short.into(), long: long.into() }
    }
}
