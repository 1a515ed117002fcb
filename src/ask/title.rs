//! The title of the scenario, editable in place.

use yew::{Callback, Html, html};

use crate::state::{Dispatch, Message, Shared, State};
use crate::widgets::TextField;
use edgewise_engine::scenario::{Edit, TITLE_MAX};

/// The title; empty if there is none yet.
pub fn title(state: &Shared<State>, dispatch: &Dispatch) -> Html {
    let on_typed = {
        let (state, dispatch) = (state.clone(), dispatch.clone());
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
