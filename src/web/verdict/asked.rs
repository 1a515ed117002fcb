//! The answer to "Why not this one?".

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_memo};

use crate::assessment::Assessment;
use crate::id::OptionId;
use crate::web::model::State;
use crate::web::phrase::render;

/// Which option, and where it stands.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Rc<State>,
    /// What follows from it.
    pub assessment: Rc<Assessment>,
    /// The place of the option.
    pub option: usize,
    /// The answer was read.
    pub on_closed: Callback<Option<OptionId>>,
}

/// What keeps an option out or behind, and what would put it first.
#[component]
pub fn Asked(props: &Props) -> Html {
    let key = (Rc::clone(&props.assessment), Rc::clone(&props.state), props.option);
    let answer = use_memo(key, |(assessment, state, option)| {
        assessment.why_not(&state.catalog, &state.scenario, *option)
    });
    let name = &props.assessment.table.candidates[props.option].name;
    let on_closed = props.on_closed.reform(|_: yew::MouseEvent| None);
    html! {
        <section class="asked" aria-labelledby="asked-heading">
            <h3 id="asked-heading">{ "Why not " }<bdi>{ name.clone() }</bdi>{ "?" }</h3>
            <ul>{ for answer.reasons.iter().map(|said| html! { <li>{ render(said) }</li> }) }</ul>
            if !answer.unless.is_empty() {
                <h4>{ "What would change that" }</h4>
                <ul>{ for answer.unless.iter().map(|said| html! { <li>{ render(said) }</li> }) }</ul>
            }
            <button class="button" type="button" onclick={on_closed}>{ "Close" }</button>
        </section>
    }
}
