//! Free text inside a link: UTF-8 percent-encoded, a space as `_`, nothing that chat tools mangle.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// All but letters, digits, `-` and `.`.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.');

/// The text as a link writes it.
pub fn write(text: &str) -> String {
    text.split(' ')
        .map(|word| utf8_percent_encode(word, ESCAPED).to_string())
        .collect::<Vec<_>>()
        .join("_")
}

/// What a piece of a link says, and whether anything had to be left out of it.
pub struct Said {
    /// The words.
    pub text: String,
    /// Bytes that were not UTF-8 were replaced.
    pub mended: bool,
    /// Control characters, among them those that turn the direction of writing, were removed.
    pub cleaned: bool,
}

/// Reads a piece of a link.
pub fn read(piece: &str) -> Said {
    let spaced = piece.replace('_', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8();
    let mended = decoded.is_err();
    let all = percent_decode_str(&spaced).decode_utf8_lossy();
    let text: String = all.chars().filter(|letter| !is_unwanted(*letter)).collect();
    Said { cleaned: text.len() != all.len(), text, mended }
}

/// Control characters, line breaks too, and those that steer the direction of writing.
pub fn is_unwanted(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}
