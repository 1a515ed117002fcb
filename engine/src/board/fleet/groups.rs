//! Classes grouped by what they lose, in whole numbers.
//!
//! Regrets are whole numbers in one unit that all classes share, however large they get. A lost site
//! costs more than all regrets together, so a single sum orders sets by sites covered and then by
//! regret.

use std::collections::HashMap;

use num_bigint::BigInt;
use num_integer::Integer;

use super::{Class, PLATFORMS_MAX};
use crate::board::best::Costs;
use crate::board::cover::bits;
use crate::order::InOrder;
use crate::quantity::Ratio;

/// Classes with identical losses, taken together.
#[derive(Clone, Debug)]
pub struct Groups {
    /// The platforms confirmed to fit some class; an option here is a place in this list.
    useful: Vec<usize>,
    /// The sites of each group.
    sites: Vec<u64>,
    /// What each group loses with each option that fits, in shared units.
    regrets: Vec<Vec<(usize, BigInt)>>,
    /// What a lost site costs.
    loss: BigInt,
}

impl Groups {
    /// The groups of the classes that something is confirmed to fit.
    pub fn of(classes: &[Class]) -> Self {
        let useful = classes.iter().fold(0, |set, class| set | class.fits);
        let useful: Vec<usize> = bits(useful).collect();
        let rows: Vec<(u64, Vec<(usize, Ratio)>)> =
            classes.iter().filter_map(|class| Some((class.sites.into(), row(class)?))).collect();
        let denominators = rows.iter().flat_map(|(_, row)| row).map(|(_, one)| one.denominator());
        let mut different: Vec<i128> = denominators.collect();
        different.order();
        different.dedup();
        let unit = different.into_iter().fold(BigInt::from(1), |all, one| all.lcm(&one.into()));
        let mut merged: HashMap<Vec<(usize, Ratio)>, usize> = HashMap::new();
        let mut groups =
            Self { useful, sites: Vec::new(), regrets: Vec::new(), loss: BigInt::from(1) };
        let mut places = [None; PLATFORMS_MAX];
        groups.useful.iter().enumerate().for_each(|(option, one)| places[*one] = Some(option));
        for (sites, row) in rows {
            if let Some(group) = merged.get(&row) {
                groups.sites[*group] += sites;
                continue;
            }
            let whole = |regret: &Ratio| regret.numerator() * (&unit / regret.denominator());
            let options = row
                .iter()
                .filter_map(|(platform, regret)| Some((places[*platform]?, whole(regret))));
            groups.regrets.push(options.collect());
            groups.sites.push(sites);
            merged.insert(row, groups.sites.len() - 1);
        }
        for (sites, row) in groups.sites.iter().zip(&groups.regrets) {
            let most = row.iter().map(|(_, regret)| regret).max().cloned().unwrap_or_default();
            groups.loss += most * *sites;
        }
        groups
    }

    /// Whether there is nothing to cover.
    pub fn is_empty(&self) -> bool {
        self.sites.is_empty()
    }

    /// How many options there are.
    pub fn width(&self) -> usize {
        self.useful.len()
    }

    /// A set of options as a set of platforms.
    pub fn platforms(&self, set: u64) -> u64 {
        bits(set).fold(0, |all, option| all | 1 << self.useful[option])
    }

    /// The costs, without options with which a group loses more than `limit`.
    pub fn costs(&self, limit: Option<&BigInt>) -> Costs<BigInt> {
        let lost: Vec<BigInt> = self.sites.iter().map(|sites| &self.loss * *sites).collect();
        let mut with = vec![lost.clone(); self.useful.len()];
        for (group, row) in self.regrets.iter().enumerate() {
            for (option, regret) in
                row.iter().filter(|(_, one)| limit.is_none_or(|most| one <= most))
            {
                with[*option][group] = regret * self.sites[group];
            }
        }
        Costs { lost, with }
    }

    /// Costs that only count lost sites, without options with which a group loses `limit` or more.
    pub fn coverage(&self, limit: &BigInt) -> Costs<i64> {
        let lost: Vec<i64> =
            self.sites.iter().map(|sites| i64::try_from(*sites).unwrap_or(i64::MAX)).collect();
        let mut with = vec![lost.clone(); self.useful.len()];
        for (group, row) in self.regrets.iter().enumerate() {
            for (option, _) in row.iter().filter(|(_, one)| one < limit) {
                with[*option][group] = 0;
            }
        }
        Costs { lost, with }
    }

    /// How many sites a set leaves out, and the most that a group loses with it.
    pub fn outcome(&self, set: u64) -> (u64, BigInt) {
        let (mut lost, mut worst) = (0, BigInt::default());
        for (sites, row) in self.sites.iter().zip(&self.regrets) {
            let fitting = row.iter().filter(|(option, _)| set >> option & 1 == 1);
            match fitting.map(|(_, regret)| regret).min() {
                Some(regret) if *regret > worst => worst.clone_from(regret),
                Some(_) => {}
                None => lost += sites,
            }
        }
        (lost, worst)
    }
}

/// What a class loses with each option confirmed to fit it.
fn row(class: &Class) -> Option<Vec<(usize, Ratio)>> {
    let (_, best) = class.best_of(class.fits)?;
    let fits = class.scores.iter().filter(|(option, _)| class.fits >> option & 1 == 1);
    Some(fits.map(|(option, score)| (*option, best - *score)).collect())
}
