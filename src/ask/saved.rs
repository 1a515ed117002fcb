//! Scenarios saved in this browser: named, listed, opened, deleted, exported and imported as text.

mod list;
mod shelf;
mod text;

use gloo::events::EventListener;
use gloo::utils::window;
use yew::{AttrValue, Html, Properties, component, html, use_effect_with, use_state};

use crate::browser::drafts::use_draft;
use crate::state::{Shared, State, use_dispatch};
use crate::widgets::disclosure::{Head, use_disclosure};
use shelf::Shelf;

/// What can be kept.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// The list of kept scenarios, for as long as the page lives.
#[component]
pub fn Saved(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let shelf = use_state(Shelf::read);
    let said = use_state(Vec::<String>::new);
    let name = use_draft(&list::NAME.into(), &props.state.scenario.title.clone().into());
    let brought = use_draft(&text::IN.into(), &AttrValue::default());
    let fold = use_disclosure(false);
    {
        // Another window saved or deleted something.
        let set = shelf.setter();
        use_effect_with((*shelf).clone(), move |held| {
            let held = held.clone();
            let listener =
                EventListener::new(&window(), "storage", move |_| set.set(held.after_another()));
            move || drop(listener)
        });
    }
    let count = shelf.links.len();
    let words = if shelf.lasts { "Saved scenarios" } else { "Saved until the page is closed" };
    html! {
        <section class="kept-list">
            { fold.view("more", Head::line(format!("{words} ({count})")), || {
                list::view(&props.state, &dispatch, &shelf, &name, &brought, &said)
            }) }
        </section>
    }
}
