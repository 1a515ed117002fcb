//! A problem found while reading a link: where, what stood there, and what was done about it.

use core::fmt;

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The section of the link, such as `m`; empty where the whole is meant.
    pub section: String,
    /// What stood there, shortened to 60 characters.
    pub text: String,
    /// A finished sentence.
    pub said: String,
}

impl Notice {
    pub(super) fn new(section: &str, text: &str, said: impl Into<String>) -> Self {
        let mut short: String =
            text.chars().filter(|letter| !letter.is_control()).take(60).collect();
        if text.chars().count() > 60 {
            short.push('…');
        }
        Self { section: section.into(), text: short, said: said.into() }
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
