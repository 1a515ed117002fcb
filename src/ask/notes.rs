//! The visitor's own words on the scenario: a title, notes, the day that dates are looked at.

mod fields;

use yew::{Html, Properties, component, html};

use crate::state::{Shared, State, use_dispatch};
use crate::widgets::disclosure::{Head, use_disclosure};

/// What is edited.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// Title, notes and date; all of them travel in the link.
#[component]
pub fn Notes(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let scenario = &props.state.scenario;
    let fold = use_disclosure(
        !scenario.title.is_empty() || !scenario.notes.is_empty() || scenario.date.is_some(),
    );
    html! {
        <section class="record">
            { fold.view("more", Head::line("Title, notes, date"), || fields::view(&props.state, dispatch)) }
        </section>
    }
}
