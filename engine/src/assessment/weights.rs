//! Weights: from four tiers by rank-order centroids, or an expert's integers
//! (`docs/method.md`, "Weights").

use crate::catalog::{Criterion, Tier};
use crate::quantity::{gcd, lcm};
use crate::scenario::Scenario;

/// Integer weights with a common total; a criterion that is not enabled weighs nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    /// One per criterion of the table.
    pub each: Vec<i128>,
    /// Their sum; zero if nothing is enabled.
    pub total: i128,
}

impl Weights {
    /// The weights that a scenario gives to `criteria`.
    pub fn of<'a>(scenario: &Scenario, criteria: impl Iterator<Item = &'a Criterion>) -> Self {
        if scenario.weights.is_empty() {
            let tiers: Vec<Tier> = criteria
                .map(|one| if one.scale.is_weighed() { scenario.tier(one) } else { Tier::Ignore })
                .collect();
            return Self::from_tiers(&tiers);
        }
        let weight = |one: &Criterion| {
            let weight = scenario.weights.get(&one.id).filter(|_| one.scale.is_weighed());
            weight.map_or(0, |weight| i128::from(*weight))
        };
        Self::from_whole(criteria.map(weight).collect())
    }

    /// Rank-order-centroid weights over the criteria that are not ignored: of n criteria in strict
    /// order, the k-th weighs (1/n) Σ 1/i for i from k to n; the members of a tier share the
    /// average of the places that the tier occupies.
    ///
    /// Source: Barron & Barrett (1996), "Decision quality using ranked attribute weights",
    /// Management Science 42(11); SMARTER, Edwards & Barron (1994).
    pub fn from_tiers(tiers: &[Tier]) -> Self {
        let count = tiers.iter().filter(|tier| **tier != Tier::Ignore).count();
        let common = (1..=count as i128).fold(1, lcm);
        // Twice-nested sums over `common`: place k weighs (Σ common/i) / (n · common).
        let places: Vec<i128> =
            (1..=count as i128).map(|k| (k..=count as i128).map(|i| common / i).sum()).collect();
        let sizes = [Tier::Decisive, Tier::Important, Tier::Nice]
            .map(|tier| (tier, tiers.iter().filter(|one| **one == tier).count()));
        let shared = sizes.iter().map(|(_, size)| (*size).max(1) as i128).fold(1, lcm);
        let mut start = 0;
        let averages = sizes.map(|(tier, size)| {
            let sum: i128 = places[start..start + size].iter().sum();
            start += size;
            (tier, sum * shared / size.max(1) as i128)
        });
        let weight = |tier: &Tier| {
            averages.iter().find(|(one, _)| one == tier).map_or(0, |(_, average)| *average)
        };
        Self::from_whole(tiers.iter().map(weight).collect())
    }

    /// Whole weights, reduced by their common factor.
    fn from_whole(each: Vec<i128>) -> Self {
        let divisor = each.iter().copied().fold(0, gcd).max(1);
        let each: Vec<i128> = each.into_iter().map(|weight| weight / divisor).collect();
        let total = each.iter().sum();
        Self { each, total }
    }
}
