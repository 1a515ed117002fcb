//! The title of the scenario, editable where it stands.

use yew::{Callback, Html, html};

use crate::state::{Dispatch, Message};
use crate::widgets::TextField;
use edgewise_engine::scenario::{Edit, TITLE_MAX};

/// The title; empty: none yet.
pub fn title(title: &str, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let on_typed = Callback::from(move |title: String| {
        dispatch.dispatch(Message::Edited(Edit::Titled(title)));
        Ok(())
    });
    html! {
        <div class="title">
            <TextField
                id="record-title" name="Title" hint="Untitled site" maxlength={TITLE_MAX.to_string()}
                value={title.to_owned()} {on_typed}
            />
        </div>
    }
}
