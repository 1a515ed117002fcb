//! Scenarios kept in this browser: their links as JSON, under one key.
//!
//! Storage may be denied, full, or changed by another tab or another file of the same origin: every
//! call says so instead of failing. A text that is no JSON of ours is taken as a list of links, one a line,
//! and a line that cannot be read is kept as it is.

use gloo::utils::window;
use serde::{Deserialize, Serialize};

/// The one key that is used.
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
/// When the browser denies storage.
pub fn kept() -> Result<Vec<String>, Denied> {
    let storage = window().local_storage().ok().flatten().ok_or(Denied)?;
    let text = storage.get_item(KEY).map_err(|_| Denied)?.unwrap_or_default();
    let saved = serde_json::from_str::<Saved>(&text);
    Ok(saved.map_or_else(|_| lines(&text), |saved| saved.links))
}

/// Replaces what is kept.
///
/// # Errors
/// When the browser denies storage or has no room; what was kept before is still there.
pub fn keep(links: &[String]) -> Result<(), Denied> {
    let storage = window().local_storage().ok().flatten().ok_or(Denied)?;
    let text = serde_json::to_string(&Saved { links: links.to_vec() }).map_err(|_| Denied)?;
    storage.set_item(KEY, &text).map_err(|_| Denied)
}

/// The lines of a text that hold anything, each once.
fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !lines.iter().any(|there| there == line) {
            lines.push(line.to_owned());
        }
    }
    lines
}
