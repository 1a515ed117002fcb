//! The title of the scenario, editable where it stands.

use yew::{Callback, Html, Properties, component, html};

use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::TextField;
use edgewise_engine::scenario::{Edit, TITLE_MAX};

/// What it is called.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// The title.
#[component]
pub fn Title(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let state = &props.state;
    let on_typed = {
        let state = state.clone();
        Callback::from(move |title: String| {
            let edit = Edit::Titled(title);
            state.takes(&edit).map_err(|long| long.to_string())?;
            dispatch.dispatch(Message::Edited(edit));
            Ok(())
        })
    };
    html! {
        <div class="title">
            <TextField
                id="record-title" name="Title" hint="Untitled site" maxlength={TITLE_MAX.to_string()}
                value={state.scenario.title.clone()} {on_typed}
            />
        </div>
    }
}
