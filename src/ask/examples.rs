//! Examples: whole scenarios, one click each.

mod buttons;
mod list;

use yew::{Callback, Html, html};

use crate::state::{Dispatch, Shared, State};
use crate::widgets::disclosure::{Fold, Head};

pub use buttons::{cards, chips};

/// The menu of the examples of this edition.
pub fn menu(state: &Shared<State>, dispatch: &Dispatch) -> Html {
    let (state, dispatch) = (state.clone(), dispatch.clone());
    let inside = Callback::from(move |()| list::view(&state, &dispatch));
    html! { <Fold class="menu" head={Head::button("Examples")} {inside} /> }
}
