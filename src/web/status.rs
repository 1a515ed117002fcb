//! One hidden sentence for whoever listens, about 800 ms after the last change.

use gloo::timers::callback::Timeout;
use yew::{AttrValue, Html, Properties, component, html, use_effect_with, use_state};

const REST_MS: u32 = 800;

/// What is to be said.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The sentence.
    pub sentence: AttrValue,
}

/// The page's only live region.
#[component]
pub fn Status(props: &Props) -> Html {
    let said = use_state(AttrValue::default);
    {
        let said = said.clone();
        use_effect_with(props.sentence.clone(), move |sentence| {
            let sentence = sentence.clone();
            let timer = Timeout::new(REST_MS, move || said.set(sentence));
            move || drop(timer)
        });
    }
    html! { <p class="unseen" role="status">{ (*said).clone() }</p> }
}
