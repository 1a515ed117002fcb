//! Keys that concern the whole page: undo and redo, wherever no text is typed.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::{hook, use_effect_with};

use crate::state::{Dispatch, Message};

/// Fields in which the browser's own undo is meant.
const TEXT: &str = "textarea, [contenteditable], input:not([type=radio], [type=checkbox], \
                    [type=button], [type=range], [type=file])";

/// Undoes on Ctrl+Z or Cmd+Z, and redoes with Shift or on Ctrl+Y.
#[hook]
pub fn use_undo_keys(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener =
            EventListener::new_with_options(&document(), "keydown", options, move |event| {
                let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
                let message = match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
                    ("z", false) => Message::Undone,
                    ("z", true) | ("y", false) => Message::Redone,
                    _ => return,
                };
                let is_meant = (key.ctrl_key() || key.meta_key()) && !key.alt_key();
                let target = event.target().and_then(|one| one.dyn_into::<Element>().ok());
                let is_text = target.is_some_and(|one| {
                    one.matches(TEXT).unwrap_or(false)
                        || one.closest("dialog").is_ok_and(|it| it.is_some())
                });
                if is_meant && !is_text {
                    event.prevent_default();
                    dispatch.dispatch(message);
                }
            });
        move || drop(listener)
    });
}
