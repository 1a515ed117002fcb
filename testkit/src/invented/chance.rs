//! Randomness that is the same everywhere: numbers from a seed, in integer arithmetic.
//!
//! Source: `SplitMix64`, Steele, Lea and Flood (2014), "Fast splittable pseudorandom number
//! generators".

/// A row of numbers.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The row of one case under one seed; every case has its own, so that any of them can be tried
    /// by itself.
    pub fn of(seed: u64, case: u64) -> Self {
        Self(mixed(seed) ^ mixed(!case))
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed(self.0)
    }

    /// A number below `count`, which is above 0.
    pub fn below(&mut self, count: usize) -> usize {
        let number = self.number() % count as u64;
        usize::try_from(number).expect("it is below a usize")
    }

    /// True once in `count` times.
    pub fn is_one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    /// One of a list, which is not empty.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

const fn mixed(number: u64) -> u64 {
    let one = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let two = (one ^ (one >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    two ^ (two >> 31)
}
