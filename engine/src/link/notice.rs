//! A problem found while reading a link: where it is, what was there, and what was done about it.

use core::fmt;

use crate::scenario::clean;

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The section of the link, such as `m`, shortened to 20 characters; empty if the whole link is
    /// meant.
    pub section: String,
    /// What was there, shortened to 60 characters.
    pub text: String,
    /// A finished sentence.
    pub said: String,
}

impl Notice {
    /// A notice about the whole, in a finished sentence.
    pub fn whole(said: impl Into<String>) -> Self {
        Self::new("", "", said)
    }

    pub(super) fn new(section: &str, text: &str, said: impl Into<String>) -> Self {
        let said: String = said.into();
        Self { section: quoted(section, 20), text: quoted(text, 60), said: clean(&said) }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said)?;
        match (self.section.as_str(), self.text.as_str()) {
            (_, "") => Ok(()),
            ("", text) => write!(f, " (“{text}”)"),
            (section, text) => write!(f, " (“{text}” in {section})"),
        }
    }
}

/// At most `length` characters of what was there, on one line and without invisible characters.
fn quoted(text: &str, length: usize) -> String {
    let line = clean(text);
    let mut seen = line.chars();
    let mut short: String = seen.by_ref().take(length).collect();
    if seen.next().is_some() {
        short.push('…');
    }
    short
}
