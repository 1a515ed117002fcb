//! The options that are ruled out, each with every fact that rules it out.

use yew::{Html, html};

use super::Props;
use crate::assessment::{Assessment, State};

/// The list of ruled-out options; nothing where there are none.
pub fn view(props: &Props) -> Html {
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
