//! The machine interface: names here are fixed, more may be added, none is renamed.
//!
//! Each file describes one document as the structures that are written: the names of their fields
//! are the promised names, in the promised order. Rationals are strings `"n/d"` in lowest terms.

mod assessment;
mod catalog;
mod checked;
mod ids;
mod robustness;
mod shares;

pub use assessment::assessment;
pub use catalog::catalog;
pub use checked::checked;

use serde::Serialize;

/// A document, indented by two spaces, with a line break at its end.
fn print(document: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(document);
    text.expect("a document has names for keys, and memory takes what is written") + "\n"
}
