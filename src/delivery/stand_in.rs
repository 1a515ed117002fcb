//! Placeholders for parts that have not arrived, and what can be done if one does not arrive.

use gloo::utils::window;
use yew::{Callback, Html, UseReducerDispatcher, html};

use super::arrival::{Delivery, Event};
use crate::browser::crash;

/// "The comparison: loading…"
pub fn sentence(name: &str, how: &str) -> Html {
    html! { <p class="stand-in" key={how.to_owned()}>{ format!("{name}: {how}") }</p> }
}

/// A button that does nothing yet and takes up the space of the one that will.
pub fn button(name: &str) -> Html {
    html! { <button key="idle" class="button" type="button" aria-disabled="true">{ name.to_owned() }</button> }
}

/// The notice that something did not arrive; shown once on the page.
pub fn failed(events: UseReducerDispatcher<Delivery>) -> Html {
    let on_retried = Callback::from(move |_: yew::MouseEvent| events.dispatch(Event::Retried));
    let on_reloaded = Callback::from(|_: yew::MouseEvent| reload());
    html! {
        <div class="stand-in" data-failed="true">
            <p>{ "A part of this page could not be loaded. The answer does not need it." }</p>
            <p class="acts">
                <button class="button" type="button" onclick={on_retried}>{ "Try again" }</button>
                <button class="button" type="button" onclick={on_reloaded}>{ "Reload with this scenario" }</button>
            </p>
        </div>
    }
}

/// Reloads the page with what was said: an updated host has another version by now.
fn reload() {
    let location = window().location();
    let _ = location.set_hash(&crash::kept());
    let _ = location.reload();
}
