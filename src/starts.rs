//! Starting points: whole scenarios, one click each.

mod list;

use yew::{Html, Properties, component, use_context};

use super::model::{Dispatch, State};
use super::shared::Shared;
use super::unfolded::{Head, use_fold};

/// What the menu needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// The menu of starting points of this edition.
#[component]
pub fn Starts(props: &Props) -> Html {
    let dispatch = use_context::<Dispatch>();
    let fold = use_fold(false);
    fold.view("menu", Head::button("Start from…"), || list::view(&props.state, dispatch.as_ref()))
}
