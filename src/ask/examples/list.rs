//! The list of starting points: built when the menu is first opened.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{Callback, Html, MouseEvent, TargetCast, html};

use crate::state::{Dispatch, Message, State};
use edgewise_engine::catalog::Start;

/// The starting points of this edition.
pub fn view(state: &State, dispatch: &Dispatch) -> Html {
    let starts =
        state.catalog.starts.iter().filter(|start| start.edition == state.scenario.edition);
    html! { <ul class="menu-list">{ for starts.map(|start| item(start, dispatch)) }</ul> }
}

fn item(start: &Start, dispatch: &Dispatch) -> Html {
    let (dispatch, chosen) = (dispatch.clone(), start.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        close(&event);
        dispatch.dispatch(Message::Started(chosen.clone()));
    });
    html! {
        <li key={start.id.as_str()}>
            <button type="button" {onclick}>
                <b>{ start.name.clone() }</b>
                <span>{ start.summary.clone() }</span>
            </button>
        </li>
    }
}

/// Closes the menu around what was clicked and returns the focus to its button.
fn close(event: &MouseEvent) {
    let clicked = event.target_dyn_into::<Element>();
    let Some(menu) = clicked.and_then(|one| one.closest("details").ok().flatten()) else { return };
    let _ = menu.remove_attribute("open");
    let summary = menu.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|one| one.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}
