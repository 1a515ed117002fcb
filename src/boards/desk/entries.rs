//! Scenarios that are added to a board, change there, and are edited on their own page.

use super::rules::words;
use super::{Change, Desk, Look};
use edgewise_engine::link::{self, Trust};
use edgewise_engine::phrase::Phrase;
use edgewise_engine::scenario::{Assumptions, Board, Entry, Role, Scenario};

impl Desk {
    pub(super) fn added(&self, role: Role, scenario: Scenario) -> Self {
        let mut board = (*self.board).clone();
        let mut notices = if self.is_doubtful { self.notices.clone() } else { Vec::new() };
        let mut is_doubtful = self.is_doubtful;
        let scenario = if board.entries.is_empty() {
            board.edition = scenario.edition.clone();
            scenario
        } else if scenario.edition == board.edition {
            scenario
        } else {
            let moved = scenario.moved(&self.catalog, &board.edition);
            notices.extend(moved.said().map(Phrase::plain));
            is_doubtful |= !moved.is_whole;
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
        let mut numbers = self.numbers.clone();
        numbers.push(self.next_number());
        Self { notices, is_doubtful, look, ..self.changed_to(board, numbers) }
    }

    pub(super) fn removed(&self, number: u32) -> Self {
        let Some(place) = self.place(number) else { return self.clone() };
        let (mut board, mut numbers) = ((*self.board).clone(), self.numbers.clone());
        board.entries.remove(place);
        numbers.remove(place);
        self.changed_to(board, numbers)
    }

    pub(super) fn changed(&self, number: u32, change: Change) -> Self {
        let Some(place) = self.place(number) else { return self.clone() };
        self.edited(|board| {
            let entry = &mut board.entries[place];
            match change {
                Change::Name(name) => {
                    let name = words(&name);
                    if entry.scenario.title == entry.name {
                        entry.scenario.title.clone_from(&name);
                    }
                    entry.name = name;
                }
                Change::Sites(sites) => entry.sites = sites,
                Change::Machines(machines) => {
                    entry.scenario = entry.scenario.with_machines(&self.catalog, machines);
                    entry.machines = machines;
                }
                Change::Role(role) => entry.role = role,
            }
        })
    }

    /// The page of an entry; on a board in doubt its scenario is in doubt too.
    pub(super) fn visited(&self, number: u32) -> Self {
        let Some(place) = self.place(number) else { return self.clone() };
        let mut scenario = self.board.entries[place].opened();
        if scenario.assumptions == Assumptions::default() {
            scenario.assumptions = self.board.assumptions.clone();
        }
        let (text, notices, trust) = if self.is_doubtful {
            let notices = self.notices.iter().map(link::Notice::whole).collect();
            (link::write_in_doubt(&self.catalog, &scenario), notices, Trust::Doubtful)
        } else {
            (link::write(&self.catalog, &scenario), Vec::new(), Trust::Sound)
        };
        let reading = link::Reading { scenario, notices, trust };
        self.showing(text.trim_start_matches('#').to_owned(), reading, Some(number))
    }

    pub(super) fn returned(&self, scenario: Option<Scenario>) -> Self {
        let back = |desk: Self| Self { is_act: true, ..desk.at_board() };
        let place = self.visited.and_then(|number| self.place(number));
        let (Some(place), Some(mut scenario)) = (place, scenario) else {
            return back(self.clone());
        };
        let mut notices = if self.is_doubtful { self.notices.clone() } else { Vec::new() };
        let mut is_doubtful = self.is_doubtful;
        if scenario.edition != self.board.edition {
            let moved = scenario.moved(&self.catalog, &self.board.edition);
            notices.extend(moved.said().map(Phrase::plain));
            is_doubtful |= !moved.is_whole;
            scenario = moved.scenario;
        }
        if scenario.assumptions == self.board.assumptions {
            scenario.assumptions = Assumptions::default();
        }
        let next = self.edited(|board| {
            let before = &board.entries[place];
            let is_renamed = !scenario.title.is_empty() && scenario.title != before.scenario.title;
            let name = if is_renamed { scenario.title.clone() } else { before.name.clone() };
            board.entries[place] = Entry::new(before.role, name, scenario);
        });
        back(Self { notices, is_doubtful, ..next })
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
