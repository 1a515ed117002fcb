//! Starting points: whole scenarios, one click each.

mod list;

use yew::{Html, Properties, component};

use crate::state::{Shared, State, use_dispatch};
use crate::widgets::disclosure::{Head, use_disclosure};

/// What the menu needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// The menu of starting points of this edition.
#[component]
pub fn Templates(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let fold = use_disclosure(false);
    fold.view("menu", Head::button("Start from…"), || list::view(&props.state, &dispatch))
}
