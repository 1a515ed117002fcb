//! Which single must-have requires one more platform, in one class or in all that have it.
//!
//! A must-have is first dropped as a trial; if that helps, the mildest demands that help are found. A
//! class whose change can help on its own must be the only one with its pattern, and the others must
//! get by with one platform fewer: that leaves few classes to try.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::classes::Roll;
use super::{Class, Obstacle, Platform};
use crate::assessment::{State, Table, mildest, relaxed, screened};
use crate::board::cover::{CoverSearch, reduced};
use crate::board::tables::key_of;
use crate::catalog::{Catalog, Criterion, Test, Value};
use crate::id::CriterionId;
use crate::order::InOrder;
use crate::scenario::Entry;

/// A class with its screening.
#[derive(Clone, Debug)]
struct Site {
    /// Its place in the fleet.
    class: usize,
    table: Rc<Table>,
    /// Its must-haves, as places of criteria.
    demands: Vec<(usize, Value)>,
    /// The platform of each option of its table; `None` for one that fits no class.
    platforms: Vec<Option<usize>>,
    fits: u64,
}

/// One thing to try.
#[derive(Clone, Debug)]
struct Trial {
    criterion: CriterionId,
    class: Option<usize>,
    /// The classes it is about, as places of sites.
    about: Vec<usize>,
    /// The patterns of all other classes.
    others: Rc<[u64]>,
}

/// A search for obstacles, done in steps.
#[derive(Clone, Debug)]
pub struct Obstacles {
    sites: Vec<Site>,
    /// How many platforms should be enough.
    count: usize,
    /// The platforms that were chosen.
    chosen: u64,
    trials: Vec<Trial>,
    found: Vec<Obstacle>,
}

impl Obstacles {
    /// `covers`: how many platforms cover the classes that something is confirmed to fit, and the ones that
    /// were chosen, which are named again where they are enough.
    pub fn new<'e>(
        roll: &mut Roll<'_>,
        platforms: &[Platform],
        classes: &[Class],
        entries: impl Iterator<Item = &'e Entry>,
        (count, chosen): (usize, u64),
    ) -> Self {
        let mut sites = Vec::new();
        if count > 1 {
            for (place, (class, entry)) in classes.iter().zip(entries).enumerate() {
                if class.fits != 0 {
                    let table = roll.tables.table(&entry.scenario);
                    sites.push(Site::new(place, class, table, entry, platforms));
                }
            }
        }
        let count = count.saturating_sub(1);
        let mut trials = alone(&sites, count);
        trials.extend(together(&sites));
        trials.reverse();
        Self { sites, count, chosen, trials, found: Vec::new() }
    }

    /// Runs one trial; returns whether the search is finished.
    pub fn advance(&mut self, catalog: &Catalog) -> bool {
        let Some(trial) = self.trials.pop() else { return true };
        let ways = self.ways(catalog, &trial);
        for (to, platforms) in ways {
            let (criterion, class) = (trial.criterion.clone(), trial.class);
            // What one class can achieve alone need not be asked of all.
            let is_known = class.is_none()
                && self.found.iter().any(|one| one.criterion == criterion && one.to == to);
            if !is_known {
                self.found.push(Obstacle { criterion, class, to, platforms });
            }
        }
        self.trials.is_empty()
    }

    pub fn found(&self) -> &[Obstacle] {
        &self.found
    }

    /// The mildest changes with which one platform fewer is enough.
    fn ways(&self, catalog: &Catalog, trial: &Trial) -> Vec<(Option<Value>, u64)> {
        let Some(dropped) = self.enough(trial, None) else { return Vec::new() };
        let Some(criterion) = catalog.criterion(&trial.criterion) else { return Vec::new() };
        let mut ways: Vec<(Option<Value>, u64)> = Vec::new();
        for to in self.milder(criterion, trial) {
            let is_beyond = |(way, _): &(Option<Value>, u64)| {
                way.as_ref().is_some_and(|way| implies(criterion.must.test, way, &to))
            };
            if ways.iter().any(is_beyond) {
                continue;
            }
            if let Some(platforms) = self.enough(trial, Some(&to)) {
                ways.push((Some(to), platforms));
            }
        }
        if ways.is_empty() { vec![(None, dropped)] } else { ways }
    }

    /// Milder demands that would let an option in, strictest first.
    fn milder(&self, criterion: &Criterion, trial: &Trial) -> Vec<Value> {
        let mut values: Vec<Value> = Vec::new();
        for site in trial.about.iter().map(|place| &self.sites[*place]) {
            let Some((place, demanded)) = site.demand(&trial.criterion) else { continue };
            for candidate in &site.table.candidates {
                let cell = &candidate.cells[*place].standing;
                let to = mildest(criterion, cell, Some(demanded));
                values.extend(
                    to.filter(|to| implies(criterion.must.test, demanded, to) && to != demanded),
                );
            }
        }
        values.order();
        values.dedup();
        // A demand that is implied by another comes after it.
        let strictness = |value: &Value| {
            values.iter().filter(|other| implies(criterion.must.test, value, other)).count()
        };
        let mut ordered: Vec<(usize, Value)> =
            values.iter().map(|value| (strictness(value), value.clone())).collect();
        ordered.order_by(|one, other| other.cmp(one));
        ordered.into_iter().map(|(_, value)| value).collect()
    }

    /// A set of that few platforms that covers all classes after a change, if there is one.
    fn enough(&self, trial: &Trial, to: Option<&Value>) -> Option<u64> {
        let changed = trial.about.iter().map(|place| self.sites[*place].with(&trial.criterion, to));
        let patterns = reduced(trial.others.iter().copied().chain(changed));
        if !CoverSearch::exists(patterns.iter().copied(), self.count) {
            return None;
        }
        let mut search = CoverSearch::new(patterns);
        while !search.advance(u64::MAX) {}
        let key = |set: &u64| ((set & self.chosen).count_ones(), set.reverse_bits());
        search.covers().0.iter().copied().max_by_key(key)
    }
}

