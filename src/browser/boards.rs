//! Boards saved in this browser, each as JSON under a key with its name, so none replaces another.

use gloo::utils::window;
use web_sys::Event;

use super::storage::{self, Denied};

/// The prefix of the keys.
const PREFIX: &str = "edgewise:board:";

/// The names of all saved boards, in order.
pub fn names() -> Vec<String> {
    let keys = storage::keys(PREFIX).unwrap_or_default();
    keys.into_iter().filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned)).collect()
}

/// The board saved under a name.
pub fn text(name: &str) -> Option<String> {
    storage::text(&key(name)).ok().flatten()
}

/// Deletes the board with a name.
pub fn forget(name: &str) {
    let _ = storage::forget(&key(name));
    tell();
}

/// Saves a board under its name, adding a number if another board has that name; returns the name it is
/// saved under.
///
/// # Errors
/// If the browser denies storage or has no room.
pub fn save(title: &str, board: &str) -> Result<String, Denied> {
    let names = names();
    if let Some(name) = names.iter().find(|name| text(name).as_deref() == Some(board)) {
        return Ok(name.clone());
    }
    let numbered = (2..).map(|number| format!("{title} ({number})"));
    let mut free = core::iter::once(title.to_owned()).chain(numbered);
    let name = free.find(|name| !names.contains(name)).unwrap_or_default();
    storage::put(&key(&name), board)?;
    tell();
    Ok(name)
}

/// Notifies this window of what other windows hear by themselves: something was saved or deleted.
fn tell() {
    if let Ok(event) = Event::new("storage") {
        let _ = window().dispatch_event(&event);
    }
}

fn key(name: &str) -> String {
    [PREFIX, name].concat()
}
