//! Several voices on one site: where they agree, and the disagreement that matters (`docs/method-boards.md`).
//!
//! Scores of different voices are never added or compared: only what each voice loses compared with
//! its own best option.

mod bridge;

use std::rc::Rc;

pub use bridge::{Bridge, Way};

use super::fleet::Platform;
use super::tables::{Key, Tables, key_of};
use crate::assessment::{Outcome, State, Table, meets};
use crate::catalog::{Catalog, Criterion, Tier, Value};
use crate::id::CriterionId;
use crate::quantity::Ratio;
use crate::scenario::{Board, Entry, Role, Scenario};

/// What several people say about one site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voices {
    /// The voices of the board, in its order.
    pub voices: Vec<Voice>,
    /// The options that any of them sees.
    pub options: Vec<Platform>,
    /// The must-haves that any of them has.
    pub stands: Vec<Stand>,
    /// The criteria that matter more to one of them than to another.
    pub emphases: Vec<Emphasis>,
    /// For each option, how each voice sees it.
    pub positions: Vec<Vec<Position>>,
    /// The options confirmed to fit everyone's must-haves.
    pub acceptable: Vec<usize>,
    /// Among those, the ones with the smallest worst regret, and that regret.
    pub least_regret: Option<(Vec<usize>, Ratio)>,
    /// The options that the most voices put first or tied for first, and how many do.
    pub most_first: Option<(Vec<usize>, usize)>,
    /// What would bring them together.
    pub bridge: Bridge,
}

/// A voice and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Its place among the entries of the board.
    pub entry: usize,
    /// Its name, in the visitor's words.
    pub name: String,
    /// The state of those named.
    pub state: State,
    /// Which options are named.
    pub named: Vec<usize>,
}

/// What the voices say about one must-have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The must-have.
    pub criterion: CriterionId,
    /// What each voice asks for; `None`: nothing.
    pub demands: Vec<Option<Value>>,
    /// How these compare.
    pub agreement: Agreement,
}

/// How the demands of several voices compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// All ask for the same value.
    Agreed,
    /// All ask for something, but not for the same value.
    Different,
    /// Some ask for it, others do not.
    Some,
    /// No option of the edition can meet them all, though each can be met alone.
    Contradicting,
}

impl Agreement {
    /// The word that JSON uses.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Different => "different",
            Self::Some => "some",
            Self::Contradicting => "contradicting",
        }
    }
}

/// How much one criterion matters to each voice, where that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emphasis {
    /// The criterion.
    pub criterion: CriterionId,
    /// How much it matters to each voice.
    pub matters: Vec<Matters>,
}

/// How much a criterion matters to one voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matters {
    /// By a priority.
    Tier(Tier),
    /// By an expert weight, which is not 0.
    Weight(u32),
}

impl Matters {
    fn of(scenario: &Scenario, criterion: &Criterion) -> Self {
        if scenario.weights.is_empty() {
            return Self::Tier(scenario.tier(criterion));
        }
        match scenario.weights.get(&criterion.id) {
            None | Some(0) => Self::Tier(Tier::Ignore),
            Some(weight) => Self::Weight(*weight),
        }
    }
}

/// How one voice sees one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Whether it fits; also ruled out if the voice leaves it out.
    pub state: State,
    /// Its score; `None` if the voice does not see it.
    pub score: Option<Ratio>,
    /// What the voice would lose with it compared with its own best; `None` if it is not confirmed
    /// to fit.
    pub regret: Option<Ratio>,
}

