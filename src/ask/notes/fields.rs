//! The fields for notes and date.

use web_sys::HtmlTextAreaElement;
use yew::{AttrValue, Callback, Event, Html, Properties, TargetCast, component, html, use_state};

use crate::browser::drafts::use_draft;
use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::{TextField, read_day, words};
use edgewise_engine::link::TooLong;
use edgewise_engine::scenario::{Edit, NOTES_MAX};

/// What is edited.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// The fields.
#[component]
pub fn Fields(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let scenario = &props.state.scenario;
    let notes = AttrValue::from(scenario.notes.clone());
    let wrong = use_state(|| None::<TooLong>);
    let draft = use_draft(&"record-notes".into(), &notes);
    let oninput = draft.on_input();
    let on_noted = {
        let (dispatch, draft) = (dispatch.clone(), draft.on_typed.clone());
        let (state, wrong) = (props.state.clone(), wrong.setter());
        Callback::from(move |event: Event| {
            let typed = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            // A link is one line: line breaks become spaces here, where the visitor sees it.
            let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            let edit = Edit::Noted(line);
            let taken = state.takes(&edit);
            draft.emit(taken.is_err().then_some(typed));
            wrong.set(taken.err());
            if taken.is_ok() {
                dispatch.dispatch(Message::Edited(edit));
            }
        })
    };
    let on_dated = Callback::from(move |typed: String| {
        let date = if typed.is_empty() { None } else { Some(read_day(&typed)?) };
        dispatch.dispatch(Message::Edited(Edit::Dated(date)));
        Ok(())
    });
    let edition = scenario.cut(&props.state.catalog).edition.date.to_string();
    let date = scenario.date.map(|date| date.to_string()).unwrap_or_default();
    html! {
        <div class="fields">
            <label for="record-notes">{ "Notes" }</label>
            <textarea id="record-notes" class="field" rows="3" maxlength={NOTES_MAX.to_string()} value={draft.shown} {oninput} onchange={on_noted} aria-invalid={wrong.is_some().to_string()} aria-describedby="record-notes-wrong" />
            <p id="record-notes-wrong" class="wrong">{ words(wrong.map(|long| long.to_string()).unwrap_or_default()) }</p>
            <label for="record-date">{ "Count support periods from" }</label>
            <TextField id="record-date" hint={edition} value={date} on_typed={on_dated} />
            <p class="hint">{ "Stored only in the link." }</p>
        </div>
    }
}
