//! Starting points: whole scenarios, one click each.

use yew::{Callback, Html, NodeRef, Properties, component, html, use_context, use_node_ref};

use super::model::{Dispatch, Message, State};
use super::shared::Shared;
use crate::catalog::Start;

/// What the menu needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// The menu of starting points of this edition.
#[component]
pub fn Starts(props: &Props) -> Html {
    let dispatch = use_context::<Dispatch>();
    let menu = use_node_ref();
    let state = &props.state;
    let starts =
        state.catalog.starts.iter().filter(|start| start.edition == state.scenario.edition);
    let item = |start: &Start| {
        let (dispatch, menu, chosen) = (dispatch.clone(), menu.clone(), start.clone());
        let onclick = Callback::from(move |_: yew::MouseEvent| {
            close(&menu);
            if let Some(dispatch) = &dispatch {
                dispatch.dispatch(Message::Started(chosen.clone()));
            }
        });
        html! {
            <li key={start.id.as_str()}>
                <button type="button" {onclick}>
                    <b>{ start.name.clone() }</b>
                    <span>{ start.summary.clone() }</span>
                </button>
            </li>
        }
    };
    html! {
        <details class="menu" ref={menu.clone()}>
            <summary class="button">{ "Start from…" }</summary>
            <ul class="menu-list">{ for starts.map(item) }</ul>
        </details>
    }
}

/// Closes the menu and gives the focus back to its button.
fn close(menu: &NodeRef) {
    if let Some(element) = menu.cast::<web_sys::Element>() {
        let _ = element.remove_attribute("open");
        let summary = element.query_selector("summary").ok().flatten();
        if let Some(summary) =
            summary.and_then(|one| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(one).ok())
        {
            let _ = summary.focus();
        }
    }
}
