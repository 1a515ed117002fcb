//! How a view says what happened, and where it finds the prose behind the facts.

use yew::{UseReducerDispatcher, hook, use_context};

use super::message::Store;
use super::shared::Shared;
use edgewise_engine::catalog::Reasons;

/// Sends a [`super::Message`]; the same one for as long as the page lives.
pub type Dispatch = UseReducerDispatcher<Store>;

/// The dispatcher of the page around this view.
///
/// # Panics
///
/// Outside of the page.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context().expect("`App` provides the dispatcher to every view below it")
}

/// The reasons and sources behind the facts; empty for as long as they have not come.
///
/// # Panics
///
/// Outside of the page.
#[hook]
pub fn use_reasons() -> Shared<Reasons> {
    use_context().expect("`App` provides the reasons to every view below it")
}
