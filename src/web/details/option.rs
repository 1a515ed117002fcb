//! An option: what it is, and how it stands.

use yew::{Html, html};

use crate::assessment::{Assessment, State};

pub fn body(assessment: &Assessment, option: usize) -> Html {
    let candidate = &assessment.table.candidates[option];
    let standing = &assessment.standings[option];
    let named = |places: &[usize]| {
        let names: Vec<&str> =
            places.iter().map(|place| assessment.table.criteria[*place].name.as_str()).collect();
        names.join(", ")
    };
    html! {
        <>
            <p class="over">{ candidate.family_name.clone() }</p>
            <h2 id="details-heading" tabindex="-1"><bdi>{ candidate.name.clone() }</bdi></h2>
            <p>{ candidate.summary.to_string() }</p>
            <p>
                { match standing.screened.state {
                    State::Fits if assessment.demands.is_empty() => "Nothing is demanded yet, so nothing rules it out.".to_owned(),
                    State::Fits => "It meets all must-haves.".to_owned(),
                    State::Unconfirmed => format!("Not confirmed: {}.", named(&standing.screened.unknown)),
                    State::RuledOut => format!("Ruled out by: {}.", named(&standing.screened.fails)),
                } }
            </p>
            if let Some(score) = standing.score {
                <p>
                    { format!("Score {} ({}).", score.point.decimal(3), score.point) }
                    if score.low != score.high {
                        { format!(" With its facts in doubt, from {} to {}.", score.low.decimal(3), score.high.decimal(3)) }
                    }
                </p>
            }
        </>
    }
}
