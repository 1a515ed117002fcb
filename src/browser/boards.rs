//! Boards saved in this browser, each as JSON under a key with its name: none takes the place of another.

use gloo::utils::window;
use web_sys::Event;

use super::storage::{self, Denied};

/// What the keys begin with.
const PREFIX: &str = "edgewise:board:";
/// What a board without a title is called.
const NAMELESS: &str = "Board";

/// The names of all saved boards, in order.
pub fn names() -> Vec<String> {
    let keys = storage::keys(PREFIX).unwrap_or_default();
    keys.into_iter().filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned)).collect()
}

/// The board saved under a name.
pub fn text(name: &str) -> Option<String> {
    storage::text(&key(name)).ok().flatten()
}

/// Forgets the board of a name.
pub fn forget(name: &str) {
    let _ = storage::forget(&key(name));
    tell();
}

/// Saves a board under its title, or with a number behind it where another board is saved under that; the
/// name under which it is there now.
///
/// # Errors
/// When the browser denies storage or has no room.
pub fn save(title: &str, board: &str) -> Result<String, Denied> {
    let title = if title.is_empty() { NAMELESS } else { title };
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

/// Lets this window hear what others hear by themselves: something is kept, or no longer.
fn tell() {
    if let Ok(event) = Event::new("storage") {
        let _ = window().dispatch_event(&event);
    }
}

fn key(name: &str) -> String {
    [PREFIX, name].concat()
}
