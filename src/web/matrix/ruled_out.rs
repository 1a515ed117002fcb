//! The options that are ruled out, each with every fact that rules it out.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use crate::assessment::{Assessment, State};
use crate::id::OptionId;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Rc<Assessment>,
    /// "Why not …?" was asked of an option.
    pub on_asked: Callback<Option<OptionId>>,
}

/// The list of ruled-out options; nothing where there are none.
#[component]
pub fn RuledOut(props: &Props) -> Html {
    let assessment = &props.assessment;
    let out: Vec<usize> = assessment.in_state(State::RuledOut).collect();
    if out.is_empty() {
        return Html::default();
    }
    let row = |option: &usize| {
        let candidate = &assessment.table.candidates[*option];
        let id = candidate.id.clone();
        let on_asked = props.on_asked.reform(move |_: yew::MouseEvent| Some(id.clone()));
        html! {
            <li key={candidate.id.as_str()}>
                <s><bdi>{ candidate.name.clone() }</bdi></s>{ ": " }
                { reasons(assessment, *option) }{ " " }
                <button class="link" type="button" onclick={on_asked}>
                    { "Why not?" }<span class="unseen">{ format!(" {}", candidate.name) }</span>
                </button>
            </li>
        }
    };
    html! {
        <details class="ruled-out" open=true>
            <summary><b>{ format!("Ruled out: {}", out.len()) }</b></summary>
            <ul>{ for out.iter().map(row) }</ul>
        </details>
    }
}

/// "worker systems: Linux only; admin rights: On request".
fn reasons(assessment: &Assessment, option: usize) -> String {
    let fact = |place: &usize| {
        let criterion = &assessment.table.criteria[*place];
        let cell = &assessment.table.candidates[option].cells[*place];
        let values: Vec<String> =
            cell.standing.values().map(|value| criterion.scale.say(value)).collect();
        format!("{}: {}", criterion.name, values.join(" or "))
    };
    assessment.standings[option].screened.fails.iter().map(fact).collect::<Vec<_>>().join("; ")
}
