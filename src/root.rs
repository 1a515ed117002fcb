//! Around the whole page: one scenario or a board, as the address asks.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use yew::{
    Callback, ContextProvider, Html, Properties, UseReducerHandle, component, hook, html,
    use_effect_with, use_mut_ref, use_reducer, use_state_eq,
};

use crate::app::App;
use crate::boards::{Act, Desk, DeskDispatch, Door, ScreenProps, Shown, Store};
use crate::browser::address::{self, Writer, fragment};
use crate::browser::{boards, crash, storage};
use crate::delivery::{Arrival, Delivery};
use crate::lazy::use_arrivals;
use crate::state::Shared;
use edgewise_engine::board::{FileReading, read_json, write_json};
use edgewise_engine::catalog::{Catalog, Reasons};

/// The key of the board that is being worked on.
const KEY: &str = "edgewise:board";

/// What the page is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The facts.
    pub catalog: Shared<Catalog>,
    /// Why they are so, as far as that is there at once.
    pub reasons: Shared<Reasons>,
    /// The first screen is built.
    pub on_built: Callback<()>,
}

/// The page, whatever it shows.
#[component]
pub fn Root(props: &Props) -> Html {
    let delivery = use_arrivals(&props.reasons);
    let store = {
        let facts = (props.catalog.clone(), props.reasons.clone());
        use_reducer(move || {
            let before = kept(&facts.0);
            Store(Shared::new(Desk::opened(facts, before.as_ref(), &fragment())))
        })
    };
    let dispatch: DeskDispatch = store.dispatcher();
    let desk = store.0.clone();
    use_address(&desk, &dispatch);
    let lasts = use_kept(&desk);
    {
        let dispatch = dispatch.clone();
        use_effect_with(delivery.reasons.clone(), move |reasons| {
            if let Arrival::Here(reasons) = reasons {
                dispatch.dispatch(Act::Informed(reasons.clone()));
            }
        });
    }
    {
        // What stands in the place of a board that is still to come is a first screen as well.
        let on_built = props.on_built.clone();
        use_effect_with((), move |()| on_built.emit(()));
    }
    let on_built = props.on_built.clone();
    let door = Door::of(&desk, dispatch.clone());
    html! {
        <ContextProvider<UseReducerHandle<Delivery>> context={delivery.clone()}>
        <ContextProvider<Door> context={door}>
            {match &desk.shown {
                Shown::Scenario(opened) => html! {
                    <App key="scenario" opened={opened.clone()} {on_built} />
                },
                Shown::Board => html! {
                    <div key="board">
                        { delivery.room("The board", |rooms| (rooms.board)(&ScreenProps { desk: desk.clone(), dispatch, lasts, on_built })) }
                        { delivery.notice() }
                    </div>
                },
            }}
        </ContextProvider<Door>>
        </ContextProvider<UseReducerHandle<Delivery>>>
    }
}

/// The board that was worked on last, and what of it can no longer be read.
fn kept(catalog: &Catalog) -> Option<FileReading> {
    let text = stored()?;
    let reading = read_json(catalog, &text);
    (!reading.board.entries.is_empty()).then_some(reading)
}

/// Keeps the board in this browser; whether it will be there again.
///
/// A board in doubt waits, and so does somebody's until it is changed. The board that was kept before goes to
/// the saved ones where another takes its place.
#[hook]
fn use_kept(desk: &Shared<Desk>) -> bool {
    let lasts = use_state_eq(|| true);
    let setter = lasts.setter();
    let held = use_mut_ref(|| Held { origin: 0, text: stored(), is_alone: true });
    let is_waiting = desk.is_doubtful || desk.is_unchanged;
    let deps = (desk.catalog.clone(), desk.board.clone(), desk.origin, is_waiting);
    use_effect_with(deps, move |(catalog, board, origin, is_waiting)| {
        if *is_waiting {
            return;
        }
        let text = (!board.entries.is_empty()).then(|| write_json(catalog, board));
        let mut held = held.borrow_mut();
        let before = stored().filter(|before| Some(before) != text.as_ref());
        // Of what another window keeps meanwhile, the first is saved: two windows would go on for ever.
        let is_foreign = before != held.text && held.is_alone;
        if let Some(before) = before
            && (*origin > held.origin || is_foreign)
        {
            held.is_alone &= !is_foreign;
            let title = read_json(catalog, &before).board.title;
            let _ = boards::save(&title, &before);
        }
        let kept = match &text {
            Some(text) => storage::put(KEY, text),
            None => storage::forget(KEY),
        };
        setter.set(kept.is_ok());
        (held.origin, held.text) = (*origin, stored());
    });
    *lasts
}

/// What this window has kept of its board.
struct Held {
    /// Which board it is.
    origin: u32,
    /// The board as it was kept.
    text: Option<String>,
    /// Whether no other window was seen to keep another board.
    is_alone: bool,
}

fn stored() -> Option<String> {
    storage::text(KEY).ok().flatten()
}

/// Keeps the address in step with the board while that is shown, and hears when the address changes.
#[hook]
fn use_address(desk: &Shared<Desk>, dispatch: &DeskDispatch) {
    let writer = use_mut_ref(|| None::<Rc<Writer>>);
    let writer = Rc::clone(writer.borrow_mut().get_or_insert_with(Rc::default));
    {
        let (dispatch, writer) = (dispatch.clone(), Rc::clone(&writer));
        use_effect_with((), move |()| {
            let listen = move |_: &web_sys::Event| {
                let text = fragment();
                if writer.wanted() != text {
                    writer.take(text.clone());
                    dispatch.dispatch(Act::AddressSaid(text));
                }
            };
            let listener = EventListener::new(&window(), "popstate", listen.clone());
            let other = EventListener::new(&window(), "hashchange", listen);
            move || drop((listener, other))
        });
    }
    use_effect_with(desk.clone(), move |desk| match &desk.shown {
        Shown::Board => {
            let text = desk.address();
            crash::keep(&text);
            writer.follow(text, desk.is_act);
        }
        Shown::Scenario(opened) => {
            if desk.is_act {
                writer.follow(address::text_of(opened), true);
            }
            // From here on the scenario writes its own address.
            writer.take(fragment());
        }
    });
}
