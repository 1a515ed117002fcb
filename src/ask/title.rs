//! The title of the scenario, editable where it stands.

use yew::{Callback, Html, Properties, component, html};

use crate::state::{Message, use_dispatch};
use crate::widgets::TextField;
use edgewise_engine::scenario::{Edit, TITLE_MAX};

/// What it is called.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The title; empty: none yet.
    pub title: String,
}

/// The title.
#[component]
pub fn Title(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let on_typed = Callback::from(move |title: String| {
        dispatch.dispatch(Message::Edited(Edit::Titled(title)));
        Ok(())
    });
    html! {
        <div class="title">
            <TextField
                id="record-title" name="Title" hint="Untitled site" maxlength={TITLE_MAX.to_string()}
                value={props.title.clone()} {on_typed}
            />
        </div>
    }
}
