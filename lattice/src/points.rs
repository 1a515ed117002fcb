//! The points: sums of square roots of primes modulo 1, whose sorted coordinates leave gaps that are
//! spread evenly over all weights of sum 1. (Independent numbers divided by their sum would crowd the
//! middle.)
//!
//! Kronecker's sequence with Richtmyer's choice of numbers: R. D. Richtmyer (1951), The evaluation of
//! definite integrals, and a quasi-Monte-Carlo method based on the properties of algebraic numbers. Gaps
//! as weights: L. Devroye (1986), Non-Uniform Random Variate Generation, chapter V.2.

use crate::sort::sort;

/// What a weighting is in all.
const WHOLE: u64 = 1 << 32;

/// The sequence, and room to work in.
#[derive(Clone, Debug)]
pub struct Points {
    /// The coordinates in 64 binary places, and what each point adds to the last.
    at: Vec<u64>,
    by: Vec<u64>,
    sorted: Vec<u64>,
    gaps: Vec<u64>,
    order: Option<Order>,
}

impl Points {
    /// Before the first point, with so many weights to come.
    pub fn of(width: usize, tiers: &[Vec<usize>]) -> Self {
        Self {
            at: vec![1 << 63; width - 1],
            by: primes().take(width - 1).map(root).collect(),
            sorted: vec![0; width - 1],
            gaps: vec![0; width],
            order: (!tiers.is_empty()).then(|| Order::of(width, tiers)),
        }
    }

    /// The next weights, of sum 2^32.
    pub fn next(&mut self) -> &[u64] {
        for (at, by) in self.at.iter_mut().zip(&self.by) {
            *at = at.wrapping_add(*by);
        }
        sort(&self.at, &mut self.sorted, |at| at >> 58);
        let mut last = 0;
        for (gap, place) in self.gaps.iter_mut().zip(&self.sorted) {
            let place = place >> 32;
            *gap = place - last;
            last = place;
        }
        if let Some(gap) = self.gaps.last_mut() {
            *gap = WHOLE - last;
        }
        match &mut self.order {
            None => &self.gaps,
            Some(order) => order.hand_out(&self.gaps),
        }
    }
}

/// Who gets which of the gaps where some weights are not below others.
#[derive(Clone, Debug)]
struct Order {
    /// The columns, tier by tier.
    members: Vec<usize>,
    /// For each gap, from the least to the largest, the tier that gets it.
    tiers: Vec<usize>,
    /// For each tier where its members begin, and which of them is next.
    begins: Vec<usize>,
    next: Vec<usize>,
    /// The gaps, each with its place behind it; and for each place the tier that gets its gap.
    named: Vec<u64>,
    sorted: Vec<u64>,
    tier_at: Vec<usize>,
    weights: Vec<u64>,
}

/// What is left of a named gap for its place.
const PLACE_BITS: u32 = 8;
const PLACES: u64 = 0xff;

impl Order {
    fn of(width: usize, tiers: &[Vec<usize>]) -> Self {
        let mut begins = Vec::new();
        let mut of_rank = Vec::new();
        let mut above = 0;
        for (tier, members) in tiers.iter().enumerate() {
            begins.push(above);
            above += members.len();
            of_rank.splice(0..0, members.iter().map(|_| tier));
        }
        Self {
            members: tiers.concat(),
            tiers: of_rank,
            next: begins.clone(),
            begins,
            named: vec![0; width],
            sorted: vec![0; width],
            tier_at: vec![0; width],
            weights: vec![0; width],
        }
    }

    /// Gives the largest of the gaps to the highest tier and so on; those within a tier keep their order,
    /// so that their weights are as free as the gaps are.
    fn hand_out(&mut self, gaps: &[u64]) -> &[u64] {
        // The first of equal gaps counts as the largest.
        for ((at, gap), named) in (0..).zip(gaps).zip(&mut self.named) {
            *named = gap << PLACE_BITS | (!at & PLACES);
        }
        // Gaps of up to four times the mean are spread over all piles.
        let width = gaps.len() as u64;
        sort(&self.named, &mut self.sorted, |named| ((named >> PLACE_BITS) * width) >> 28);
        for (named, tier) in self.sorted.iter().zip(&self.tiers) {
            self.tier_at[(!named & PLACES) as usize] = *tier;
        }
        self.next.copy_from_slice(&self.begins);
        for (gap, tier) in gaps.iter().zip(&self.tier_at) {
            let next = &mut self.next[*tier];
            self.weights[self.members[*next]] = *gap;
            *next += 1;
        }
        &self.weights
    }
}

/// The primes, by trial.
fn primes() -> impl Iterator<Item = u64> {
    (2..).filter(|one| (2..*one).take_while(|by| by * by <= *one).all(|by| one % by != 0))
}

/// The first 64 binary places of a square root behind the point, digit by digit.
#[expect(clippy::cast_possible_truncation, reason = "what stands before the point is cut off")]
fn root(of: u64) -> u64 {
    let (mut root, mut rest) = (0_u128, 0_u128);
    // Two binary digits at a time: those before the point, then zeros.
    let whole = (0..32).rev().map(|pair| u128::from(of >> (2 * pair) & 3));
    for digits in whole.chain([0; 64]) {
        rest = rest << 2 | digits;
        root <<= 1;
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
        let mut points = Points::of(20, &[]);
        for _ in 0..1000 {
            let weights = points.next();
            assert_eq!(weights.iter().sum::<u64>(), WHOLE);
            assert!(weights.iter().all(|weight| *weight > 0));
        }
    }

    #[test]
    fn a_lower_tier_never_weighs_more_and_members_keep_the_order_of_their_gaps() {
        let tiers = [vec![2, 5], vec![0, 1, 6], vec![3], vec![4, 7]];
        let (mut plain, mut ordered) = (Points::of(8, &[]), Points::of(8, &tiers));
        for _ in 0..1000 {
            let (gaps, weights) = (plain.next(), ordered.next());
            let of = |members: &Vec<usize>| -> Vec<u64> {
                members.iter().map(|column| weights[*column]).collect()
            };
            for pair in tiers.windows(2) {
                assert!(of(&pair[0]).iter().min() >= of(&pair[1]).iter().max());
            }
            for members in &tiers {
                let weights = of(members);
                let own = |gap: &u64| weights.contains(gap);
                assert_eq!(gaps.iter().copied().filter(own).collect::<Vec<_>>(), weights);
            }
        }
    }

    #[test]
    fn of_equal_gaps_the_first_goes_to_the_highest_tier() {
        let mut order = Order::of(4, &[vec![3], vec![1, 2], vec![0]]);
        assert_eq!(order.hand_out(&[7, 9, 9, 7]), [7, 7, 9, 9]);
        assert_eq!(order.hand_out(&[5, 5, 5, 5]), [5, 5, 5, 5]);
    }
}
