//! The menu of scenarios: start over, open a shared link, and the saved ones.

use yew::{Callback, Html, MouseEvent, Properties, UseReducerHandle, html};

use crate::ask::open_link::OpenLink;
use crate::ask::saved::Saved;
use crate::browser::focus;
use crate::delivery::Delivery;
use crate::state::{Dispatch, Message, Shared, State};
use crate::widgets::disclosure::{Fold, Head};

/// What the menu needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// The menu.
pub fn menu(props: Props, dispatch: &Dispatch, delivery: &UseReducerHandle<Delivery>) -> Html {
    let is_idle = props.state.scenario.is_blank() && props.state.opened.is_none();
    let dispatch = dispatch.clone();
    let on_reset = Callback::from(move |_: MouseEvent| {
        if !is_idle {
            dispatch.dispatch(Message::Reset);
            focus::go_to(crate::ask::SITE_HEADING);
        }
    });
    let delivery = delivery.clone();
    let inside = Callback::from(move |()| {
        html! {
            <div class="menu-list scenarios">
                <p class="acts">
                    <button class="button" type="button" aria-disabled={is_idle.to_string()} onclick={on_reset.clone()}>{ "Start over" }</button>
                </p>
                { delivery.room("Saved scenarios", |rooms| (rooms.scenarios)(&props)) }
            </div>
        }
    });
    html! { <Fold class="menu" head={Head::button("Scenarios")} {inside} /> }
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
