//! Whether the rest of the program is here: a released page starts with the part that the first clicks
//! need, and the rest follows (ARCHITECTURE.md, "Why does the program come in two parts?").
//!
//! What is opened by hand needs no question: a call into the rest waits for it. What the page makes of
//! its own accord asks here first, so that nobody waits for what nobody asked for.

use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use yew::{hook, use_effect_with, use_state};

/// On `<html>` as long as the rest is on its way; `frame/rest.js` takes it away and sends an event of
/// that name. A program in one part never has it.
const COMING: &str = "data-rest";

/// Does something as soon as it is here.
pub fn once_here(act: impl FnOnce() + 'static) {
    if is_here_now() {
        return act();
    }
    EventListener::once(&window(), COMING, move |_| act()).forget();
}

/// Whether it is here.
#[hook]
pub fn use_rest() -> bool {
    let is_here = use_state(is_here_now);
    let (set, was_here) = (is_here.setter(), *is_here);
    use_effect_with((), move |()| {
        let listener = {
            let set = set.clone();
            EventListener::new(&window(), COMING, move |_| set.set(is_here_now()))
        };
        // What was built meanwhile may have brought it.
        if !was_here && is_here_now() {
            set.set(true);
        }
        move || drop(listener)
    });
    *is_here
}

fn is_here_now() -> bool {
    !document_element().has_attribute(COMING)
}
