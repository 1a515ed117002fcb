//! Free text inside a link: UTF-8 percent-encoded, a space as `_`, nothing that chat tools mangle.

use crate::scenario::clean;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// All but letters, digits, `-` and `.`.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.');

/// The text as written in a link, after [`clean`].
pub fn write(text: &str) -> String {
    clean(text)
        .split(' ')
        .map(|word| utf8_percent_encode(word, ESCAPED).to_string())
        .collect::<Vec<_>>()
        .join("_")
}

/// What a piece of a link says, and whether anything had to be changed.
pub struct Said {
    /// The words.
    pub text: String,
    /// Whether bytes that were not UTF-8 were replaced.
    pub mended: bool,
    /// Whether line breaks were replaced by spaces, or invisible characters were removed.
    pub cleaned: bool,
}

/// Reads a piece of a link.
pub fn read(piece: &str) -> Said {
    let spaced = piece.replace('_', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8();
    let mended = decoded.is_err();
    let all = percent_decode_str(&spaced).decode_utf8_lossy();
    let text = clean(&all);
    Said { cleaned: text != all, text, mended }
}
