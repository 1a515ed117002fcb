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

/// Control characters, line breaks too, those that steer the direction of writing, and those that
/// nobody can see.
pub fn is_unwanted(letter: char) -> bool {
    letter.is_control()
        || is_invisible(letter)
        || matches!(
            letter,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

/// Characters that take no room and say nothing, or take room and show nothing. Joiners, which some
/// scripts and emoji need, are none of them.
pub fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e007f}'
    )
}
