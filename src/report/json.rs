//! The machine interface: names here are fixed, more may be added, none is renamed.

mod assessment;
mod catalog;
mod drift;
mod robustness;

pub use assessment::assessment;
pub use catalog::catalog;
pub use drift::checked;

use serde::Serialize;

/// A value as pretty JSON with a line break at its end.
fn print(value: &impl Serialize) -> String {
    // Writing to memory cannot fail, and no key is anything but a string.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
