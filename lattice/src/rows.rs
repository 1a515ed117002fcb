//! The rows and their weighted sums: nearly, two at a time, and exactly where that leaves a doubt.

use crate::Tally;

/// How many words, of two rows each, are summed side by side.
const WORDS: usize = 4;
/// Worths have so many binary places at most in a word, and weights so much fewer than they have: the sum
/// of a row then leaves the highest bit of its half.
const WORTH_BITS: u32 = 15;
const WEIGHT_CUT: u32 = 16;
/// The highest bit of each half.
const HIGHEST: u64 = 1 << 63 | 1 << 31;
const HALF: u64 = 0xffff_ffff;

/// The rows.
#[derive(Clone, Debug)]
pub struct Rows {
    exact: Vec<Vec<u64>>,
    /// The rows without their lowest binary places, two in each word, the words in blocks: for each block
    /// what it has in one column after the other.
    blocks: Vec<[u64; WORDS]>,
    /// How much at most a sum of those loses by what is cut off.
    slack: u64,
    /// The sums of those under the weights without their lowest binary places.
    sums: Vec<[u64; WORDS]>,
}

impl Rows {
    pub fn of(rows: &[Vec<u64>]) -> Self {
        let width = rows[0].len();
        let largest = rows.iter().flatten().fold(1, |most, worth| most.max(*worth));
        let cut = largest.ilog2().saturating_sub(WORTH_BITS - 1);
        let worth = |row: usize, column: usize| rows.get(row).map_or(0, |row| row[column] >> cut);
        let word = |row: usize, column| worth(row, column) | worth(row + 1, column) << 32;
        let words = |first: usize, column| std::array::from_fn(|at| word(first + 2 * at, column));
        let block = |first| (0..width).map(move |column| (first, column));
        let firsts = (0..rows.len()).step_by(2 * WORDS);
        let blocks = firsts.clone().flat_map(block).map(|(first, column)| words(first, column));
        let most = |column| (0..rows.len()).map(|row| worth(row, column)).max().unwrap_or(0);
        let of_weights = (0..width).map(most).sum::<u64>();
        let of_worths = if cut == 0 { 0 } else { (1 << WEIGHT_CUT) + width as u64 };
        Self {
            exact: rows.to_vec(),
            slack: of_weights + of_worths,
            sums: vec![[0; WORDS]; firsts.len()],
            blocks: blocks.collect(),
        }
    }

    /// Counts who has the largest sum under these weights.
    pub fn count(&mut self, weights: &[u64], tally: &mut Tally) {
        let most = self.sum(weights);
        // Whoever is below this is below the largest, whatever was cut off.
        let least = most.saturating_sub(self.slack);
        let (mut open, mut row) = (0, 0);
        for (at, word) in self.sums.as_flattened().iter().enumerate() {
            let (low, high) = not_below(*word, least);
            open += low + high;
            row += 2 * at * (low + high) + high;
        }
        if open == 1 {
            tally.firsts[row][0] += 1;
            for (sum, weight) in tally.middles[row].iter_mut().zip(weights) {
                *sum += weight;
            }
        } else {
            self.count_exactly(weights, least, tally);
        }
    }

    /// Sums all rows without what is cut off; the largest of the sums.
    fn sum(&mut self, weights: &[u64]) -> u64 {
        let mut most = 0;
        for (block, sums) in self.blocks.chunks_exact(weights.len()).zip(&mut self.sums) {
            let mut of_block = [0_u64; WORDS];
            for (words, weight) in block.iter().zip(weights) {
                let weight = weight >> WEIGHT_CUT;
                for (sum, word) in of_block.iter_mut().zip(words) {
                    *sum += word * weight;
                }
            }
            for sum in of_block {
                most = larger_halves(most, sum);
            }
            *sums = of_block;
        }
        (most >> 32).max(most & HALF)
    }

    #[cold]
    fn count_exactly(&self, weights: &[u64], least: u64, tally: &mut Tally) {
        let (mut most, mut first) = (0, Vec::new());
        for (row, worths) in self.exact.iter().enumerate() {
            let halves = not_below(self.sums.as_flattened()[row / 2], least);
            if [halves.0, halves.1][row % 2] == 0 {
                continue;
            }
            let sum = worths.iter().zip(weights).map(|(worth, weight)| worth * weight).sum();
            if sum > most || first.is_empty() {
                most = sum;
                first.clear();
            }
            if sum == most {
                first.push(row);
            }
        }
        for row in &first {
            tally.firsts[*row][first.len() - 1] += 1;
            for (sum, weight) in tally.middles[*row].iter_mut().zip(weights) {
                *sum += weight / first.len() as u64;
            }
        }
    }
}

/// Whether the lower half of a word is not below a number, and its higher half: 0 or 1.
fn not_below(word: u64, number: u64) -> (usize, usize) {
    let kept = ((word | HIGHEST) - (number | number << 32)) & HIGHEST;
    ((kept >> 31 & 1) as usize, (kept >> 63) as usize)
}

/// The larger of the lower halves and the larger of the higher ones, without a branch.
fn larger_halves(one: u64, other: u64) -> u64 {
    let ahead = ((one | HIGHEST) - other) & HIGHEST;
    let of_one = ahead - (ahead >> 31);
    one & of_one | other & !of_one & !HIGHEST
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that repeat after very long: xorshift with Marsaglia's steps.
    fn numbers(seed: u64) -> impl FnMut() -> u64 {
        let mut state = seed;
        move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        }
    }

    fn plainly(rows: &[Vec<u64>], weights: &[u64]) -> Vec<usize> {
        let sum = |row: &Vec<u64>| row.iter().zip(weights).map(|(a, b)| a * b).sum::<u64>();
        let most = rows.iter().map(sum).max();
        (0..rows.len()).filter(|row| Some(sum(&rows[*row])) == most).collect()
    }

    #[test]
    fn whoever_comes_first_nearly_comes_first_exactly() {
        let mut next = numbers(7);
        for case in 0..2000 {
            let (count, width) = (1 + next() % 19, 1 + next() % 9);
            // From worths that are all alike to the largest there may be.
            let top = 1_u64 << (case % 31);
            let rows: Vec<Vec<u64>> =
                (0..count).map(|_| (0..width).map(|_| next() % (top + 1)).collect()).collect();
            // Whole weights of sum 2^32, often alike, and often all on one.
            let coarse = 1_u64 << (next() % 33);
            let mut rest = 1_u64 << 32;
            let mut weights: Vec<u64> = (1..width)
                .map(|_| {
                    let weight = (next() % (rest + 1)) / coarse * coarse;
                    rest -= weight;
                    weight
                })
                .collect();
            weights.push(rest);
            let mut tally = Tally {
                firsts: vec![vec![0; rows.len()]; rows.len()],
                middles: vec![vec![0; weights.len()]; rows.len()],
            };
            Rows::of(&rows).count(&weights, &mut tally);
            let first = plainly(&rows, &weights);
            for (row, counts) in tally.firsts.iter().enumerate() {
                let mut expected = vec![0; rows.len()];
                if first.contains(&row) {
                    expected[first.len() - 1] = 1;
                }
                assert_eq!(*counts, expected, "row {row} of {rows:?} under {weights:?}");
            }
        }
    }
}
