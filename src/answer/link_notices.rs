//! What was wrong with an opened link, what was understood, and what can be done about it.

use yew::{Callback, Html, html};

use crate::browser::focus;
use crate::state::{Dispatch, Message, Opened};
use crate::widgets::words;
use edgewise_engine::link::Trust;

/// The notices of an opened link.
pub fn link_notices(opened: &Opened, dispatch: &Dispatch) -> Html {
    let Opened { text, reading, .. } = opened;
    let send = |message: Message| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: yew::MouseEvent| {
            dispatch.dispatch(message.clone());
            // The button goes away with the notices.
            focus::back_to(None);
        })
    };
    let heading = match reading.trust {
        Trust::Sound => "What to know",
        Trust::Doubtful => "Not all of this link could be read",
        Trust::Unreadable => "This link could not be read",
    };
    html! {
        <section class="notices" aria-labelledby="notices-heading">
            <h2 id="notices-heading">{ words(heading) }</h2>
            <ul>
                { for reading.notices.iter().map(|notice| html! { <li><bdi>{ words(notice.to_string()) }</bdi></li> }) }
            </ul>
            if reading.trust != Trust::Sound {
                <p class="kept">
                    <label for="kept-text">{ "The link as it was:" }</label>
                    <textarea id="kept-text" readonly=true rows="2" value={text.clone()} />
                </p>
            }
            <p class="acts">
                if reading.trust == Trust::Doubtful {
                    <button class="button primary" type="button" onclick={send(Message::Confirmed)}>
                        { "Continue with what we could read" }
                    </button>
                }
                if reading.trust == Trust::Sound {
                    <button class="button" type="button" onclick={send(Message::Dismissed)}>{ "Close" }</button>
                } else {
                    <button class="button" type="button" onclick={send(Message::Reset)}>{ "Start over" }</button>
                }
            </p>
        </section>
    }
}
