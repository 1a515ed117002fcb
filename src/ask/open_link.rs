//! The box for a link: whatever people paste is read as an opened link is, or it is said why not.
//!
//! It replaces what is on the page and nothing that was kept; Undo brings the page back.

mod form;

use yew::{Html, hook, use_state};

use crate::state::{Dispatch, Shared, State};
use crate::widgets::disclosure::{Head, use_disclosure};

/// The box, behind its button, for as long as the page lives.
#[hook]
pub fn use_open_link(state: &Shared<State>, dispatch: &Dispatch) -> Html {
    let wrong = use_state(String::new);
    let fold = use_disclosure(false);
    fold.view("menu", Head::button("Open a link"), || form::view(state, dispatch, &wrong))
}
