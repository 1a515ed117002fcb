//! How a view says what happened.

use yew::{UseReducerDispatcher, hook, use_context};

use super::message::Store;

/// Sends a [`super::Message`]; stays the same for as long as the page lives.
pub type Dispatch = UseReducerDispatcher<Store>;

/// The dispatcher of the page around this view.
///
/// # Panics
///
/// If called outside the page.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context().expect("`App` provides the dispatcher to every view below it")
}
