//! The one who unpacks, in the page and in the command line; total: bytes that nobody packed are
//! noticed and not trusted.

use std::sync::Arc;

use super::LateTexts;

/// Numbers, texts and ids in the order in which they were written.
pub struct Reader<'a> {
    numbers: &'a [u8],
    texts: &'a str,
    late: Option<&'static LateTexts>,
    late_number: usize,
    ids: Vec<Arc<str>>,
    is_sound: bool,
}

impl<'a> Reader<'a> {
    /// Begins to read, with the texts that were laid apart: of them only the length is looked at.
    pub fn new(bytes: &'a [u8], late: &'static LateTexts) -> Self {
        let mut reader = Self {
            numbers: bytes,
            texts: "",
            late: None,
            late_number: 0,
            ids: Vec::new(),
            is_sound: true,
        };
        let count = reader.number();
        let length = usize::try_from(reader.number()).unwrap_or(usize::MAX);
        if let Some(length) = reader.number().checked_sub(1) {
            reader.late = Some(late);
            reader.is_sound &= length == late.length() as u64;
        }
        let parts = reader.numbers.split_at_checked(length);
        let parts = parts.and_then(|(texts, numbers)| Some((str::from_utf8(texts).ok()?, numbers)));
        (reader.texts, reader.numbers) = parts.unwrap_or_default();
        for _ in 0..count {
            if !reader.is_sound {
                break;
            }
            let id = reader.text().into();
            reader.ids.push(id);
        }
        reader
    }

    /// The next number; 0 behind the last.
    #[inline(never)]
    pub fn number(&mut self) -> u64 {
        let mut number = 0;
        for place in (0..64).step_by(7) {
            let Some((byte, rest)) = self.numbers.split_first() else { break };
            self.numbers = rest;
            number |= u64::from(byte & 0x7f) << place;
            if *byte < 0x80 {
                return number;
            }
        }
        self.is_sound = false;
        0
    }

    /// The next number, which is at most `most`.
    #[inline(never)]
    pub fn number_to(&mut self, most: u64) -> u64 {
        let number = self.number();
        self.is_sound &= number <= most;
        number.min(most)
    }

    /// The next text; empty behind the last.
    #[inline(never)]
    pub fn text(&mut self) -> &'a str {
        let parts = self.texts.split_once('\0');
        self.is_sound &= parts.is_some();
        let (text, rest) = parts.unwrap_or_default();
        self.texts = rest;
        text
    }

    /// The next text that was laid apart, by its number; `None` where none was.
    #[inline(never)]
    pub fn late_text(&mut self) -> Option<(&'static LateTexts, usize)> {
        let late = self.late?;
        self.late_number += 1;
        Some((late, self.late_number - 1))
    }

    /// The next id; all that are the same share their memory.
    #[inline(never)]
    pub fn id(&mut self) -> Arc<str> {
        let place = usize::try_from(self.number()).unwrap_or(usize::MAX);
        let id = self.ids.get(place).cloned();
        self.is_sound &= id.is_some();
        id.unwrap_or_else(|| Arc::from(""))
    }

    /// Whether all was there as it was read.
    pub const fn is_sound(&self) -> bool {
        self.is_sound
    }

    /// Whether all was there, and nothing is left.
    pub const fn is_done(&self) -> bool {
        self.is_sound && self.numbers.is_empty() && self.texts.is_empty()
    }
}
