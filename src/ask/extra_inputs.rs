//! What can be said besides must-haves and priorities: which options are considered, the visitor's own
//! words, what is kept. It comes with the rest of the program.

use yew::{Callback, Html, Properties, component, html};

use crate::ask::notes::Notes;
use crate::ask::options_filter::OptionsFilter;
use crate::ask::saved::Saved;
use crate::state::{Shared, State, Subject};

/// What can be said.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// An own option is to be edited.
    pub on_opened: Callback<Subject>,
}

/// All of it, folded.
#[component]
pub fn ExtraInputs(props: &Props) -> Html {
    let state = &props.state;
    html! {
        <>
            <OptionsFilter state={state.clone()} on_opened={props.on_opened.clone()} />
            <Notes state={state.clone()} />
            <Saved state={state.clone()} />
        </>
    }
}
