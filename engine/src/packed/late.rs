//! Texts that are laid apart, one behind the other, each with a NUL behind it.

use std::fmt;
use std::sync::OnceLock;

/// Texts that may still be on their way when their numbers are known.
pub struct LateTexts {
    texts: &'static str,
    ends: OnceLock<Vec<usize>>,
}

impl LateTexts {
    /// Those texts; nothing of them is read yet.
    pub const fn new(texts: &'static str) -> Self {
        Self { texts, ends: OnceLock::new() }
    }

    /// The text of that number, which must be there by now; empty behind the last.
    pub fn text(&self, number: usize) -> &'static str {
        let ends =
            self.ends.get_or_init(|| self.texts.match_indices('\0').map(|(end, _)| end).collect());
        let start =
            number.checked_sub(1).and_then(|before| ends.get(before)).map_or(0, |end| end + 1);
        let end = ends.get(number).copied();
        end.and_then(|end| self.texts.get(start..end)).unwrap_or_default()
    }

    /// How long they are together, which is known from the start.
    pub(super) const fn length(&self) -> usize {
        self.texts.len()
    }
}

impl fmt::Debug for LateTexts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes of late texts", self.texts.len())
    }
}
