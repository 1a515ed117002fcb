//! Scenarios that come onto a board, change there, and are edited on a page of their own.

use super::rules::words;
use super::{Change, Desk, Look, Shown};
use edgewise_engine::link;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::scenario::{Assumptions, Board, Entry, Role, Scenario};

impl Desk {
    pub(super) fn added(&self, role: Role, scenario: Scenario) -> Self {
        let mut board = (*self.board).clone();
        let mut notices = Vec::new();
        let scenario = if board.entries.is_empty() {
            board.edition = scenario.edition.clone();
            scenario
        } else if scenario.edition == board.edition {
            scenario
        } else {
            let moved = scenario.moved(&self.catalog, &board.edition);
            notices.extend(moved.notices.iter().map(Phrase::plain));
            moved.scenario
        };
        let name = free_name(&board, role, &scenario.title);
        let had_no_hours = board.assumptions == Assumptions::default();
        if had_no_hours {
            board.assumptions = scenario.assumptions.clone();
        }
        board.entries.push(Entry::new(role, name, scenario));
        let look = match role {
            Role::Voice => Look::Voices,
            Role::Class => Look::Fleet,
        };
        Self { notices, look, ..self.with(board) }
    }

    pub(super) fn changed(&self, place: usize, change: Change) -> Self {
        self.edited(|board| {
            let Some(entry) = board.entries.get_mut(place) else { return };
            match change {
                Change::Name(name) => {
                    let name = words(&name);
                    if entry.scenario.title == entry.name {
                        entry.scenario.title.clone_from(&name);
                    }
                    entry.name = name;
                }
                Change::Sites(sites) => entry.sites = sites,
                Change::Machines(machines) => entry.machines = machines,
                Change::Role(role) => entry.role = role,
            }
        })
    }

    pub(super) fn visited(&self, place: usize) -> Self {
        let Some(entry) = self.board.entries.get(place) else { return self.clone() };
        let mut scenario = entry.opened();
        if scenario.assumptions == Assumptions::default() {
            scenario.assumptions = self.board.assumptions.clone();
        }
        let text = link::write(&self.catalog, &scenario);
        let reading = link::Reading { scenario, ..link::Reading::blank(&self.catalog) };
        self.showing(text.trim_start_matches('#').to_owned(), reading, Some(place))
    }

    pub(super) fn returned(&self, scenario: Option<Scenario>) -> Self {
        let back = |desk: Self| Self { shown: Shown::Board, visited: None, is_act: true, ..desk };
        let place = self.visited.filter(|place| *place < self.board.entries.len());
        let (Some(place), Some(mut scenario)) = (place, scenario) else {
            return back(self.clone());
        };
        if scenario.edition != self.board.edition {
            scenario = scenario.moved(&self.catalog, &self.board.edition).scenario;
        }
        if scenario.assumptions == self.board.assumptions {
            scenario.assumptions = Assumptions::default();
        }
        back(self.edited(|board| {
            let before = &board.entries[place];
            let is_renamed = !scenario.title.is_empty() && scenario.title != before.scenario.title;
            let name = if is_renamed { scenario.title.clone() } else { before.name.clone() };
            board.entries[place] = Entry::new(before.role, name, scenario);
        }))
    }
}

/// A name that no other entry has.
fn free_name(board: &Board, role: Role, title: &str) -> String {
    let plain = match (title, role) {
        ("", Role::Class) => "Sites",
        ("", Role::Voice) => "Voice",
        (title, _) => title,
    };
    let is_free = |name: &String| board.entries.iter().all(|entry| entry.name != *name);
    let numbered = (2..).map(|number| format!("{} {number}", words(plain)));
    core::iter::once(words(plain)).chain(numbered).find(is_free).unwrap_or_default()
}
