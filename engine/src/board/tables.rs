//! Tables and answers of many scenarios, each computed once.

use std::collections::HashMap;
use std::rc::Rc;

use crate::assessment::{Candidate, Ranking, State, Table, rank};
use crate::catalog::Catalog;
use crate::id::OptionId;
use crate::scenario::{Assumptions, Scenario, Site, View};

/// An option across scenarios: its id and, for the visitor's own options, the name. Two scenarios mean the
/// same own option if they give it the same name.
pub type Key = (OptionId, String);

/// Which option a row of a table is.
pub fn key_of(candidate: &Candidate) -> Key {
    if candidate.is_own() {
        (OptionId::own(1), candidate.name.clone())
    } else {
        (candidate.id.clone(), String::new())
    }
}

/// Which options are named for a scenario, and as what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub state: State,
    /// The options, in the order of the table.
    pub options: Vec<Key>,
}

/// The tables and answers needed so far.
#[derive(Clone, Debug)]
pub struct Tables<'a> {
    pub catalog: &'a Catalog,
    by_ground: HashMap<Scenario, Rc<Table>>,
    answers: HashMap<Scenario, Rc<Named>>,
}

impl<'a> Tables<'a> {
    pub fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, by_ground: HashMap::new(), answers: HashMap::new() }
    }

    /// The table of a scenario; those that differ only in must-haves and priorities share it.
    pub fn table(&mut self, scenario: &Scenario) -> Rc<Table> {
        let catalog = self.catalog;
        let table = self.by_ground.entry(ground(scenario));
        Rc::clone(table.or_insert_with_key(|ground| Rc::new(Table::of(catalog, ground))))
    }

    /// How its options compare.
    pub fn ranking(&mut self, scenario: &Scenario) -> (Rc<Table>, Ranking) {
        let table = self.table(scenario);
        let ranking = rank(&table, scenario);
        (table, ranking)
    }

    /// Which options are named.
    pub fn named(&mut self, scenario: &Scenario) -> Rc<Named> {
        let plain = plain(scenario);
        if let Some(named) = self.answers.get(&plain) {
            return Rc::clone(named);
        }
        let (table, ranking) = self.ranking(&plain);
        let answer = ranking.answer();
        let options = answer.options.iter().map(|option| key_of(&table.candidates[*option]));
        let named = Rc::new(Named { state: answer.state, options: options.collect() });
        self.answers.insert(plain, Rc::clone(&named));
        named
    }

    /// How many scenarios were assessed.
    pub fn answered(&self) -> usize {
        self.answers.len()
    }
}

/// The parts of a scenario that affect the answer.
pub fn plain(scenario: &Scenario) -> Scenario {
    Scenario {
        assumptions: Assumptions::default(),
        site: Site::default(),
        view: View::default(),
        title: String::new(),
        notes: String::new(),
        ..scenario.clone()
    }
}

/// The parts of a scenario that affect the table.
fn ground(scenario: &Scenario) -> Scenario {
    Scenario {
        hidden: scenario.hidden.clone(),
        own: scenario.own.clone(),
        overrides: scenario.overrides.clone(),
        date: scenario.date,
        ..Scenario::new(scenario.edition.clone())
    }
}
