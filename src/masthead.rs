//! The header of the page, one line: whose page this is, the scenario's title, and controls for the whole
//! page.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback, use_state};

use crate::answer::export;
use crate::ask::{SITE_HEADING, examples, scenarios, title};
use crate::boards::{Door, tools};
use crate::browser::announce::use_announce;
use crate::browser::clipboard::{copy, full_address};
use crate::browser::focus;
use crate::delivery::use_delivery;
use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::{use_fleeting, words};
use edgewise_engine::assessment::Assessment;

/// The heading of the answer.
const VERDICT_HEADING: &str = "verdict-heading";
const COPIED: &str = "Link copied";

/// What the head shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// The way to the board.
    pub door: Door,
    /// The site card should be shown.
    pub on_site: Callback<()>,
    /// The answer should be shown; `None`: there is none.
    pub on_answer: Option<Callback<()>>,
}

/// The head of the page.
#[component]
pub fn Masthead(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let delivery = use_delivery();
    let announce = use_announce();
    let Props { state, assessment, door, on_site, on_answer } = props;
    let (copied, on_copied) = use_fleeting::<Shared<State>>();
    // The link that the browser refused to copy, and the scenario it belongs to.
    let refused = use_state(|| None::<(String, Shared<State>)>);
    // The link of another scenario was not copied.
    let is_copied = copied.is_some_and(|of| of == *state);
    let by_hand = refused.as_ref().filter(|(_, of)| of == state).map(|(address, _)| address);
    let is_open = use_state(|| false);
    let on_menu = {
        let (set, is_open) = (is_open.setter(), *is_open);
        use_callback(is_open, move |_: MouseEvent, is_open| set.set(!is_open))
    };
    // An idle button stays where it is for the keyboard: a disabled one would lose the focus.
    let act = |name: &'static str, sign: &'static str, is_idle: bool, message: Message| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if !is_idle {
                dispatch.dispatch(message.clone());
            }
        });
        html! {
            <button class="button icon" type="button" title={name} aria-label={name} aria-disabled={is_idle.to_string()} {onclick}>
                <span aria-hidden="true" translate="no">{ sign }</span>
                <span class="icon-name" aria-hidden="true">{ name }</span>
            </button>
        }
    };
    let on_copy = {
        let (state, refused, announce) = (state.clone(), refused.setter(), announce.clone());
        Callback::from(move |_: MouseEvent| {
            let address = full_address(&state.link());
            let (of, refused) = (state.clone(), refused.clone());
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
    let skip = |to: &Callback<()>, heading: &'static str, name: &'static str| {
        let onclick = to.reform(move |_: MouseEvent| focus::go_to_shown(heading));
        html! { <button class="skip to-site" type="button" {onclick}>{ name }</button> }
    };
    html! {
        <header class="masthead">
            { skip(on_site, SITE_HEADING, "Skip to the questions") }
            { for on_answer.as_ref().map(|to| skip(to, VERDICT_HEADING, "Skip to the answer")) }
            <div class="masthead-row">
                <p class="brand" translate="no"><span>{ "Edge" }</span><i>{ "wise" }</i></p>
                { title(state, &dispatch) }
                <button class="button menu-button" type="button" aria-expanded={is_open.to_string()} aria-controls="tools" onclick={on_menu}>{ "Menu" }</button>
                <div id="tools" class="tools" data-open={is_open.to_string()}>
                    { act("Undo", "↶", state.past.is_empty(), Message::Undone) }
                    { act("Redo", "↷", state.future.is_empty(), Message::Redone) }
                    { examples::menu(state, &dispatch) }
                    { scenarios::menu(scenarios::Props { state: state.clone() }, &dispatch, &delivery) }
                    { tools::buttons(state, door, &announce) }
                    { delivery.tool("Export", |rooms| (rooms.export)(&export::Props { state: state.clone(), assessment: assessment.clone() })) }
                    <button class="button primary" type="button" onclick={on_copy}>
                        { words(if is_copied { COPIED } else { "Copy link" }) }
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
