//! The checksum of the grammar, computed independently: CRC-32 by a table, in Crockford's base 32.

const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut place = 0_u32;
    while place < 256 {
        let mut sum = place;
        let mut bit = 0;
        while bit < 8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
            bit += 1;
        }
        table[place as usize] = sum;
        place += 1;
    }
    table
};

/// The seven characters for a text.
pub fn sum(text: &str) -> String {
    let sum = !text
        .bytes()
        .fold(u32::MAX, |sum, byte| (sum >> 8) ^ TABLE[usize::from(sum.to_le_bytes()[0] ^ byte)]);
    let digits = b"0123456789abcdefghjkmnpqrstvwxyz";
    (0..7).rev().map(|at| char::from(digits[(u64::from(sum) >> (5 * at) & 31) as usize])).collect()
}
