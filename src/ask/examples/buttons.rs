//! The examples in sight: as cards before anything is said, and as short buttons on a phone.

use yew::{Callback, Html, MouseEvent, html};

use crate::state::{Dispatch, Message, State};
use edgewise_engine::catalog::Start;

/// The examples of this edition.
fn examples(state: &State) -> impl Iterator<Item = &Start> {
    state.catalog.starts.iter().filter(|start| start.edition == state.scenario.edition)
}

/// How many short buttons there are: as many as fit on two or three lines. The menu has all of
/// them.
const SHOWN: usize = 4;

fn on_chosen(start: &Start, dispatch: &Dispatch) -> Callback<MouseEvent> {
    let (dispatch, start) = (dispatch.clone(), start.clone());
    Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Message::Started(start.clone()));
    })
}

/// Short buttons under the heading of the site card, where there is no room for the menu.
pub fn chips(state: &State, dispatch: &Dispatch) -> Html {
    let button = |start: &Start| {
        html! {
            <li key={start.id.as_str()}>
                <button class="example-chip" type="button" onclick={on_chosen(start, dispatch)}>{ start.name.clone() }</button>
            </li>
        }
    };
    html! {
        <div class="example-chips">
            <p class="hint" id="example-chips">{ "Examples" }</p>
            <ul aria-labelledby="example-chips">{ for examples(state).take(SHOWN).map(button) }</ul>
        </div>
    }
}

/// Cards, each with what the site is like.
pub fn cards(state: &State, dispatch: &Dispatch) -> Html {
    let card = |start: &Start| {
        html! {
            <li key={start.id.as_str()}>
                <button class="example" type="button" onclick={on_chosen(start, dispatch)}>
                    <b>{ start.name.clone() }</b>
                    <span>{ start.summary.clone() }</span>
                </button>
            </li>
        }
    };
    html! { <ul class="examples">{ for examples(state).map(card) }</ul> }
}
