//! Classes screened and scored, each distinct scenario once.

use std::collections::HashMap;
use std::rc::Rc;

use super::{Class, PLATFORMS_MAX, Platform};
use crate::assessment::{Ranking, State};
use crate::board::tables::{Key, Tables, key_of, plain};
use crate::quantity::Ratio;
use crate::scenario::{Entry, Scenario};

/// What is known about the classes so far.
#[derive(Clone, Debug)]
pub struct Roll<'a> {
    pub tables: Tables<'a>,
    known: HashMap<Scenario, Rc<Known>>,
    /// All options of all tables, in the order of the tables.
    options: Vec<Key>,
    places: HashMap<Key, usize>,
    known_of: Vec<Rc<Known>>,
}

/// How the options of a scenario compare; options are places in [`Roll::options`].
#[derive(Clone, Debug)]
struct Known {
    state: State,
    named: Vec<usize>,
    fits: Vec<(usize, Ratio)>,
    unconfirmed: Vec<(usize, Ratio)>,
}

impl<'a> Roll<'a> {
    pub fn new(tables: Tables<'a>) -> Self {
        Self {
            tables,
            known: HashMap::new(),
            options: Vec::new(),
            places: HashMap::new(),
            known_of: Vec::new(),
        }
    }

    /// How many classes are assessed.
    pub fn len(&self) -> usize {
        self.known_of.len()
    }

    /// Assesses the next class.
    pub fn add(&mut self, entry: &Entry) {
        let plain = plain(&entry.scenario);
        if let Some(known) = self.known.get(&plain) {
            return self.known_of.push(Rc::clone(known));
        }
        let known = Rc::new(self.look(&plain));
        self.known.insert(plain, Rc::clone(&known));
        self.known_of.push(known);
    }

    fn look(&mut self, scenario: &Scenario) -> Known {
        let (table, ranking) = self.tables.ranking(scenario);
        let places: Vec<usize> =
            table.candidates.iter().map(|one| self.place(key_of(one))).collect();
        let answer = ranking.answer();
        let in_state = |state| {
            let options = (0..places.len())
                .filter(|option| ranking.standings[*option].screened.state == state);
            options.map(|option| (places[option], score(&ranking, option))).collect()
        };
        Known {
            state: answer.state,
            named: answer.options.iter().map(|option| places[*option]).collect(),
            fits: in_state(State::Fits),
            unconfirmed: in_state(State::Unconfirmed),
        }
    }

    fn place(&mut self, key: Key) -> usize {
        let options = &mut self.options;
        *self.places.entry(key).or_insert_with_key(|key| {
            options.push(key.clone());
            options.len() - 1
        })
    }

    /// The platforms and the classes; `None` if more options fit somewhere than sets can hold.
    pub fn classes<'e>(
        &self,
        entries: impl Iterator<Item = (usize, &'e Entry)>,
    ) -> Option<(Vec<Platform>, Vec<Class>)> {
        let mut is_used = vec![self.options.len() <= PLATFORMS_MAX; self.options.len()];
        for known in &self.known_of {
            let all = known.fits.iter().chain(&known.unconfirmed);
            all.for_each(|(option, _)| is_used[*option] = true);
        }
        let used: Vec<usize> = (0..is_used.len()).filter(|option| is_used[*option]).collect();
        if used.len() > PLATFORMS_MAX {
            return None;
        }
        let mut bit_of = vec![0; self.options.len()];
        used.iter().enumerate().for_each(|(bit, option)| bit_of[*option] = bit);
        let set = |options: &mut dyn Iterator<Item = usize>| {
            options.fold(0, |set: u64, option| set | 1 << bit_of[option])
        };
        let classes = entries.zip(&self.known_of).map(|((place, entry), known)| {
            let scores = known.fits.iter().chain(&known.unconfirmed);
            Class {
                entry: place,
                name: entry.name.clone(),
                sites: entry.sites,
                machines: entry.machines,
                state: known.state,
                named: set(&mut known.named.iter().copied()),
                fits: set(&mut known.fits.iter().map(|(option, _)| *option)),
                unconfirmed: set(&mut known.unconfirmed.iter().map(|(option, _)| *option)),
                scores: scores.map(|(option, score)| (bit_of[*option], *score)).collect(),
            }
        });
        let classes = classes.collect();
        let platforms = used.into_iter().map(|option| {
            let (id, own) = &self.options[option];
            let name = self.tables.catalog.option(id).map_or(own, |option| &option.name);
            Platform { id: id.clone(), name: name.clone() }
        });
        Some((platforms.collect(), classes))
    }
}

/// The score of an option; zero if nothing is scored.
fn score(ranking: &Ranking, option: usize) -> Ratio {
    ranking.standings[option].score.map_or(Ratio::ZERO, |score| score.point)
}
