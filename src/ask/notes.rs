//! The visitor's own words about the scenario: notes, and the day from which support is counted.

mod fields;

use yew::{Html, Properties, component, html};

use crate::state::{Shared, State};
use crate::widgets::disclosure::{Head, use_disclosure};
use fields::Fields;

/// What is edited.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// Notes and date; both travel in the link.
#[component]
pub fn Notes(props: &Props) -> Html {
    let scenario = &props.state.scenario;
    let fold = use_disclosure(!scenario.notes.is_empty() || scenario.date.is_some());
    html! {
        <section class="record">
            { fold.view("more", Head::line("Notes and date"), || html! { <Fields state={props.state.clone()} /> }) }
        </section>
    }
}
