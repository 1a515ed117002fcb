//! The contents of the box for a link: built when it is first opened.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, MouseEvent, UseStateHandle, html};

use crate::browser::drafts::Draft;
use crate::browser::focus;
use crate::state::{Dispatch, Message, Shared, State};
use crate::widgets::words;
use edgewise_engine::link::{self, Trust};

/// The id of the box.
pub const BOX: &str = "open-link-text";

/// The field, what was wrong with its text, and the button.
pub fn view(
    state: &Shared<State>,
    dispatch: &Dispatch,
    wrong: &UseStateHandle<String>,
    draft: &Draft,
) -> Html {
    let oninput = draft.on_input();
    let onclick = {
        let (state, dispatch, wrong) = (Shared::clone(state), dispatch.clone(), wrong.clone());
        let on_typed = draft.on_typed.clone();
        Callback::from(move |_: MouseEvent| {
            let Some(field) = field() else { return };
            let text = field.value();
            // Screen readers announce there what was wrong with it.
            let _ = field.focus();
            if link::is_empty(&text) {
                wrong.set(
                    "There is no scenario in this text. Nothing on the page was changed.".into(),
                );
                return;
            }
            let reading = link::read(&state.catalog, &text);
            if reading.trust == Trust::Unreadable {
                let mut said: Vec<String> =
                    reading.notices.iter().map(ToString::to_string).collect();
                said.push("Nothing on the page was changed.".into());
                wrong.set(said.join(" "));
                return;
            }
            wrong.set(String::new());
            on_typed.emit(None);
            field.set_value("");
            if let Ok(Some(menu)) = field.closest(".menu") {
                let _ = menu.remove_attribute("open");
            }
            dispatch.dispatch(Message::OpenedHere(text.trim().to_owned(), reading));
            focus::back_to(None);
        })
    };
    html! {
        <div class="open-link">
            <label for={BOX}>{ "Paste a link, or the text of one" }</label>
            <textarea id={BOX} class="field" rows="4" value={draft.shown.clone()} {oninput} aria-describedby="open-link-wrong" aria-invalid={(!wrong.is_empty()).to_string()} spellcheck="false" autocomplete="off" />
            <p id="open-link-wrong" class="wrong"><bdi>{ words((**wrong).clone()) }</bdi></p>
            <p class="acts"><button class="button primary" type="button" {onclick}>{ "Open" }</button></p>
            <p class="hint">{ "It replaces what is on the page; Undo brings that back." }</p>
        </div>
    }
}

fn field() -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(BOX)?.dyn_into().ok()
}
