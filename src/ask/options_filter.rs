//! Which options are considered at all: families to leave out, own options to add.

mod list;

use yew::{Callback, Html, Properties, component, html};

use crate::state::{Shared, State, Subject, use_dispatch};
use crate::widgets::disclosure::{Head, use_disclosure};

/// What the list needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// An own option should be edited.
    pub on_opened: Callback<Subject>,
}

/// The options to consider.
#[component]
pub fn OptionsFilter(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let scenario = &props.state.scenario;
    let fold = use_disclosure(!scenario.hidden.is_empty() || !scenario.own.is_empty());
    html! {
        <section class="considered">
            { fold.view("more", Head::line("Options to consider"), || list::view(props, &dispatch)) }
        </section>
    }
}
