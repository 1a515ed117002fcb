//! What else was considered for a fleet, grouped by the reason against it.

use core::cmp::Reverse;
use std::collections::BTreeMap;

use super::obstacles::named;
use crate::assessment::{Table, rank};
use crate::board::Fleet;
use crate::catalog::Catalog;
use crate::id::CriterionId;
use crate::order::InOrder;
use crate::phrase::Phrase;
use crate::quantity::Ratio;
use crate::scenario::Board;

/// How many other sets are listed.
const SETS_MAX: usize = 10;
/// How many groups of options that fit some classes are listed.
const GROUPS_MAX: usize = 6;
/// How many classes are screened again to say which must-have rules an option out.
const CLASSES_MAX: usize = 100;

/// What was not chosen for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// The reason, without a full stop.
    pub why: Phrase,
    /// The sets of platforms, most of one; with the score that a site loses on average where that is the
    /// reason.
    pub sets: Vec<(u64, Option<Ratio>)>,
    /// How many more there are.
    pub more: usize,
}

impl Fleet {
    /// The other smallest sets, then the options by what speaks against them; empty if nothing was chosen.
    pub fn rejected(&self, catalog: &Catalog, board: &Board) -> Vec<Rejected> {
        let Some((first, others)) = self.covers.sets.split_first() else { return Vec::new() };
        let mut found = Vec::new();
        let (alike, worse): (Vec<_>, Vec<_>) =
            others.iter().partition(|one| (one.regret, one.worst) == (first.regret, first.worst));
        for (why, sets, is_worse) in [
            ("Just as good by score", alike, false),
            ("Cover the same sites, but lose more score", worse, true),
        ] {
            if !sets.is_empty() {
                let named = sets.iter().take(SETS_MAX);
                found.push(Rejected {
                    why: Phrase::text(why),
                    sets: named
                        .map(|one| (one.platforms, is_worse.then(|| one.average())))
                        .collect(),
                    more: sets.len().saturating_sub(SETS_MAX),
                });
            }
        }
        let told = others.iter().filter(|_| self.covers.count == 1);
        let told = told.fold(first.platforms, |set, one| set | one.platforms);
        found.extend(self.partly_fitting(told));
        let (fits, open) = self
            .classes
            .iter()
            .fold((0, 0), |(fits, open), class| (fits | class.fits, open | class.unconfirmed));
        if open & !fits != 0 {
            found.push(singles(Phrase::text("Not confirmed to fit any class"), open & !fits));
        }
        let all = (0..self.platforms.len()).fold(0, |set: u64, place| set | 1 << place);
        found.extend(self.ruled_out(catalog, board, all & !(fits | open)));
        found
    }

    /// A group in a sentence.
    pub fn say_rejected(&self, it: &Rejected) -> Phrase {
        let sets = it.sets.iter().map(|(set, lost)| {
            let named = self.named(*set);
            match lost {
                Some(lost) => named.and(" (").figure(lost.decimal(3)).and(" on average)"),
                None => named,
            }
        });
        let gap = if it.sets.iter().any(|(set, _)| set.count_ones() > 1) { "; " } else { ", " };
        let mut said = it.why.clone().and(": ");
        for (place, one) in sets.enumerate() {
            said = if place > 0 { said.and(gap).join(one) } else { said.join(one) };
        }
        if it.more > 0 { said.and(format!("{gap}and {} more.", it.more)) } else { said.and(".") }
    }

    /// Options that fit some classes, by the classes that they are not confirmed to fit.
    fn partly_fitting(&self, told: u64) -> Vec<Rejected> {
        // By the classes missed, and whether one of them may yet be fitted.
        let mut groups: BTreeMap<(Vec<usize>, bool), u64> = BTreeMap::new();
        for place in (0..self.platforms.len()).filter(|place| told >> place & 1 == 0) {
            let is_fit = |class: &usize| self.classes[*class].fits >> place & 1 == 1;
            let all = (0..self.classes.len()).filter(|class| !self.lost.contains(class));
            let (fit, misses): (Vec<usize>, Vec<usize>) = all.partition(is_fit);
            let is_open = |class: &usize| self.classes[*class].unconfirmed >> place & 1 == 1;
            let may = misses.iter().any(is_open);
            if !fit.is_empty() {
                *groups.entry((misses, may)).or_default() |= 1 << place;
            }
        }
        let mut groups: Vec<((Vec<usize>, bool), u64)> = groups.into_iter().collect();
        groups.order_by_key(|((misses, _), set)| (Reverse(set.count_ones()), misses.len()));
        let rest = groups.split_off(groups.len().min(GROUPS_MAX));
        let rest = rest.iter().fold(0, |all, (_, set)| all | set);
        let mut found: Vec<Rejected> = groups
            .into_iter()
            .map(|((misses, may), set)| {
                if misses.is_empty() {
                    return singles(Phrase::text("Fit every class, but lose more score"), set);
                }
                let why = Phrase::text(if may {
                    "Fit other classes, but are not confirmed to fit "
                } else {
                    "Fit other classes, but not "
                });
                singles(why.join(self.classes_listed(&misses, "or")), set)
            })
            .collect();
        if rest != 0 {
            found.push(singles(Phrase::text("Fit only some classes"), rest));
        }
        found
    }

