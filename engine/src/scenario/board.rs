//! A board: several scenarios of one edition, kept and shared together.

use super::{Assumptions, Scenario};
use crate::id::EditionId;

/// The most scenarios of a board that is a link.
pub const ENTRIES_MAX: usize = 12;
/// The most rows of a board that is a file.
pub const ROWS_MAX: usize = 100_000;

/// Several scenarios of one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// The edition of all its scenarios.
    pub edition: EditionId,
    /// What it is called, in the visitor's words; empty: nothing.
    pub title: String,
    /// Hours and prices for all of them; its sites and machines are those of the entries.
    pub assumptions: Assumptions,
    /// In the visitor's order.
    pub entries: Vec<Entry>,
}

/// A named scenario of a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub role: Role,
    /// Its name, in the visitor's words.
    pub name: String,
    /// How many sites it speaks for.
    pub sites: u32,
    /// How many machines each of them has.
    pub machines: u16,
    /// What is said of them, but for sites and machines; its title is never empty, and is the name unless something else was
    /// said.
    pub scenario: Scenario,
}

/// What an entry of a board is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A class of sites of a fleet.
    Class,
    /// What one person says of a site.
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

    /// The entries of one role.
    pub fn of_role(&self, role: Role) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.role == role)
    }
}

impl Entry {
    /// A scenario by name, for as many sites and machines as it says, or one.
    pub fn new(role: Role, name: String, mut scenario: Scenario) -> Self {
        if scenario.title.is_empty() {
            scenario.title.clone_from(&name);
        }
        let sites = scenario.site.sites.take().unwrap_or(1);
        let machines = scenario.site.machines.take().unwrap_or(1);
        Self { role, name, sites, machines, scenario }
    }

    /// The scenario by itself, which says its sites and machines where there are several.
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
