//! What stands in place of a part that is not there, and what can be done where one did not come.

use gloo::utils::window;
use yew::{Callback, Html, UseReducerDispatcher, html};

use super::arrival::{Delivery, Event};
use crate::browser::crash;

/// "The comparison: loading…"
pub fn sentence(name: &str, how: &str) -> Html {
    html! { <p class="stand-in" key={how.to_owned()}>{ format!("{name}: {how}") }</p> }
}

/// A button that does nothing yet and takes the room of the one that will.
pub fn button(name: &str) -> Html {
    html! { <button key="idle" class="button" type="button" aria-disabled="true">{ name.to_owned() }</button> }
}

/// That something did not come; once on the page.
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

/// Loads the page anew with what was said: a host that was updated has another version by now.
fn reload() {
    let location = window().location();
    let _ = location.set_hash(&crash::kept());
    let _ = location.reload();
}
