//! An option: what it is, what it does not meet, how its score is made up, and what can be done with it.

mod acts;
mod score;

use yew::{Callback, Html, html};

use super::About;
use crate::state::{Shared, Subject};
use crate::widgets::{sentence, words};
use acts::OptionActs;
use edgewise_engine::assessment::{Kind, State};
use edgewise_engine::scenario::Edit;

pub fn body(
    about: &About,
    option: usize,
    heading: &'static str,
    on_opened: &Callback<Subject>,
    on_edited: &Callback<Edit>,
) -> Html {
    let assessment = &*about.assessment;
    let candidate = &assessment.table.candidates[option];
    let standing = &assessment.standings[option];
    let named = |places: &[usize]| {
        let names: Vec<&str> =
            places.iter().map(|place| assessment.table.criteria[*place].name.as_str()).collect();
        names.join(", ")
    };
    let unmet = assessment.unmet(&about.state.reasons, option);
    let stands = match standing.screened.state {
        State::Fits if assessment.verdict.kind == Kind::Withheld => {
            "Of what could be read, nothing rules it out.".to_owned()
        }
        State::Fits if assessment.demands.is_empty() => {
            "There are no must-haves yet, so nothing rules it out.".to_owned()
        }
        State::Fits => "It meets all must-haves.".to_owned(),
        State::Unconfirmed => format!("Not confirmed: {}.", named(&standing.screened.to_ask())),
        State::RuledOut => format!("Ruled out by: {}.", named(&standing.screened.against())),
    };
    html! {
        <div class="option-details" key={candidate.id.as_str()}>
            if candidate.family_name != candidate.name {
                <p class="over">{ candidate.family_name.clone() }</p>
            }
            <h2 id={heading} tabindex="-1"><bdi translate="no">{ words(candidate.name.clone()) }</bdi></h2>
            <p>{ about.state.reasons.summary(&candidate.id).to_owned() }</p>
            <p>{ words(stands) }</p>
            if !unmet.is_empty() {
                <ul class="unmet">{ for unmet.iter().map(|one| html! { <li>{ sentence(one) }</li> }) }</ul>
            }
            <OptionActs
                state={Shared::clone(&about.state)} assessment={Shared::clone(&about.assessment)}
                option={candidate.id.clone()} on_opened={on_opened.clone()} on_edited={on_edited.clone()}
            />
            { score::view(assessment, option) }
        </div>
    }
}