    /// Options that are ruled out for every class, by the must-have that rules them out at the most sites.
    fn ruled_out(&self, catalog: &Catalog, board: &Board, out: u64) -> Vec<Rejected> {
        if out == 0 {
            return Vec::new();
        }
        // By platform: the must-haves that it fails, with their demands and sites.
        let mut failed: Vec<Vec<Failed>> = vec![Vec::new(); self.platforms.len()];
        let is_out = |(place, _): &(usize, &mut Vec<Failed>)| out >> place & 1 == 1;
        for class in self.classes.iter().take(CLASSES_MAX) {
            let scenario = &board.entries[class.entry].scenario;
            let table = Table::of(catalog, scenario);
            let ranking = rank(&table, scenario);
            for (place, failed) in failed.iter_mut().enumerate().filter(is_out) {
                let Some(option) = self.option(&table, place) else { continue };
                for fails in ranking.standings[option].screened.against() {
                    let criterion = &table.criteria[fails];
                    let value = ranking.demands.iter().find(|(one, _)| *one == fails);
                    let Some((_, value)) = value else { continue };
                    let demand = criterion.demand(value);
                    match failed.iter_mut().find(|one| one.criterion == criterion.id) {
                        Some(one) => one.add(class.sites, demand),
                        None => failed.push(Failed {
                            criterion: criterion.id.clone(),
                            demands: vec![demand],
                            sites: class.sites.into(),
                        }),
                    }
                }
            }
        }
        let shared = |of: &Failed| {
            let is_it = |one: &Failed| one.criterion == of.criterion;
            failed.iter().filter(|all| all.iter().any(is_it)).count()
        };
        let mut groups: Vec<(Option<Failed>, u64)> = Vec::new();
        for place in (0..failed.len()).filter(|place| out >> place & 1 == 1) {
            let worst = failed[place].iter().max_by_key(|one| (one.sites, shared(one)));
            let is_it = |of: &Option<Failed>| {
                of.as_ref().map(|one| &one.criterion) == worst.map(|one| &one.criterion)
            };
            match groups.iter_mut().find(|(of, _)| is_it(of)) {
                Some((of, set)) => {
                    *set |= 1 << place;
                    if let Some((of, worst)) = of.as_mut().zip(worst) {
                        worst.demands.iter().for_each(|one| of.add(0, one.clone()));
                    }
                }
                None => groups.push((worst.cloned(), 1 << place)),
            }
        }
        groups.order_by_key(|(of, set)| (of.is_none(), Reverse(set.count_ones())));
        let say = |(of, set): (Option<Failed>, u64)| {
            let why = Phrase::text("Ruled out for every class");
            let why = match of.as_ref().map(|of| (of, of.demands.as_slice())) {
                Some((_, [demand])) => why.and(", above all by “").value(demand).and("”"),
                Some((of, _)) => {
                    why.and(", above all by the must-have on ").with(named(catalog, &of.criterion))
                }
                None => why,
            };
            singles(why, set)
        };
        groups.into_iter().map(say).collect()
    }
}

/// A must-have that rules an option out.
#[derive(Clone)]
struct Failed {
    criterion: CriterionId,
    /// What the classes demand, in words.
    demands: Vec<String>,
    /// The sites of the classes.
    sites: u64,
}

impl Failed {
    fn add(&mut self, sites: u32, demand: String) {
        self.sites += u64::from(sites);
        if !self.demands.contains(&demand) {
            self.demands.push(demand);
        }
    }
}

/// Options that are rejected one by one.
fn singles(why: Phrase, set: u64) -> Rejected {
    let sets = (0..u64::BITS).filter(|place| set >> place & 1 == 1);
    Rejected { why, sets: sets.map(|place| (1 << place, None)).collect(), more: 0 }
}
