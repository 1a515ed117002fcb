//! The box for a link: whatever people paste is read as an opened link is, or it is said why not.
//!
//! It replaces what is on the page and nothing that was kept; Undo brings the page back.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, MouseEvent, hook, html, use_state};

use super::focus;
use super::model::{Dispatch, Message, State};
use super::shared::Shared;
use crate::link::{self, Trust};

const BOX: &str = "open-link-text";

/// The box, behind its button, for as long as the page lives.
#[hook]
pub fn use_open_link(state: &Shared<State>, dispatch: &Dispatch) -> Html {
    let wrong = use_state(String::new);
    let onclick = {
        let (state, dispatch, wrong) = (Shared::clone(state), dispatch.clone(), wrong.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(field) = field() else { return };
            let text = field.value();
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
            field.set_value("");
            if let Ok(Some(menu)) = field.closest("details") {
                let _ = menu.remove_attribute("open");
            }
            dispatch.dispatch(Message::OpenedHere(text.trim().to_owned(), reading));
            focus::back_to(None);
        })
    };
    html! {
        <details class="menu">
            <summary class="button">{ "Open a link" }</summary>
            <div class="menu-list open-link">
                <label for={BOX}>{ "Paste a link, or the text of one" }</label>
                <textarea id={BOX} class="field" rows="4" aria-describedby="open-link-wrong" spellcheck="false" autocomplete="off" />
                <p id="open-link-wrong" class="wrong"><bdi>{ (*wrong).clone() }</bdi></p>
                <p class="acts"><button class="button primary" type="button" {onclick}>{ "Open" }</button></p>
                <p class="hint">{ "It replaces what is on the page; Undo brings that back. What you kept stays." }</p>
            </div>
        </details>
    }
}

fn field() -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(BOX)?.dyn_into().ok()
}
