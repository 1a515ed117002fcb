//! What a set of platforms costs each class.

use core::cmp::Reverse;
use std::collections::HashMap;

use num_bigint::BigInt;
use num_integer::Integer;

use super::{Choice, Class, Fleet, Loss, Platform};
use crate::assessment::{Candidate, State, Table, rank};
use crate::board::tables::key_of;
use crate::catalog::Catalog;
use crate::effort::Money;
use crate::order::InOrder;
use crate::quantity::Ratio;
use crate::scenario::Board;

/// A set as each class sees it, without hours and money.
pub fn choice(classes: &[Class], set: u64) -> Choice {
    let takes: Vec<Option<usize>> =
        classes.iter().map(|class| class.best_of(set).map(|(platform, _)| platform)).collect();
    let covered = || classes.iter().filter_map(|class| Some((class, class.regret(set)?)));
    Choice {
        platforms: set,
        takes,
        sites: covered().map(|(class, _)| u64::from(class.sites)).sum(),
        regret: sum(covered().map(|(class, regret)| (class.sites, regret))),
        worst: covered().map(|(_, regret)| regret).max().unwrap_or(Ratio::ZERO),
        quarters: None,
        guesses: Vec::new(),
        money: Money::default(),
        unpriced: Vec::new(),
    }
}

/// The sum of the regrets, each times its count.
fn sum(regrets: impl Iterator<Item = (u32, Ratio)>) -> Ratio {
    let mut sums: HashMap<i128, BigInt> = HashMap::new();
    for (sites, regret) in regrets {
        *sums.entry(regret.denominator()).or_default() += BigInt::from(regret.numerator()) * sites;
    }
    let mut whole = (BigInt::default(), BigInt::from(1));
    for (denominator, sum) in sums {
        let denominator = BigInt::from(denominator);
        let common = whole.1.lcm(&denominator);
        let above = whole.0 * (&common / &whole.1) + sum * (&common / &denominator);
        whole = (above, common);
    }
    let shared = whole.0.gcd(&whole.1);
    let (above, below) = (&whole.0 / &shared, &whole.1 / &shared);
    if let (Ok(above), Ok(below)) = (i128::try_from(&above), i128::try_from(&below)) {
        return Ratio::new(above, below);
    }
    let billionths = above * 1_000_000_000 / below;
    Ratio::new(i128::try_from(&billionths).unwrap_or(i128::MAX), 1_000_000_000)
}

/// Whether a row of a table is a platform.
pub fn is_platform(candidate: &Candidate, platform: &Platform) -> bool {
    let (id, own) = key_of(candidate);
    platform.id == id && (own.is_empty() || platform.name == own)
}

impl Fleet {
    /// Where a platform is in the table of a class.
    pub fn option(&self, table: &Table, platform: usize) -> Option<usize> {
        let wanted = &self.platforms[platform];
        table.candidates.iter().position(|one| is_platform(one, wanted))
    }

    /// What a class loses with a platform confirmed to fit it, and on which criteria.
    pub fn loss(
        &self,
        catalog: &Catalog,
        board: &Board,
        class: usize,
        platform: usize,
    ) -> Option<Loss> {
        let of = self.classes.get(class)?;
        let (best, score) = of.best_of(of.fits)?;
        let scenario = &board.entries[of.entry].scenario;
        let it = Table::of(catalog, scenario);
        let ranking = rank(&it, scenario);
        let (best, taken) = (self.option(&it, best)?, self.option(&it, platform)?);
        if ranking.standings[taken].screened.state != State::Fits {
            return None;
        }
        let problem = &ranking.problem;
        let mut criteria: Vec<_> = (0..problem.width())
            .map(|at| {
                let share = problem.part(best, at).point - problem.part(taken, at).point;
                let criterion = &it.criteria[problem.enabled[at]];
                (criterion.id.clone(), criterion.name.clone(), share)
            })
            .filter(|(_, _, share)| *share > Ratio::ZERO)
            .collect();
        criteria.order_by_key(|(_, _, share)| Reverse(*share));
        Some(Loss { regret: score - of.score(platform)?, criteria })
    }
}
