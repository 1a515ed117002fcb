//! Finds links by their checksum: if it matches, the text is a link, no matter what wraps, breaks or
//! follows it.
//!
//! The writer uses 67 characters and no others. Every other character in a link was added on the way
//! and is skipped; the checksum then says whether the rest is what was written.

use core::ops::Range;

use crate::link::{checksum, v1};
use crate::order::InOrder;
use crate::scenario::Role;

/// How every written link begins, and nothing inside a link.
const STARTS: [&str; 2] = ["v1;e=", "b1;e="];

/// What separates a link's body from its checksum.
pub const MARK: &str = ";k=";

/// How many checksums are tried for one beginning. A written link has one.
const MARKS_MAX: usize = 4;

/// A part of a text that begins like a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The link; if no checksum matches, everything up to the first foreign character.
    pub link: String,
    /// Where it is in the text.
    pub span: Range<usize>,
    /// Whether its checksum matches.
    pub is_sound: bool,
}

/// Every part of a text that begins like a link, in order.
pub fn stretches(text: &str) -> Vec<Stretch> {
    let letters = Letters::of(text);
    let starts = starts(&letters.text);
    let ends = starts.iter().skip(1).copied().chain([letters.text.len()]);
    starts.iter().zip(ends).map(|(start, end)| letters.stretch(*start..end)).collect()
}

/// Every place where a written link begins.
fn starts(text: &str) -> Vec<usize> {
    let found = STARTS.iter().flat_map(|start| text.match_indices(start));
    let mut places: Vec<usize> = found.map(|(at, _)| at).collect();
    places.order();
    places
}

/// Whether what follows a checksum could continue it or the link.
pub fn goes_on(rest: &str) -> bool {
    rest.starts_with(|next: char| next.is_ascii_alphanumeric())
        || rest.strip_prefix(';').is_some_and(is_section)
}

/// Whether a text begins like a section: `m=`, `o1=`, `class=`.
pub fn is_section(text: &str) -> bool {
    let is_role =
        |role: Role| text.strip_prefix(role.spell()).is_some_and(|rest| rest.starts_with('='));
    if Role::ALL.into_iter().any(is_role) {
        return true;
    }
    let key: Vec<u8> = text.bytes().take_while(|byte| *byte != b'=').take(3).collect();
    let is_key = match key[..] {
        [letter] => letter.is_ascii_lowercase(),
        [letter, digit] => letter.is_ascii_lowercase() && digit.is_ascii_digit(),
        _ => false,
    };
    is_key && text.as_bytes().get(key.len()) == Some(&b'=')
}

/// The characters of a text that can be part of a link.
struct Letters<'a> {
    whole: &'a str,
    text: String,
    /// Where each of them is in the whole text.
    places: Vec<usize>,
}

impl<'a> Letters<'a> {
    fn of(whole: &'a str) -> Self {
        let is_written =
            |letter: char| letter.is_ascii_alphanumeric() || "-.:;,=_%".contains(letter);
        let (places, text) = whole.char_indices().filter(|(_, letter)| is_written(*letter)).unzip();
        Self { whole, text, places }
    }

    /// What begins like a link within these letters.
    fn stretch(&self, within: Range<usize>) -> Stretch {
        for (at, _) in self.text[within.clone()].match_indices(MARK).take(MARKS_MAX) {
            let end = within.start + at + MARK.len() + checksum::LENGTH;
            let link = self.text[..within.end].get(within.start..end);
            if link.is_some_and(v1::is_sound) && !goes_on(self.behind(end)) {
                return self.cut(within.start..end, true);
            }
        }
        let gap = within.clone().find(|at| {
            let next = self.places.get(at + 1).copied().unwrap_or(self.whole.len());
            next > self.places[*at] + 1
        });
        self.cut(within.start..gap.map_or(within.end, |at| at + 1), false)
    }

    /// The text after the letters up to `end`.
    fn behind(&self, end: usize) -> &'a str {
        &self.whole[self.places[end - 1] + 1..]
    }

    fn cut(&self, letters: Range<usize>, is_sound: bool) -> Stretch {
        let span = self.places[letters.start]..self.places[letters.end - 1] + 1;
        Stretch { link: self.text[letters].to_owned(), span, is_sound }
    }
}

/// Where a link without a matching checksum ends, if it has a checksum or `k=any` at all: nothing
/// after it could be more of the link. Spaces and line breaks inside it are skipped.
pub fn end(text: &str, is_break: impl Fn(char) -> bool) -> Option<usize> {
    let (places, letters): (Vec<usize>, String) =
        text.char_indices().filter(|(_, letter)| letter.is_ascii() && !is_break(*letter)).unzip();
    letters.match_indices(MARK).find_map(|(mark, _)| {
        let given = &letters[mark + MARK.len()..];
        [v1::ANY.len(), checksum::LENGTH].into_iter().find_map(|length| {
            let (sum, rest) = given.split_at_checked(length)?;
            let is_sum = sum.bytes().all(|byte| byte.is_ascii_alphanumeric())
                && (length != v1::ANY.len() || sum.eq_ignore_ascii_case(v1::ANY));
            let end = places[mark + MARK.len() + length - 1] + 1;
            let is_end = !goes_on(&text[end..]) && !goes_on(&format!(";{rest}"));
            (is_sum && is_end).then_some(end)
        })
    })
}
