//! The disagreement that matters: if all took one voice's stand on it, they would name an option in
//! common.

use std::rc::Rc;

use crate::assessment::State;
use crate::board::difference::{Difference, differences};
use crate::board::tables::{Key, Named, Tables};
use crate::order::InOrder;
use crate::scenario::Entry;

/// How many scenarios the search for the disagreement may assess.
const ANSWERS_MAX: usize = 4_000;

/// What would bring the voices together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bridge {
    /// They already name an option in common.
    Together(Vec<usize>),
    /// One disagreement: if all took one voice's stand on it, they would name an option in common.
    One(Vec<Way>),
    /// Two disagreements together would, but no single one.
    Two(Vec<Way>),
    /// Neither one nor two would.
    None,
    /// Nothing was found among the scenarios that were tried.
    NotFound,
}

/// A stand that would bring the voices together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What the stand is on.
    pub on: Vec<Difference>,
    /// Whose stand all would take, as a place in [`Voices::voices`].
    pub voice: usize,
    /// The options that all would then name.
    pub options: Vec<usize>,
}

/// The options that all of these answers name as fitting.
fn shared(answers: &[Rc<Named>]) -> Vec<Key> {
    let Some((first, others)) = answers.split_first() else { return Vec::new() };
    if answers.iter().any(|answer| answer.state != State::Fits) {
        return Vec::new();
    }
    let is_shared = |key: &&Key| others.iter().all(|other| other.options.contains(key));
    first.options.iter().filter(is_shared).cloned().collect()
}

/// What would bring these voices together; `place` is the place of an option among those of the
/// board.
pub fn find(
    tables: &mut Tables<'_>,
    entries: &[(usize, &Entry)],
    place: &dyn Fn(&Key) -> Option<usize>,
) -> Bridge {
    let answers: Vec<Rc<Named>> =
        entries.iter().map(|(_, entry)| tables.named(&entry.scenario)).collect();
    let together = shared(&answers);
    if !together.is_empty() || entries.len() < 2 {
        return Bridge::Together(together.iter().filter_map(place).collect());
    }
    let mut on: Vec<Difference> = Vec::new();
    for (at, (_, one)) in entries.iter().enumerate() {
        for (_, other) in &entries[at + 1..] {
            on.extend(differences(&one.scenario, &other.scenario));
        }
    }
    on.order();
    on.dedup();
    let mut ways = |sets: Vec<Vec<Difference>>| -> Option<Vec<Way>> {
        let mut found = Vec::new();
        for set in sets {
            for voice in 0..entries.len() {
                if tables.answered() > ANSWERS_MAX {
                    return None;
                }
                let options = taking(tables, entries, &set, voice);
                if !options.is_empty() {
                    let options = options.iter().filter_map(place).collect();
                    found.push(Way { on: set.clone(), voice, options });
                }
            }
        }
        Some(found)
    };
    let singles = on.iter().map(|one| vec![one.clone()]).collect();
    match ways(singles) {
        None => return Bridge::NotFound,
        Some(found) if !found.is_empty() => return Bridge::One(found),
        Some(_) => {}
    }
    let pairs = on.iter().enumerate().flat_map(|(at, one)| {
        on[at + 1..].iter().map(move |other| vec![one.clone(), other.clone()])
    });
    match ways(pairs.collect()) {
        None => Bridge::NotFound,
        Some(found) if found.is_empty() => Bridge::None,
        Some(found) => Bridge::Two(found),
    }
}

/// The options that all name once they take one voice's stand.
fn taking(
    tables: &mut Tables<'_>,
    entries: &[(usize, &Entry)],
    on: &[Difference],
    voice: usize,
) -> Vec<Key> {
    let from = &entries[voice].1.scenario;
    let catalog = tables.catalog;
    let answers = entries.iter().map(|(_, entry)| {
        let said =
            on.iter().fold(entry.scenario.clone(), |it, one| one.applied(catalog, &it, from));
        tables.named(&said)
    });
    shared(&answers.collect::<Vec<_>>())
}
