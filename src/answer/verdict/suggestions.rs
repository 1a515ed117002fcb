//! Some starting points beside the answer, as long as nothing was said.

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::browser::focus;
use crate::state::{Message, Shared, State, use_dispatch};
use edgewise_engine::catalog::Start;

/// How many there is room for; the menu has them all.
const MOST: usize = 4;

/// What was said.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Nothing yet.
    pub state: Shared<State>,
}

/// The first starting points of the edition.
#[component]
pub fn Suggestions(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let state = &props.state;
    let starts = state.catalog.starts.iter();
    let starts = starts.filter(|start| start.edition == state.scenario.edition).take(MOST);
    let item = |start: &Start| {
        let (dispatch, chosen) = (dispatch.clone(), start.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Message::Started(chosen.clone()));
            // The button goes.
            focus::back_to(None);
        });
        html! {
            <li key={start.id.as_str()}>
                <button class="button" type="button" {onclick}>{ start.name.clone() }</button>
            </li>
        }
    };
    html! {
        <div class="begin">
            <h3 id="begin-heading">{ "Or start from a site like" }</h3>
            <ul aria-labelledby="begin-heading">{ for starts.map(item) }</ul>
        </div>
    }
}
