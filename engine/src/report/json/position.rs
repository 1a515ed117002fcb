//! How an option compares, as a class, a voice or one of two scenarios sees it.

use serde::Serialize;

use crate::board::Platform;
use crate::phrase::Phrase;

/// An option as a class or a voice sees it.
#[derive(Serialize)]
pub struct Position {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it fits.
    pub state: &'static str,
    /// Its score.
    pub score: Option<String>,
    /// What is lost with it compared with the best.
    pub regret: Option<String>,
}

/// The id of a platform; for one of the visitor's own, its name.
pub fn platform_id(platform: &Platform) -> String {
    if platform.id.is_own() { platform.name.clone() } else { platform.id.to_string() }
}

/// Sentences as text.
pub fn plain(said: &[Phrase]) -> Vec<String> {
    said.iter().map(Phrase::plain).collect()
}
