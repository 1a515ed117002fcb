//! The head of the page: what this answers, what it holds, and the acts that concern the whole.

use web_sys::HtmlSelectElement;
use yew::{Callback, Html, Properties, TargetCast, component, html, use_state};

use crate::answer::export;
use crate::ask::{OpenLink, Templates};
use crate::boards::BoardTools;
use crate::browser::announce::use_announce;
use crate::browser::clipboard::{copy, full_address};
use crate::browser::focus;
use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::use_fleeting;

const COPIED: &str = "Link copied";

/// What the head shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// The head of the page.
#[component]
pub fn Masthead(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let announce = use_announce();
    let state = &props.state;
    let (copied, on_copied) = use_fleeting::<Shared<State>>();
    // The link that the browser refused to copy, and of what scenario it is.
    let refused = use_state(|| None::<(String, Shared<State>)>);
    // Of another scenario nothing was copied.
    let is_copied = copied.is_some_and(|of| of == *state);
    let by_hand = refused.as_ref().filter(|(_, of)| of == state).map(|(address, _)| address);
    let cut = state.scenario.cut(&state.catalog);
    let agenda =
        format!("{} options, {} criteria, facts of ", cut.options.len(), cut.criteria.len());
    let on_edition = {
        let (dispatch, state) = (dispatch.clone(), Shared::clone(state));
        Callback::from(move |event: yew::Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let edition = state.catalog.editions.iter().find(|one| one.id.as_str() == chosen);
            if let Some(edition) = edition {
                dispatch.dispatch(Message::MovedTo(edition.id.clone()));
            }
        })
    };
    let editions = state.catalog.editions.iter().rev().map(|one| {
        html! { <option key={one.id.as_str()} value={one.id.to_string()} selected={one.id == state.scenario.edition} title={one.title.clone()}>{ one.id.to_string() }</option> }
    });
    // An idle button stays where it is for the keyboard: a disabled one would lose the focus.
    let act = |name: &str, is_idle: bool, message: Message| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: yew::MouseEvent| {
            if !is_idle {
                dispatch.dispatch(message.clone());
            }
        });
        html! { <button class="button" type="button" aria-disabled={is_idle.to_string()} {onclick}>{ name }</button> }
    };
    let on_copy = {
        let (state, refused) = (Shared::clone(state), refused.setter());
        Callback::from(move |_: yew::MouseEvent| {
            let address = full_address(&state.link());
            let (of, refused) = (Shared::clone(&state), refused.clone());
            let (on_copied, announce) = (on_copied.clone(), announce.clone());
            copy(&address.clone(), move |is_done| {
                if is_done {
                    refused.set(None);
                    on_copied.emit(of);
                    announce.done(COPIED);
                } else {
                    refused.set(Some((address, of)));
                }
            });
        })
    };
    let on_record = Callback::from(|_: yew::MouseEvent| focus::go_to(export::HEADING));
    html! {
        <header class="masthead">
            <div class="masthead-row">
                <p class="mark" translate="no">{ "Edge" }<i>{ "wise" }</i></p>
                <div class="agenda">
                    <h1>{ "Which way of running Kubernetes fits this edge site?" }</h1>
                    <p>
                        { agenda }
                        <select class="edition" aria-label="Edition of the facts" onchange={on_edition}>{ for editions }</select>
                        { ". Sources rate; where none does, our written rules do. Nobody paid, no ties to a vendor; nothing leaves this page." }
                    </p>
                </div>
                <div class="tools">
                    <Templates state={Shared::clone(state)} />
                    <OpenLink state={Shared::clone(state)} />
                    <BoardTools state={Shared::clone(state)} />
                    { act("Undo", state.past.is_empty(), Message::Undone) }
                    { act("Redo", state.future.is_empty(), Message::Redone) }
                    { act("Reset", state.scenario.is_blank() && state.opened.is_none(), Message::Reset) }
                    <button class="button" type="button" onclick={on_record}>{ "Save" }<span class="more-words">{ " or print" }</span></button>
                    <button class="button primary" type="button" onclick={on_copy}>
                        { if is_copied { COPIED } else { "Copy link" } }
                    </button>
                </div>
            </div>
            if let Some(address) = by_hand {
                <p class="by-hand">
                    <label for="link-by-hand">{ "This browser does not let the page copy. The link, to copy by hand:" }</label>
                    <input id="link-by-hand" type="text" readonly=true value={address.clone()} />
                </p>
            }
        </header>
    }
}
