//! The button that takes a way out where no option meets all must-haves.

use yew::{Html, MouseEvent, Properties, component, html};

use crate::state::{Message, Shared, State, use_dispatch};
use edgewise_engine::assessment::Assessment;

/// Which way out.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What was assessed.
    pub assessment: Shared<Assessment>,
    /// Its place among the ways out.
    pub nth: usize,
    /// The sentence that it stands behind.
    pub said: String,
}

/// The button; empty if there is no such way.
#[component]
pub fn WayOut(Props { state, assessment, nth, said }: &Props) -> Html {
    let dispatch = use_dispatch();
    let Some(way) = assessment.relaxations.get(*nth) else { return Html::default() };
    let edit = way.edit(&state.catalog, &state.scenario, &assessment.table);
    let onclick = move |_: MouseEvent| dispatch.dispatch(Message::Edited(edit.clone()));
    let label = format!("Change it: {said}");
    html! { <button class="link" type="button" aria-label={label} {onclick}>{ "Change it" }</button> }
}
