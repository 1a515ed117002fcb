//! A rating as a glyph and a word: never colour alone, and short enough for a cell.

use yew::{AttrValue, Html, html};

use crate::widgets::words;
use edgewise_engine::catalog::{Scale, Standing, Value};
use edgewise_engine::quantity::{Amount, Date, Ratio};
use edgewise_engine::words::either;

/// How good a rating is, as far as its scale says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// In the best third of its scale.
    Good,
    /// In between.
    Fair,
    /// In the worst third.
    Poor,
    /// The scale does not rank its values.
    Plain,
    /// Unknown.
    Unknown,
}

impl Grade {
    /// The grade of a fact; for a dispute, the grade of its middle.
    pub fn of(scale: &Scale, standing: &Standing, as_of: Date) -> Self {
        let worths: Vec<Ratio> =
            standing.values().filter_map(|value| scale.worth(value, as_of)).collect();
        if !standing.is_known() && worths.is_empty() && standing.values().next().is_none() {
            return Self::Unknown;
        }
        if worths.is_empty() || !scale.is_weighed() {
            return Self::Plain;
        }
        let sum = worths.iter().fold(Ratio::ZERO, |sum, worth| sum + *worth);
        let mean = sum / Ratio::whole(worths.len() as i128);
        match mean {
            mean if mean >= Ratio::new(2, 3) => Self::Good,
            mean if mean <= Ratio::new(1, 3) => Self::Poor,
            _ => Self::Fair,
        }
    }

    /// The shape: fuller is better.
    const fn shape(self) -> &'static str {
        match self {
            Self::Good => "●",
            Self::Fair => "◐",
            Self::Poor => "○",
            Self::Plain => "",
            Self::Unknown => "?",
        }
    }

    /// The word for style sheets.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Fair => "fair",
            Self::Poor => "poor",
            Self::Plain => "plain",
            Self::Unknown => "unknown",
        }
    }
}

/// A rating that can be shown anywhere.
pub fn view(scale: &Scale, standing: &Standing, as_of: Date) -> Html {
    rating(Grade::of(scale, standing, as_of), word(scale, standing).into())
}

/// A glyph and a word.
pub fn rating(grade: Grade, word: AttrValue) -> Html {
    html! {
        <span class="rating" data-grade={grade.spell()}>
            if !grade.shape().is_empty() {
                <span class="glyph" aria-hidden="true">{ words(grade.shape()) }</span>
            }
            { words(word) }
        </span>
    }
}

/// The values in a few words: "Linux only", "2 or 3 of 7", "512 MiB or 4 GiB", "unknown".
pub fn word(scale: &Scale, standing: &Standing) -> String {
    let values: Vec<String> = standing.values().map(|value| short(scale, value)).collect();
    if values.is_empty() {
        return "unknown".to_owned();
    }
    either(&values).unwrap_or_else(|| values.join(" or "))
}

fn short(scale: &Scale, value: &Value) -> String {
    match (scale, value) {
        (Scale::Quantity { count: Some(count), .. }, Value::Quantity(Amount::Exactly(number))) => {
            format!("{number}\u{a0}of\u{a0}{}", count.most)
        }
        _ => scale.say(value),
    }
}
