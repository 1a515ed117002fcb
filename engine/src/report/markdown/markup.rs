//! Words to Markdown: nothing that anyone typed can become markup or run in a template, and nobody
//! is addressed.

use crate::link::is_unwanted;
use crate::phrase::{Part, Phrase};

/// A phrase as Markdown: options in bold, the visitor's words in italics.
pub fn phrase(phrase: &Phrase) -> String {
    phrase.0.iter().map(part).collect()
}

/// One piece of a phrase.
pub fn part(part: &Part) -> String {
    match part {
        Part::Voiced { impersonal, .. } => ours(impersonal),
        Part::Option(_, words) => format!("**{}**", ours(words)),
        Part::Text(words)
        | Part::Criterion(_, words)
        | Part::Value(words)
        | Part::Citation(_, words) => ours(words),
        // Made by the engine: digits, signs, dates, ids.
        Part::Figure(words) => words.clone(),
        Part::Visitor(words) => theirs(words),
    }
}

/// Phrases rendered one after another.
pub fn sentences<'a>(phrases: impl IntoIterator<Item = &'a Phrase>) -> String {
    let said: Vec<String> = phrases.into_iter().map(phrase).collect();
    said.join(" ")
}

/// Words of the engine or of a catalogue.
pub fn ours(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut letters = clean(words).peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '$' | '@' | '}' => {
                out.extend(['\\', letter]);
            }
            // Template languages run what is in double marks: either before Markdown is read, where
            // the backslash separates them, or in the resulting HTML, where only a space does.
            '{' => {
                let is_double = matches!(letters.peek(), Some('{' | '%' | '#'));
                out.push_str(if is_double { "\\{ " } else { "\\{" });
            }
            // Many programs turn bare addresses into links.
            ':' if letters.peek() == Some(&'/') => out.push_str("\\:"),
            '.' if is_www(&out) => out.push_str("\\."),
            _ => out.push(letter),
        }
    }
    out
}

fn is_www(before: &str) -> bool {
    before.len() >= 3 && before.as_bytes()[before.len() - 3..].eq_ignore_ascii_case(b"www")
}

/// The visitor's words, marked as such with italics and quotation marks.
pub fn theirs(words: &str) -> String {
    let words: String = clean(words).collect();
    let words = words.trim().trim_start_matches('“').trim_end_matches('”').trim();
    format!("*“{}”*", ours(words))
}

/// One line without characters that control a terminal, a browser or the text direction.
fn clean(words: &str) -> impl Iterator<Item = char> {
    let spaced = |letter: char| match letter {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        _ => letter,
    };
    words.chars().map(spaced).filter(|letter| !is_unwanted(*letter))
}

/// Words at the start of a line, escaped so that they do not begin a list, rule or heading.
pub fn at_head(words: String) -> String {
    let digits = words.len() - words.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    let marks = |at: usize, marks: &[char]| words[at..].starts_with(marks);
    let at = match digits {
        0 if marks(0, &['-', '+', '=']) => 0,
        1.. if marks(digits, &['.', ')']) => digits,
        _ => return words,
    };
    format!("{}\\{}", &words[..at], &words[at..])
}
