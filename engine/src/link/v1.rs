//! Version 1 of the grammar: `v1;e=2026-11;m=hosts:linux;p=flexibility:1;t=Shops;k=7f3qz0d`.
//!
//! Sections are separated by `;`, lists by `,`, pairs by `:`; cells are `option.criterion`, members
//! of a set are joined by `.`. Only letters, digits and `- . : ; , = _ %` occur. Never edited once
//! released.

pub mod assumed;
mod read;
mod write;

pub use read::read;
pub use write::{said, write};

use super::checksum;

/// What a handwritten link has in place of a checksum.
pub const ANY: &str = "any";

/// The text before the checksum, and the checksum.
pub fn split(text: &str) -> (&str, Option<&str>) {
    match text.rsplit_once(";k=") {
        Some((body, sum)) => (body, Some(sum)),
        None => (text, None),
    }
}

/// Whether the checksum is present and right for the text as it is.
pub fn is_sound(text: &str) -> bool {
    let (body, sum) = split(text);
    sum.is_some_and(|sum| checksum::normal(sum) == checksum::of(body))
}

/// Whether a link is marked as handwritten, without a checksum: `k=any`.
pub fn is_unsigned(text: &str) -> bool {
    split(text).1.is_some_and(|sum| checksum::normal(sum) == ANY)
}
