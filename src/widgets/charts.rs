//! Pictures of figures, for people who prefer pictures: each is next to its figures in words.
//!
//! Inline SVG in the colours of the page's sheets, so paper and forced colours show them too.

use yew::{Html, html};

use edgewise_engine::quantity::Ratio;

/// How wide a picture is in its own units.
const WIDTH: i128 = 200;

/// A share of the width.
fn at(share: Ratio) -> String {
    (share * Ratio::whole(WIDTH)).decimal(1)
}

/// A weight from 0 to 1 as a strip: where the winner holds, and where the weight is.
pub fn strip(name: &str, (low, high): (Ratio, Ratio), here: Ratio) -> Html {
    let said = [name, ": weight ", &here.percent(), "; first with ", &held(low, high)].concat();
    html! {
        <svg class="strip" viewBox="0 0 200 14" role="img" aria-label={said}>
            <rect class="strip-ground" x="0" y="4" width="200" height="6" rx="3" />
            <rect class="strip-holds" x={at(low)} y="4" width={at(high - low)} height="6" rx="3" />
            <rect class="strip-here" x={at(here)} width="4" height="14" rx="1.5" />
        </svg>
    }
}

/// The weights with which the winner holds, rounded so that it does.
pub fn held(low: Ratio, high: Ratio) -> String {
    [low.percent_up(), high.percent_down()].join(" to ")
}

/// What one criterion adds to a lead, from the middle: to the right if in favour, to the left if
/// against.
pub fn balance(amount: Ratio, most: Ratio) -> Html {
    let half = Ratio::new(1, 2);
    let length = amount.abs() / most * half;
    let start = if amount.is_negative() { half - length } else { half };
    html! {
        <svg class="bar" viewBox="0 0 200 12" aria-hidden="true" data-against={amount.is_negative().to_string()}>
            <rect x={at(start)} y="2" width={at(length)} height="8" />
            <path class="axis" d="M100 0v12" />
        </svg>
    }
}

/// Shares of a whole in one bar; those of the answer are filled.
pub fn stack(shares: &[(Ratio, bool)], said: String) -> Html {
    let mut start = Ratio::ZERO;
    let part = |(share, leads): &(Ratio, bool)| {
        let from = start;
        start = start + *share;
        html! { <rect x={at(from)} y="1" width={at(*share)} height="10" data-leads={leads.to_string()} /> }
    };
    let parts: Html = shares.iter().filter(|(share, _)| *share > Ratio::ZERO).map(part).collect();
    html! {
        <svg class="stack" viewBox="0 0 200 12" preserveAspectRatio="none" role="img" aria-label={said}>{ parts }</svg>
    }
}
