//! The weightings that are sampled: a fixed sequence, spread evenly over all weights that sum to 1.
//!
//! Each consists of the gaps between sorted sums of square roots of primes modulo 1. (Independent
//! numbers divided by their sum would crowd the middle.) Everything is in whole numbers, so that
//! every machine samples the same weightings. Kronecker's sequence with Richtmyer's choice of
//! numbers: R. D. Richtmyer (1951), The evaluation of definite integrals, and a quasi-Monte-Carlo
//! method based on the properties of algebraic numbers. Gaps as weights: L. Devroye (1986),
//! Non-Uniform Random Variate Generation, chapter V.2.

/// What the weights add up to.
const WHOLE: u64 = 1 << 32;
/// The low bits of a sort key that hold the position of its gap, counted down from the last.
const PLACE_BITS: u32 = 8;
const LAST_PLACE: u64 = (1 << PLACE_BITS) - 1;

/// The sequence and its working space.
#[derive(Clone, Debug)]
pub struct Weightings {
    /// The coordinates in 64 binary places, and what each point adds to the previous one.
    at: Vec<u64>,
    by: Vec<u64>,
    /// The columns of each tier, the highest first; empty if any column may weigh most.
    tiers: Vec<Vec<usize>>,
    sorted: Vec<u64>,
    gaps: Vec<u64>,
    weights: Vec<u64>,
}

impl Weightings {
    /// The sequence for this many columns. With tiers, which contain every column once, only
    /// weights where no column outweighs one of a higher tier.
    pub fn of(width: usize, tiers: Vec<Vec<usize>>) -> Self {
        Self {
            at: vec![1 << 63; width - 1],
            by: primes().take(width - 1).map(root).collect(),
            tiers,
            sorted: Vec::new(),
            gaps: Vec::new(),
            weights: vec![0; width],
        }
    }

    /// The next weights, which sum to 2^32.
    pub fn next(&mut self) -> &[u64] {
        for (at, by) in self.at.iter_mut().zip(&self.by) {
            *at = at.wrapping_add(*by);
        }
        self.sorted.clone_from(&self.at);
        self.sorted.sort_unstable();
        let mut last = 0;
        self.gaps.clear();
        self.gaps.extend(self.sorted.iter().map(|at| at >> 32).chain([WHOLE]).map(|at| {
            let gap = at - last;
            last = at;
            gap
        }));
        if self.tiers.is_empty() {
            return &self.gaps;
        }
        self.hand_out();
        &self.weights
    }

    /// Gives the largest gaps to the highest tier and so on; gaps within a tier keep their order, so
    /// that its weights are as free as the gaps. The first of equal gaps counts as the largest.
    #[expect(clippy::cast_possible_truncation, reason = "a place is at most `LAST_PLACE`")]
    fn hand_out(&mut self) {
        let keys = &mut self.sorted;
        keys.clear();
        keys.extend((0..).zip(&self.gaps).map(|(at, gap)| gap << PLACE_BITS | (LAST_PLACE - at)));
        keys.sort_unstable();
        let mut rest = &mut keys[..];
        for tier in &self.tiers {
            let (lower, own) = rest.split_at_mut(rest.len() - tier.len());
            for key in own.iter_mut() {
                *key = LAST_PLACE - (*key & LAST_PLACE);
            }
            own.sort_unstable();
            for (column, place) in tier.iter().zip(own) {
                self.weights[*column] = self.gaps[*place as usize];
            }
            rest = lower;
        }
    }
}

/// The primes, by trial division.
fn primes() -> impl Iterator<Item = u64> {
    (2..).filter(|one| (2..*one).take_while(|by| by * by <= *one).all(|by| one % by != 0))
}

/// The first 64 fractional binary places of a square root, digit by digit.
#[expect(clippy::cast_possible_truncation, reason = "what stands before the point is cut off")]
fn root(of: u64) -> u64 {
    let mut root = u128::from(of.isqrt());
    let mut rest = u128::from(of) - root * root;
    for _ in 0..64 {
        (rest, root) = (rest << 2, root << 1);
        let trial = root << 1 | 1;
        if rest >= trial {
            rest -= trial;
            root |= 1;
        }
    }
    root as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_positive_and_a_whole_together() {
        let mut weightings = Weightings::of(20, Vec::new());
        for _ in 0..1000 {
            let weights = weightings.next();
            assert_eq!(weights.iter().sum::<u64>(), WHOLE);
            assert!(weights.iter().all(|weight| *weight > 0));
        }
    }

    #[test]
    fn a_lower_tier_never_weighs_more_and_members_keep_the_order_of_their_gaps() {
        let tiers = vec![vec![2, 5], vec![0, 1, 6], vec![3], vec![4, 7]];
        let (mut free, mut tiered) =
            (Weightings::of(8, Vec::new()), Weightings::of(8, tiers.clone()));
        for _ in 0..1000 {
            let (gaps, weights) = (free.next(), tiered.next());
            let of = |tier: &Vec<usize>| -> Vec<u64> {
                tier.iter().map(|column| weights[*column]).collect()
            };
            for pair in tiers.windows(2) {
                assert!(of(&pair[0]).iter().min() >= of(&pair[1]).iter().max());
            }
            for tier in &tiers {
                let weights = of(tier);
                let own = |gap: &u64| weights.contains(gap);
                assert_eq!(gaps.iter().copied().filter(own).collect::<Vec<_>>(), weights);
            }
        }
    }

    #[test]
    fn of_equal_gaps_the_first_goes_to_the_highest_tier() {
        let mut weightings = Weightings::of(4, vec![vec![3], vec![1, 2], vec![0]]);
        let mut handed = |gaps: [u64; 4]| {
            weightings.gaps = gaps.to_vec();
            weightings.hand_out();
            weightings.weights.clone()
        };
        assert_eq!(handed([7, 9, 9, 7]), [7, 7, 9, 9]);
        assert_eq!(handed([5, 5, 5, 5]), [5, 5, 5, 5]);
    }

    #[test]
    fn the_root_of_two_is_known_to_64_binary_places() {
        assert_eq!(root(2), 0x6a09_e667_f3bc_c908);
        assert_eq!(root(9), 0);
    }
}
