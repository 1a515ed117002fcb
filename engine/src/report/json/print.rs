//! How a document becomes text: indented by two spaces, with a line break at the end.

use serde::Serialize;

/// The text of a document.
pub fn print(document: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(document);
    text.expect("a document has names for keys, and memory takes what is written") + "\n"
}
