//! What stands in the place of a part that is not there: that it comes, or that it did not and what to do.

use gloo::utils::window;
use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::arrival::{Event, Part, use_delivery};
use crate::browser::crash;

/// Whose place it is.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What has to come.
    pub part: Part,
    /// What would stand here.
    pub name: AttrValue,
    /// Whether it did not come.
    pub has_failed: bool,
}

/// The sentence; with two ways on where it did not come.
#[component]
pub fn StandIn(props: &Props) -> Html {
    let delivery = use_delivery();
    let Props { part, name, has_failed } = props;
    if !has_failed {
        return html! { <p class="stand-in" key="waiting">{ format!("{name}: loading…") }</p> };
    }
    let on_retried = {
        let (events, part) = (delivery.dispatcher(), *part);
        Callback::from(move |_: yew::MouseEvent| events.dispatch(Event::Retried(part)))
    };
    let on_reloaded = Callback::from(|_: yew::MouseEvent| reload());
    html! {
        <div class="stand-in" key="failed" data-failed="true">
            <p>{ format!("{name}: could not be loaded. The answer does not need it.") }</p>
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
