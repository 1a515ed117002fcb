//! The weightings to examine, as simplices that share only their sides.
//!
//! Weights may be anything within the highest tier as long as no lower one weighs more: free corners
//! on top, and below them one chain for each order of the lower tiers. All these simplices are the
//! same size, since each is another with criteria of a tier swapped.

/// A part of all weightings.
#[derive(Clone, Debug)]
pub struct Region {
    /// The members of each tier, the highest first.
    tiers: Vec<Vec<usize>>,
    width: usize,
}

impl Region {
    /// All weightings of this many criteria.
    pub fn all(width: usize) -> Self {
        Self { tiers: vec![(0..width).collect()], width }
    }

    /// The weightings in which no criterion outweighs one of a higher tier.
    pub fn in_order(tiers: &[usize]) -> Self {
        Self { tiers: members(tiers), width: tiers.len() }
    }

    /// The number of simplices: one for each order of the lower tiers.
    pub fn count(&self) -> u64 {
        let sizes = self.tiers.iter().skip(1).map(|tier| tier.len() as u64);
        sizes.flat_map(|size| 1..=size).fold(1, u64::saturating_mul)
    }

    /// The corners of one simplex, as whole weights in any unit.
    #[expect(clippy::cast_possible_truncation, reason = "a choice is less than the criteria are")]
    pub fn corners(&self, mut which: u64) -> Vec<Vec<i128>> {
        let mut corners = Vec::with_capacity(self.width);
        let mut sum = vec![0; self.width];
        for (tier, members) in self.tiers.iter().enumerate() {
            let mut left = members.clone();
            while !left.is_empty() {
                if tier == 0 {
                    let mut free = vec![0; self.width];
                    let member = left.remove(0);
                    free[member] = 1;
                    sum[member] = 1;
                    corners.push(free);
                    continue;
                }
                let choices = left.len() as u64;
                let member = left.remove((which % choices) as usize);
                which /= choices;
                sum[member] = 1;
                corners.push(sum.clone());
            }
        }
        corners
    }
}

/// Which criteria are in each tier.
pub fn members(tiers: &[usize]) -> Vec<Vec<usize>> {
    let count = tiers.iter().max().map_or(0, |last| last + 1);
    let of = |tier: usize| (0..tiers.len()).filter(|at| tiers[*at] == tier).collect();
    (0..count).map(of).collect()
}
