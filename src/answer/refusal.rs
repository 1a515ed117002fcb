//! Why the last change was not made: no link could hold it.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with};

use crate::browser::announce::use_announce;
use crate::browser::focus;
use crate::state::{Message, use_dispatch};
use crate::widgets::words;
use edgewise_engine::link::TooLong;

/// What there is to say.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Why.
    pub long: TooLong,
}

/// The refusal; it goes away with the next change.
#[component]
pub fn Refusal(props: &Props) -> Html {
    let (dispatch, announce) = (use_dispatch(), use_announce());
    let said = format!("This change was not made. {}", props.long);
    use_effect_with(said.clone(), move |said| announce.done(said.clone()));
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Message::Heard);
        // The button goes away with the sentence.
        focus::back_to(None);
    });
    html! {
        <aside class="visit" aria-label="Not changed">
            <p>{ words(said) }</p>
            <p class="acts"><button class="button" type="button" {onclick}>{ "Close" }</button></p>
        </aside>
    }
}
