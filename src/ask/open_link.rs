//! The box for a link: anything pasted is read like an opened link, or it says why not.
//!
//! It replaces what is on the page but nothing that was saved; Undo brings the page back.

mod form;

use yew::{AttrValue, Html, Properties, component, use_state};

use crate::browser::drafts::use_draft;
use crate::state::{Shared, State, use_dispatch};
use crate::widgets::disclosure::{Head, use_disclosure};

/// What the box needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// The box, behind its button.
#[component]
pub fn OpenLink(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let wrong = use_state(String::new);
    let draft = use_draft(&form::BOX.into(), &AttrValue::default());
    let fold = use_disclosure(false);
    fold.view("more", Head::line("Open a shared link"), || {
        form::view(&props.state, &dispatch, &wrong, &draft)
    })
}
