//! The root of the page: one scenario or a board, depending on the address.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use yew::{
    Callback, ContextProvider, Html, Properties, UseReducerHandle, component, hook, html,
    use_effect_with, use_mut_ref, use_reducer, use_state_eq,
};

use crate::app::{Answered, App};
use crate::boards::{Act, Desk, DeskDispatch, Door, Held, ScreenProps, Shown, Store};
use crate::browser::address::{self, Writer, fragment};
use crate::browser::crash;
use crate::delivery::{Arrival, Delivery};
use crate::lazy::use_arrivals;
use crate::state::Shared;
use edgewise_engine::catalog::{Catalog, Reasons};

/// What the page opens with.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    desk: Shared<Desk>,
    answer: Option<Answered>,
}

impl Opening {
    /// Reads the address.
    pub fn of(catalog: Shared<Catalog>, reasons: Shared<Reasons>) -> Self {
        let desk = Desk::opened(catalog, reasons, &fragment());
        Self { desk: Shared::new(desk), answer: None }
    }

    /// Works out the first answer.
    #[must_use]
    pub fn answered(self) -> Self {
        let answer = match &self.desk.shown {
            Shown::Scenario(opened) => Some((opened.clone(), Shared::new(opened.assessment()))),
            Shown::Board => None,
        };
        Self { answer, ..self }
    }
}

/// What the page is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What it opens with.
    pub opening: Opening,
    /// The first screen is built.
    pub on_built: Callback<()>,
}

/// The page: a scenario or a board.
#[component]
pub fn Root(props: &Props) -> Html {
    let delivery = use_arrivals(&props.opening.desk.reasons);
    let store = {
        let desk = props.opening.desk.clone();
        use_reducer(move || Store(desk))
    };
    let dispatch: DeskDispatch = store.dispatcher();
    let desk = store.0.clone();
    use_address(&desk, &dispatch);
    let lasts = use_kept(&desk, &dispatch);
    {
        let dispatch = dispatch.clone();
        use_effect_with(delivery.reasons.clone(), move |reasons| {
            if let Arrival::Here(reasons) = reasons {
                dispatch.dispatch(Act::Informed(reasons.clone()));
            }
        });
    }
    {
        let dispatch = dispatch.clone();
        let rules = delivery.rules().filter(|_| desk.rules.is_none());
        use_effect_with(rules.is_some(), move |_| {
            if let Some(rules) = rules {
                dispatch.dispatch(Act::Began(rules));
            }
        });
    }
    {
        // The placeholder for a board that has not arrived yet also counts as a first screen.
        let on_built = props.on_built.clone();
        use_effect_with((), move |()| on_built.emit(()));
    }
    let on_built = props.on_built.clone();
    let door = Door::of(&desk, dispatch.clone());
    html! {
        <ContextProvider<UseReducerHandle<Delivery>> context={delivery.clone()}>
            {match &desk.shown {
                Shown::Scenario(opened) => html! {
                    <App
                        key="scenario" opened={opened.clone()} {door} {on_built}
                        answer={props.opening.answer.clone()}
                    />
                },
                Shown::Board => html! {
                    <div key="board">
                        { delivery.room("The board", |rooms| {
                            // Its own board arrives a moment after the view.
                            let props = ScreenProps { desk: desk.clone(), dispatch, lasts, on_built };
                            desk.rules.as_ref().map(|_| (rooms.board)(&props)).unwrap_or_default()
                        }) }
                        { delivery.notice(delivery.dispatcher()) }
                    </div>
                },
            }}
        </ContextProvider<UseReducerHandle<Delivery>>>
    }
}

/// Keeps the board in this browser once it is here; returns whether it will be there again.
#[hook]
fn use_kept(desk: &Shared<Desk>, dispatch: &DeskDispatch) -> bool {
    let lasts = use_state_eq(|| true);
    let setter = lasts.setter();
    let held = use_mut_ref(Held::at_start);
    let is_waiting = desk.is_doubtful || desk.is_unchanged;
    let key = (desk.rules.clone(), desk.board.clone(), desk.origin, is_waiting);
    let (desk, dispatch) = (desk.clone(), dispatch.clone());
    use_effect_with(key, move |_| {
        let kept =
            desk.rules.as_ref().and_then(|rules| (rules.keep)(&desk, &mut held.borrow_mut()));
        if let Some(kept) = kept {
            setter.set(kept.lasts);
            if let Some(name) = kept.saved {
                dispatch.dispatch(Act::Saved(name));
            }
        }
    });
    *lasts
}

/// Keeps the address in sync with the board while that is shown, and reacts when the address
/// changes.
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
