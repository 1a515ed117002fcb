//! Texts that are read when somebody looks closer: reasons, notes, rubrics.

use std::fmt;
use std::hint::black_box;
use std::ops::Deref;
use std::ptr;

use crate::packed::{LateTexts, Packed, Reader, Writer};

/// A text of the facts. On the page, what nothing shows at first lies with the rest of the program
/// (ARCHITECTURE.md, "Why does the program come in two parts?"): where it lies is known from the
/// start, and what it says once it is read.
#[derive(Clone)]
pub struct Text(Place);

#[derive(Clone)]
enum Place {
    Here(String),
    /// Among the late texts, which may still be on their way.
    Late(&'static LateTexts, usize),
}

impl Text {
    /// Whether it may still be on its way.
    pub fn is_late(&self) -> bool {
        matches!(self.0, Place::Late(..))
    }

    /// What it says.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Place::Here(text) => text,
            Place::Late(texts, number) => late(texts, *number),
        }
    }
}

/// A late text, which is there once this is called: on the page this function lies with the rest of the
/// program, and whoever calls it waits for the rest. So it must remain a call.
#[inline(never)]
fn late(texts: &'static LateTexts, number: usize) -> &'static str {
    black_box(texts).text(number)
}

impl Default for Text {
    fn default() -> Self {
        String::new().into()
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Place::Here(text))
    }
}

impl From<&Text> for String {
    fn from(text: &Text) -> Self {
        text.as_str().to_owned()
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for Text {
    /// Late texts are read only where their place leaves it open.
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Place::Late(one, at), Place::Late(other, other_at))
                if ptr::eq(*one, *other) && at == other_at =>
            {
                true
            }
            _ => self.as_str() == other.as_str(),
        }
    }
}

impl Eq for Text {}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl Packed for Text {
    fn pack(&self, out: &mut Writer) {
        out.late_text(self);
    }
    fn unpack(from: &mut Reader<'_>) -> Self {
        Self(match from.late_text() {
            Some((texts, number)) => Place::Late(texts, number),
            None => Place::Here(from.text().to_owned()),
        })
    }
}
