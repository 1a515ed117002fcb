//! Keys that concern the whole page: undo and redo, wherever no text is typed.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::{Callback, hook, use_effect_with};

/// Fields in which the browser's own undo is meant.
const TEXT: &str = "textarea, [contenteditable], input:not([type=radio], [type=checkbox], \
                    [type=button], [type=range], [type=file])";

/// What the keys ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The last change is taken back.
    Undo,
    /// What was taken back last is done again.
    Redo,
}

/// Undoes on Ctrl+Z or Cmd+Z, and redoes with Shift or on Ctrl+Y; it keeps what `turn` does at first.
#[hook]
pub fn use_undo_keys(turn: &Callback<Turn>) {
    let turn = turn.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener =
            EventListener::new_with_options(&document(), "keydown", options, move |event| {
                let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
                let wanted = match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
                    ("z", false) => Turn::Undo,
                    ("z", true) | ("y", false) => Turn::Redo,
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
                    turn.emit(wanted);
                }
            });
        move || drop(listener)
    });
}
