//! An option: what it is, what it does not meet, and what its score is made of.

mod score;

use yew::{Html, html};

use crate::widgets::render;
use edgewise_engine::assessment::{Assessment, Kind, State};
use edgewise_engine::catalog::Reasons;

pub fn body(assessment: &Assessment, reasons: &Reasons, option: usize) -> Html {
    let candidate = &assessment.table.candidates[option];
    let standing = &assessment.standings[option];
    let named = |places: &[usize]| {
        let names: Vec<&str> =
            places.iter().map(|place| assessment.table.criteria[*place].name.as_str()).collect();
        names.join(", ")
    };
    let unmet = assessment.unmet(reasons, option);
    html! {
        <>
            <p class="over">{ candidate.family_name.clone() }</p>
            <h2 id="details-heading" tabindex="-1"><bdi>{ candidate.name.clone() }</bdi></h2>
            <p>{ reasons.summary(&candidate.id).to_owned() }</p>
            <p>
                { match standing.screened.state {
                    State::Fits if assessment.verdict.kind == Kind::Withheld => "Of what could be read, nothing rules it out.".to_owned(),
                    State::Fits if assessment.demands.is_empty() => "Nothing is demanded yet, so nothing rules it out.".to_owned(),
                    State::Fits => "It meets all must-haves.".to_owned(),
                    State::Unconfirmed => format!("Not confirmed: {}.", named(&standing.screened.unknown)),
                    State::RuledOut => format!("Ruled out by: {}.", named(&standing.screened.fails)),
                } }
            </p>
            if !unmet.is_empty() {
                <ul class="unmet">{ for unmet.iter().map(|said| html! { <li>{ render(said) }</li> }) }</ul>
            }
            { score::view(assessment, option) }
        </>
    }
}
