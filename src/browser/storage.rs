//! What is saved in this browser: scenarios as links in JSON, under one key, and boards, each under its
//! own key.
//!
//! Storage may be denied, full, or changed by another tab or another file of the same origin: every
//! call says so instead of failing. Text that is not our JSON is read as a list of links, one per line, and
//! a line that cannot be read is kept unchanged.

use gloo::utils::window;
use serde::{Deserialize, Serialize};
use web_sys::Storage;

use edgewise_engine::order::InOrder;

/// The key of the kept scenarios.
pub const KEY: &str = "edgewise:kept";

/// What is kept.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Saved {
    /// In the order in which they were kept.
    links: Vec<String>,
}

/// The browser refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied;

/// All kept links, in the order in which they were kept.
///
/// # Errors
/// If the browser denies storage.
pub fn kept() -> Result<Vec<String>, Denied> {
    let text = text(KEY)?.unwrap_or_default();
    let saved = serde_json::from_str::<Saved>(&text);
    Ok(saved.map_or_else(|_| lines(&text), |saved| saved.links))
}

/// Replaces what is kept.
///
/// # Errors
/// If the browser denies storage or has no room; what was kept before is still there.
pub fn keep(links: &[String]) -> Result<(), Denied> {
    let text = serde_json::to_string(&Saved { links: links.to_vec() }).map_err(|_| Denied)?;
    put(KEY, &text)
}

/// What is kept under a key.
///
/// # Errors
/// If the browser denies storage.
pub fn text(key: &str) -> Result<Option<String>, Denied> {
    storage()?.get_item(key).map_err(|_| Denied)
}

/// Keeps a text under a key.
///
/// # Errors
/// If the browser denies storage or has no room; what was kept before is still there.
pub fn put(key: &str, text: &str) -> Result<(), Denied> {
    storage()?.set_item(key, text).map_err(|_| Denied)
}

/// Deletes what is saved under a key.
///
/// # Errors
/// If the browser denies storage.
pub fn forget(key: &str) -> Result<(), Denied> {
    storage()?.remove_item(key).map_err(|_| Denied)
}

/// The keys that begin with a prefix, in order.
///
/// # Errors
/// If the browser denies storage.
pub fn keys(prefix: &str) -> Result<Vec<String>, Denied> {
    let storage = storage()?;
    let count = storage.length().map_err(|_| Denied)?;
    let all = (0..count).filter_map(|place| storage.key(place).ok().flatten());
    let mut keys: Vec<String> = all.filter(|key| key.starts_with(prefix)).collect();
    keys.order();
    Ok(keys)
}

fn storage() -> Result<Storage, Denied> {
    window().local_storage().ok().flatten().ok_or(Denied)
}

/// The non-empty lines of a text, each once.
fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !lines.iter().any(|there| there == line) {
            lines.push(line.to_owned());
        }
    }
    lines
}
