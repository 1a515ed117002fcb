//! Why options are ruled out, with the values that fail: "needs 32 GiB" rather than just "memory".

use super::{Assessment, State};
use crate::catalog::{Standing, Value};
use crate::order::InOrder;

/// An option that is ruled out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuledOut {
    /// The option, as a place in the table.
    pub option: usize,
    /// What rules it out, in the order of the criteria.
    pub chips: Vec<Chip>,
}

/// A must-have that keeps an option out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The criterion, as a place in the table.
    pub place: usize,
    /// What is demanded.
    pub demanded: Value,
    /// What the option has instead.
    pub standing: Standing,
    /// The other must-haves that it does not meet together with this one; empty if it fails by
    /// itself.
    pub apart_from: Vec<usize>,
}

impl Assessment {
    /// The options that are ruled out, in the order of the ranking, each with what rules it out.
    pub fn ruled_out(&self) -> Vec<RuledOut> {
        let is_out = |option: &usize| self.standings[*option].screened.state == State::RuledOut;
        let out = self.ranking().into_iter().filter(is_out);
        out.map(|option| RuledOut { option, chips: self.chips(option) }).collect()
    }

    /// What keeps one option out; empty if nothing does.
    pub fn chips(&self, option: usize) -> Vec<Chip> {
        let screened = &self.standings[option].screened;
        let mut told: Vec<&Vec<usize>> = Vec::new();
        let chip = |place: usize| {
            let demanded = self.demands.iter().find(|(one, _)| *one == place)?.1.clone();
            let standing = self.table.candidates[option].cells[place].standing.clone();
            let is_by_itself = screened.fails.contains(&place);
            let clashes = screened.clashes.iter().filter(|_| !is_by_itself);
            let mut own: Vec<&Vec<usize>> = clashes
                .map(|clash| &clash.places)
                .filter(|places| places.contains(&place))
                .collect();
            let is_clash = !own.is_empty();
            // A clash is reported once, at the first of its must-haves.
            own.retain(|places| !told.contains(places));
            if is_clash && own.is_empty() {
                return None;
            }
            told.extend(&own);
            let others = own.into_iter().flatten().copied();
            let mut apart_from: Vec<usize> = others.filter(|one| *one != place).collect();
            apart_from.order();
            apart_from.dedup();
            Some(Chip { place, demanded, standing, apart_from })
        };
        screened.against().into_iter().filter_map(chip).collect()
    }
}
