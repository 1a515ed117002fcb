//! The fields for title, notes and date.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, Event, Html, TargetCast, html};

use crate::state::{Dispatch, Message, State};
use edgewise_engine::quantity::Date;
use edgewise_engine::scenario::{Edit, NOTES_MAX, TITLE_MAX};

/// The fields.
pub fn view(state: &State, dispatch: Dispatch) -> Html {
    let scenario = &state.scenario;
    let send = move |edit: Edit| dispatch.dispatch(Message::Edited(edit));
    let on_titled = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            send(Edit::Titled(event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let on_noted = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            let typed = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            // A link is one line: line breaks become spaces here, where the visitor sees it.
            send(Edit::Noted(typed.split_whitespace().collect::<Vec<_>>().join(" ")));
        })
    };
    let on_dated = Callback::from(move |event: Event| {
        send(Edit::Dated(Date::parse(&event.target_unchecked_into::<HtmlInputElement>().value())));
    });
    let as_of = scenario.as_of(&scenario.cut(&state.catalog));
    html! {
        <div class="fields">
            <label for="record-title">{ "Title" }</label>
            <input id="record-title" class="field" type="text" maxlength={TITLE_MAX.to_string()} value={scenario.title.clone()} onchange={on_titled} />
            <label for="record-notes">{ "Notes" }</label>
            <textarea id="record-notes" class="field" rows="3" maxlength={NOTES_MAX.to_string()} value={scenario.notes.clone()} onchange={on_noted} />
            <label for="record-date">{ "Dates are counted from" }</label>
            <input id="record-date" class="field" type="date" value={as_of.to_string()} onchange={on_dated} />
            <p class="hint">{ "All of this travels in the link, and nowhere else." }</p>
        </div>
    }
}