/// The voices of a board.
pub fn voices(catalog: &Catalog, board: &Board) -> Voices {
    let entries: Vec<(usize, &Entry)> =
        board.entries.iter().enumerate().filter(|(_, entry)| entry.role == Role::Voice).collect();
    let mut tables = Tables::new(catalog);
    let mut keys: Vec<Key> = Vec::new();
    for (_, entry) in &entries {
        for candidate in &tables.table(&entry.scenario).candidates {
            let key = key_of(candidate);
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    let place = |key: &Key| keys.iter().position(|known| known == key);
    let voices: Vec<Voice> = entries
        .iter()
        .map(|(entry, of)| {
            let named = tables.named(&of.scenario);
            Voice {
                entry: *entry,
                name: of.name.clone(),
                state: named.state,
                named: named.options.iter().filter_map(place).collect(),
            }
        })
        .collect();
    let columns: Vec<Vec<Position>> =
        entries.iter().map(|(_, entry)| column(&mut tables, entry, &keys)).collect();
    let positions: Vec<Vec<Position>> =
        (0..keys.len()).map(|at| columns.iter().map(|column| column[at]).collect()).collect();
    let acceptable: Vec<usize> = (0..keys.len())
        .filter(|at| positions[*at].iter().all(|one| one.state == State::Fits))
        .collect();
    Voices {
        stands: stands(&mut tables, &entries),
        emphases: emphases(&mut tables, &entries),
        least_regret: least_regret(&acceptable, &positions),
        most_first: most_first(&voices, keys.len()),
        bridge: bridge::find(&mut tables, &entries, &place),
        options: keys.iter().map(|key| platform(catalog, key)).collect(),
        voices,
        positions,
        acceptable,
    }
}

fn platform(catalog: &Catalog, (id, own): &Key) -> Platform {
    let name = catalog.option(id).map_or(own, |option| &option.name);
    Platform { id: id.clone(), name: name.clone() }
}

/// How one voice sees all options.
fn column(tables: &mut Tables<'_>, entry: &Entry, keys: &[Key]) -> Vec<Position> {
    let (table, ranking) = tables.ranking(&entry.scenario);
    let score = |option: usize| ranking.standings[option].score.map_or(Ratio::ZERO, |it| it.point);
    let fits = |option: &usize| ranking.standings[*option].screened.state == State::Fits;
    let best = (0..ranking.standings.len()).filter(fits).map(score).max();
    let options = table.candidates.iter().map(key_of).collect::<Vec<Key>>();
    let position = |key: &Key| match options.iter().position(|one| one == key) {
        None => Position { state: State::RuledOut, score: None, regret: None },
        Some(option) => Position {
            state: ranking.standings[option].screened.state,
            score: Some(score(option)),
            regret: best.filter(|_| fits(&option)).map(|best| best - score(option)),
        },
    };
    keys.iter().map(position).collect()
}

/// What the voices say about each must-have, in the order of the table.
fn stands(tables: &mut Tables<'_>, entries: &[(usize, &Entry)]) -> Vec<Stand> {
    let Some((_, first)) = entries.first() else { return Vec::new() };
    let all: Vec<Rc<Table>> =
        entries.iter().map(|(_, entry)| tables.table(&entry.scenario)).collect();
    let table = tables.table(&first.scenario);
    let criteria = table.criteria.iter().enumerate();
    criteria
        .filter_map(|(place, criterion)| {
            let demands: Vec<Option<Value>> = entries
                .iter()
                .map(|(_, entry)| entry.scenario.musts.get(&criterion.id).cloned())
                .collect();
            let asked: Vec<&Value> = demands.iter().flatten().collect();
            let first = asked.first()?;
            let can = |wanted: &[&Value]| {
                let mut candidates = all.iter().flat_map(|table| &table.candidates);
                candidates.any(|candidate| {
                    let cell = &candidate.cells[place].standing;
                    wanted.iter().all(|value| meets(criterion, cell, value) != Outcome::Fail)
                })
            };
            let is_possible = asked.iter().all(|value| can(&[*value]));
            let agreement = match () {
                () if is_possible && !can(&asked) => Agreement::Contradicting,
                () if asked.len() < demands.len() => Agreement::Some,
                () if asked.iter().all(|value| value == first) => Agreement::Agreed,
                () => Agreement::Different,
            };
            Some(Stand { criterion: criterion.id.clone(), demands, agreement })
        })
        .collect()
}

/// The criteria that do not matter alike to all voices, in the order of the table.
fn emphases(tables: &mut Tables<'_>, entries: &[(usize, &Entry)]) -> Vec<Emphasis> {
    let Some((_, first)) = entries.first() else { return Vec::new() };
    let table = tables.table(&first.scenario);
    let weighed = table.criteria.iter().filter(|criterion| criterion.scale.is_weighed());
    let each = weighed.map(|criterion| Emphasis {
        criterion: criterion.id.clone(),
        matters: entries.iter().map(|(_, entry)| Matters::of(&entry.scenario, criterion)).collect(),
    });
    each.filter(|one| one.matters.iter().any(|other| *other != one.matters[0])).collect()
}

fn least_regret(acceptable: &[usize], positions: &[Vec<Position>]) -> Option<(Vec<usize>, Ratio)> {
    let worst = |option: usize| {
        let regrets = positions[option].iter().filter_map(|one| one.regret);
        regrets.max().unwrap_or(Ratio::ZERO)
    };
    let least = acceptable.iter().map(|option| worst(*option)).min()?;
    let best = acceptable.iter().copied().filter(|option| worst(*option) == least);
    Some((best.collect(), least))
}

fn most_first(voices: &[Voice], options: usize) -> Option<(Vec<usize>, usize)> {
    let fans = |option: usize| {
        let first = voices.iter().filter(|voice| voice.state == State::Fits);
        first.filter(|voice| voice.named.contains(&option)).count()
    };
    let most = (0..options).map(fans).max().filter(|most| *most > 0)?;
    Some(((0..options).filter(|option| fans(*option) == most).collect(), most))
}
