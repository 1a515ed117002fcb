//! Examples: whole scenarios, one click each.

mod buttons;
mod list;

use yew::{Html, Properties, component};

use crate::state::{Shared, State, use_dispatch};
use crate::widgets::disclosure::{Head, use_disclosure};

pub use buttons::{ExampleButtons, ExampleCards};

/// What the menu needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// The menu of the examples of this edition.
#[component]
pub fn Examples(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let fold = use_disclosure(false);
    fold.view("menu", Head::button("Examples"), || list::view(&props.state, &dispatch))
}
