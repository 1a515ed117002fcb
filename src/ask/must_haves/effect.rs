//! What a must-have does, or would do: how many options are left with it, or come back without it.

use yew::{AttrValue, Html, html};

use crate::widgets::words;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::Value;

/// The effect of one must-have: short on screen, in full for screen readers.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    short: AttrValue,
    long: AttrValue,
}

impl Effect {
    /// For what is demanded on a criterion: "excludes 8". For a `value` that could be demanded: "2 match".
    pub fn of(assessment: &Assessment, place: usize, value: Option<&Value>) -> Option<Self> {
        let Some(price) = assessment.prices.iter().find(|price| price.place == place) else {
            return value.map(|value| Self::left(assessment.left_with(place, value)));
        };
        let fails = assessment.standings.iter().map(|one| one.screened.against());
        let out = fails.filter(|fails| fails.contains(&place)).count();
        let back = match price.returns.len() {
            0 => String::new(),
            1 => "; 1 option more would match without it".to_owned(),
            returns => format!("; {returns} options more would match without it"),
        };
        let short = if out == 0 { "excludes none".to_owned() } else { format!("excludes {out}") };
        Some(Self::new(short.clone(), short + &back))
    }

    /// "3 match".
    pub fn left(left: u32) -> Self {
        Self::new(format!("{left} match"), format!("{left} match with it"))
    }

    /// The effect next to its must-have.
    pub fn view(&self) -> Html {
        html! {
            <small class="effect">
                <span aria-hidden="true">{ words(self.short.clone()) }</span>
                <span class="unseen">{ words(self.long.clone()) }</span>
            </small>
        }
    }

    fn new(short: impl Into<AttrValue>, long: impl Into<AttrValue>) -> Self {
        Self { short: short.into(), long: long.into() }
    }
}
