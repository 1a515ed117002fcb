//! The menu of scenarios: begin anew, open a shared link, and those that were saved.

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::ask::open_link::OpenLink;
use crate::ask::saved::Saved;
use crate::browser::focus;
use crate::delivery::use_delivery;
use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::disclosure::{Head, use_disclosure};

/// What the menu needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// The menu.
#[component]
pub fn Scenarios(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let delivery = use_delivery();
    let state = &props.state;
    let fold = use_disclosure(false);
    let is_idle = state.scenario.is_blank() && state.opened.is_none();
    let on_reset = Callback::from(move |_: MouseEvent| {
        if !is_idle {
            dispatch.dispatch(Message::Reset);
            focus::go_to(crate::ask::SITE_HEADING);
        }
    });
    fold.view("menu", Head::button("Scenarios"), || {
        html! {
            <div class="menu-list scenarios">
                <p class="acts">
                    <button class="button" type="button" aria-disabled={is_idle.to_string()} onclick={on_reset}>{ "Start over" }</button>
                </p>
                { delivery.room("Saved scenarios", |rooms| (rooms.scenarios)(props)) }
            </div>
        }
    })
}

/// A shared link to open, and the saved scenarios.
pub fn brought(props: &Props) -> Html {
    html! {
        <>
            <OpenLink state={props.state.clone()} />
            <Saved state={props.state.clone()} />
        </>
    }
}
