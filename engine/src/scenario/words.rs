//! The visitor's words, as every link, page and record keeps them: on one line and without
//! invisible characters. Writers see exactly what others will read.

/// The words on one line: a line break or a tab becomes a space, and anything that [`is_unwanted`]
/// is removed.
pub fn clean(words: &str) -> String {
    let is_break =
        |letter: char| matches!(letter, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    words.replace("\r\n", " ").replace(is_break, " ").replace(is_unwanted, "")
}

/// Control characters including line breaks, those that control text direction, and invisible ones.
pub fn is_unwanted(letter: char) -> bool {
    letter.is_control()
        || is_invisible(letter)
        || matches!(
            letter,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

/// Characters that take no room and say nothing, or take room and show nothing. They do not include the
/// joiners that some scripts and emoji need, nor the two selectors that tell an emoji from a text symbol;
/// the other variation selectors can hide any text.
pub fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{2060}'..='\u{2065}'
            | '\u{206a}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0d}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d159}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}
