//! Records which views were rendered, for the test that a click only renders what it changes. Only
//! tests record it (feature `note-renders`); in a release it does nothing.

#[cfg(feature = "note-renders")]
use std::cell::RefCell;

#[cfg(feature = "note-renders")]
thread_local! {
    static NOTED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// A view is being rendered.
#[cfg(feature = "note-renders")]
pub(crate) fn note(view: impl FnOnce() -> String) {
    NOTED.with_borrow_mut(|noted| noted.push(view()));
}

/// A view is being rendered.
#[cfg(not(feature = "note-renders"))]
pub(crate) fn note(_view: impl FnOnce() -> String) {}

/// The views that were rendered since this was last asked, in that order.
#[cfg(feature = "note-renders")]
pub fn take() -> Vec<String> {
    NOTED.take()
}
