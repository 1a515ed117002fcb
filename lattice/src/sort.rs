//! Sorting of numbers whose spread is known.

/// How many piles numbers are put on, and the last of them.
const PILES: usize = 64;
const LAST: u64 = 63;
/// A one in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// Sorts at most 255 numbers into a list as long: each goes to its pile, and within the piles a few change
/// places. Piles are told by a number that grows with theirs; what is beyond the last lies on that.
pub fn sort(numbers: &[u64], sorted: &mut [u64], pile: impl Fn(u64) -> u64) {
    let pile = |number: u64| pile(number).min(LAST) as usize;
    let mut ends = [0_u8; PILES];
    for number in numbers {
        ends[pile(*number)] += 1;
    }
    // How many lie on a pile and those before it, eight piles at a time: times ones, each byte becomes the
    // sum of itself and all below it.
    let mut before = 0;
    for eight in ends.as_chunks_mut::<8>().0 {
        let sums = u64::from_le_bytes(*eight).wrapping_mul(ONES) + before * ONES;
        before = sums >> 56;
        *eight = sums.to_le_bytes();
    }
    for number in numbers {
        let end = &mut ends[pile(*number)];
        *end -= 1;
        sorted[usize::from(*end)] = *number;
    }
    settle(sorted);
}

/// Sorts what is nearly sorted, by insertion.
fn settle(sorted: &mut [u64]) {
    let mut last = 0;
    for at in 0..sorted.len() {
        let one = sorted[at];
        if one >= last {
            last = one;
            continue;
        }
        let mut place = at;
        while place > 0 && sorted[place - 1] > one {
            sorted[place] = sorted[place - 1];
            place -= 1;
        }
        sorted[place] = one;
    }
}

#[cfg(test)]
mod tests {
    use super::sort;

    #[test]
    fn numbers_are_sorted_however_they_lie_on_the_piles() {
        let mut state = 1_u64;
        for count in 0..=255 {
            for crowd in [58, 60, 64] {
                let numbers: Vec<u64> = (0..count)
                    .map(|_| {
                        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                        state >> (64 - crowd)
                    })
                    .collect();
                let mut sorted = vec![0; numbers.len()];
                sort(&numbers, &mut sorted, |number| number >> 58);
                let mut expected = numbers;
                expected.sort_unstable();
                assert_eq!(sorted, expected);
            }
        }
    }
}
