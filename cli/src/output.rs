//! What is printed: nothing in it controls a terminal, and a failed write is an error.

use std::fmt::Write as _;
use std::io::{self, ErrorKind, Write};

use edgewise_engine::scenario::{is_invisible, is_unwanted};

/// Prints to standard output. A reader that closed the pipe early got what it wanted.
///
/// # Errors
/// What kept the text from being written, a full disk for example.
pub fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    unless_closed(out.write_all(shown(text).as_bytes()).and_then(|()| out.flush()))
}

/// Says on standard error what went wrong. If not even that can be written, the exit code says so.
pub fn complain(text: &str) {
    let _ = writeln!(io::stderr(), "{}", shown(text).trim_end());
}

/// The outcome of a write, counting a pipe closed by its reader as written.
pub fn unless_closed(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// The text with every terminal control character escaped as in JSON: `\u001b`.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_line_end = letter == '\n' || letter == '\r' && letters.peek() == Some(&'\n');
        if is_unwanted(letter) && !is_invisible(letter) && !is_line_end {
            // Writing to a string cannot fail.
            let _ = write!(shown, "\\u{:04x}", u32::from(letter));
        } else {
            shown.push(letter);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn what_a_terminal_obeys_is_spelled_out() {
        assert_eq!(shown("a\u{1b}[31mb\u{7}\u{9b}c\td"), "a\\u001b[31mb\\u0007\\u009bc\\u0009d");
        assert_eq!(shown("a\u{202e}b\u{2066}"), "a\\u202eb\\u2066");
        assert_eq!(shown("a\rb"), "a\\u000db");
    }

    #[test]
    fn line_ends_and_everything_else_stay() {
        for text in ["a\nb\r\n", "Zoë — 漢 😀 \u{a0}GiB", "so\u{ad}ft"] {
            assert_eq!(shown(text), text);
        }
    }
}
