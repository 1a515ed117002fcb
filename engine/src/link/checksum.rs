//! Seven characters that detect damage and truncation (not tampering): a CRC-32 in Crockford's base
//! 32.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// Without a table: a link is short, and the page is small.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The length of a checksum in characters.
pub const LENGTH: usize = 7;

/// The checksum of a text.
pub fn of(text: &str) -> String {
    let sum = CRC.checksum(text.as_bytes());
    (0..LENGTH)
        .rev()
        .map(|place| char::from(DIGITS[(u64::from(sum) >> (5 * place) & 31) as usize]))
        .collect()
}

/// A checksum as people may have copied it: capitals, and letters that look like digits.
pub fn normal(text: &str) -> String {
    let digit = |letter: char| match letter.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    };
    text.chars().map(digit).collect()
}
