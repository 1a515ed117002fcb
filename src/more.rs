//! What can be said besides must-haves and priorities: which options are considered, the visitor's own
//! words, what is kept. It comes with the rest of the program.

use yew::{Callback, Html, Properties, component, html};

use super::considered::Considered;
use super::details::Subject;
use super::kept::Kept;
use super::model::State;
use super::record::Record;
use super::shared::Shared;

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
pub fn More(props: &Props) -> Html {
    let state = &props.state;
    html! {
        <>
            <Considered state={state.clone()} on_opened={props.on_opened.clone()} />
            <Record state={state.clone()} />
            <Kept state={state.clone()} />
        </>
    }
}
