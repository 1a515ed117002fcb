//! One hidden sentence for whoever listens, about 800 ms after the last change.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use yew::{AttrValue, Html, Properties, component, html, use_effect_with, use_state};

const REST_MS: u32 = 800;

/// Says at once what changed nothing of the sentence, in the place of `last`; "" stands for whatever is
/// there. The component knows nothing of it, and writes over it when the sentence changes.
pub fn say(last: &str, words: &str) {
    let region = document().query_selector("[role=status]").ok().flatten();
    if let Some(text) = region.and_then(|region| region.first_child())
        && (last.is_empty() || text.node_value().as_deref() == Some(last))
    {
        text.set_node_value(Some(words));
    }
}

/// What is to be said.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The sentence.
    pub sentence: AttrValue,
}

/// The page's only live region.
#[component]
pub fn Announcer(props: &Props) -> Html {
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
