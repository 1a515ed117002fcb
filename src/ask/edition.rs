//! Which edition of the facts is used.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, Properties, TargetCast, component, html};

use crate::state::{Message, Shared, State, use_dispatch};

/// What was said.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// The choice.
#[component]
pub fn EditionChoice(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let state = &props.state;
    let onchange = {
        let state = state.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let edition = state.catalog.editions.iter().find(|one| one.id.as_str() == chosen);
            if let Some(edition) = edition {
                dispatch.dispatch(Message::MovedTo(edition.id.clone()));
            }
        })
    };
    let editions = state.catalog.editions.iter().rev().map(|one| {
        html! { <option key={one.id.as_str()} value={one.id.to_string()} selected={one.id == state.scenario.edition}>{ format!("{}: {}", one.id, one.title) }</option> }
    });
    html! {
        <div class="fields">
            <label for="edition">{ "Edition of the facts" }</label>
            <select id="edition" class="field" {onchange}>{ for editions }</select>
        </div>
    }
}
