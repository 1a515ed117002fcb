//! A board: several scenarios of one edition, kept and shared together.

use super::{Assumptions, Scenario, TITLE_MAX};
use crate::id::EditionId;

/// The most scenarios in a board that fits a link.
pub const ENTRIES_MAX: usize = 12;
/// The most rows in a board that is a file.
pub const ROWS_MAX: usize = 100_000;

/// Several scenarios of one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// The edition of all its scenarios.
    pub edition: EditionId,
    /// Its title, in the visitor's words; empty for none.
    pub title: String,
    /// Hours and prices for all of them; the numbers of sites and machines are in the entries.
    pub assumptions: Assumptions,
    /// The entries, in the visitor's order.
    pub entries: Vec<Entry>,
}

/// A named scenario of a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub role: Role,
    /// Its name, in the visitor's words.
    pub name: String,
    /// How many sites it represents.
    pub sites: u32,
    /// How many machines each of them has.
    pub machines: u16,
    /// Everything else about them, apart from sites and machines; its title is never empty, and is the name
    /// unless another was given.
    pub scenario: Scenario,
}

/// What an entry of a board is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A class of sites of a fleet.
    Class,
    /// What one person says about a site.
    Voice,
}

impl Board {
    /// An empty board.
    pub fn new(edition: EditionId) -> Self {
        Self {
            edition,
            title: String::new(),
            assumptions: Assumptions::default(),
            entries: Vec::new(),
        }
    }

    /// What it is called: its title, or else the names of its scenarios.
    pub fn name(&self) -> String {
        if !self.title.is_empty() {
            return self.title.clone();
        }
        let names: Vec<&str> = self.entries.iter().map(|entry| entry.name.as_str()).collect();
        let name = match names.as_slice() {
            [] => "Board".to_owned(),
            [one] => (*one).to_owned(),
            [one, other] => format!("{one} and {other}"),
            [one, other, more @ ..] => format!("{one}, {other} and {} more", more.len()),
        };
        name.chars().take(TITLE_MAX).collect()
    }

    /// The entries of one role.
    pub fn of_role(&self, role: Role) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.role == role)
    }
}

impl Entry {
    /// A named scenario, for as many sites and machines as it states, or one.
    pub fn new(role: Role, name: String, mut scenario: Scenario) -> Self {
        if scenario.title.is_empty() {
            scenario.title.clone_from(&name);
        }
        let sites = scenario.site.sites.take().unwrap_or(1);
        let machines = scenario.site.machines.take().unwrap_or(1);
        Self { role, name, sites, machines, scenario }
    }

    /// The scenario on its own, which states its sites and machines if there are several.
    pub fn opened(&self) -> Scenario {
        let mut scenario = self.scenario.clone();
        scenario.site.sites = Some(self.sites).filter(|sites| *sites > 1);
        scenario.site.machines = Some(self.machines).filter(|machines| *machines > 1);
        scenario
    }
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 2] = [Self::Class, Self::Voice];

    /// The word that links and files use.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Voice => "voice",
        }
    }

    /// The role that a word names.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.spell() == text)
    }
}