impl Site {
    fn new(
        class: usize,
        of: &Class,
        table: Rc<Table>,
        entry: &Entry,
        platforms: &[Platform],
    ) -> Self {
        let demands = table.criteria.iter().enumerate().filter_map(|(place, criterion)| {
            Some((place, entry.scenario.musts.get(&criterion.id)?.clone()))
        });
        let places = table.candidates.iter().map(|candidate| {
            let (id, own) = key_of(candidate);
            platforms.iter().position(|one| one.id == id && (own.is_empty() || one.name == own))
        });
        let (demands, places) = (demands.collect(), places.collect());
        Self { class, demands, platforms: places, table, fits: of.fits }
    }

    fn demand(&self, criterion: &CriterionId) -> Option<&(usize, Value)> {
        self.demands.iter().find(|(place, _)| self.table.criteria[*place].id == *criterion)
    }

    /// Which platforms are confirmed to fit once a must-have is milder, if it is milder than the
    /// one this class has.
    fn with(&self, criterion: &CriterionId, to: Option<&Value>) -> u64 {
        let Some((place, demanded)) = self.demand(criterion) else { return self.fits };
        let test = self.table.criteria[*place].must.test;
        if to.is_some_and(|to| !implies(test, demanded, to)) {
            return self.fits;
        }
        let milder = relaxed(&self.demands, &[(*place, to.cloned())]);
        let screened = screened(&self.table, &milder);
        let fitting = screened.iter().zip(&self.platforms);
        fitting
            .filter(|(one, _)| one.state == State::Fits)
            .filter_map(|(_, platform)| *platform)
            .fold(0, |set, platform| set | 1 << platform)
    }
}

/// Each must-have of each class that can help on its own.
fn alone(sites: &[Site], count: usize) -> Vec<Trial> {
    let mut trials = Vec::new();
    for pattern in reduced(sites.iter().map(|site| site.fits)) {
        let mut alike = (0..sites.len()).filter(|place| sites[*place].fits == pattern);
        let (Some(place), None) = (alike.next(), alike.next()) else { continue };
        let others = sites.iter().map(|site| site.fits).filter(|fits| *fits != pattern);
        let others: Rc<[u64]> = reduced(others).into();
        if CoverSearch::exists(others.iter().copied(), count) {
            let site = &sites[place];
            trials.extend(site.demands.iter().map(|(at, _)| Trial {
                criterion: site.table.criteria[*at].id.clone(),
                class: Some(site.class),
                about: vec![place],
                others: Rc::clone(&others),
            }));
        }
    }
    trials.order_by_key(|trial| trial.class);
    trials
}

/// Each must-have that several classes have.
fn together(sites: &[Site]) -> Vec<Trial> {
    let mut having: BTreeMap<&CriterionId, Vec<usize>> = BTreeMap::new();
    for (place, site) in sites.iter().enumerate() {
        for (at, _) in &site.demands {
            having.entry(&site.table.criteria[*at].id).or_default().push(place);
        }
    }
    let shared = having.into_iter().filter(|(_, places)| places.len() > 1);
    shared
        .map(|(criterion, about)| {
            let others = sites.iter().filter(|site| site.demand(criterion).is_none());
            Trial {
                criterion: criterion.clone(),
                class: None,
                others: reduced(others.map(|site| site.fits)).into(),
                about,
            }
        })
        .collect()
}

/// Whether everything that meets `strict` also meets `mild`.
fn implies(test: Test, strict: &Value, mild: &Value) -> bool {
    match test {
        Test::AnyOf => strict == mild,
        _ => test.passes(strict, mild),
    }
}
