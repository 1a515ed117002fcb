//! Several voices about one site: where they agree, and the disagreement that matters (METHOD §11).
//!
//! Scores of different voices are never added or compared: only what each voice loses against its own
//! best.

use std::rc::Rc;

use super::difference::{Difference, differences};
use super::fleet::Platform;
use super::tables::{Key, Named, Tables, key_of};
use crate::assessment::{Outcome, State, Table, meets};
use crate::catalog::{Catalog, Value};
use crate::id::CriterionId;
use crate::phrase::{Part, Phrase};
use crate::quantity::Ratio;
use crate::scenario::{Board, Entry, Role};

/// How many scenarios the search for the disagreement may answer.
const ANSWERS_MAX: usize = 20_000;

/// What several people say of one site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voices {
    /// The voices of the board, in its order.
    pub voices: Vec<Voice>,
    /// The options that any of them sees.
    pub options: Vec<Platform>,
    /// The must-haves that any of them has.
    pub stands: Vec<Stand>,
    /// Of each option, how each voice sees it.
    pub positions: Vec<Vec<Position>>,
    /// The options that surely fit the must-haves of all.
    pub acceptable: Vec<usize>,
    /// Of those the ones with the smallest worst regret, and that regret.
    pub least_regret: Option<(Vec<usize>, Ratio)>,
    /// The options that most voices put first or joint first, and how many do.
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
    /// What those named are.
    pub state: State,
    /// Who is named.
    pub named: Vec<usize>,
}

/// What the voices say of one must-have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The must-have.
    pub criterion: CriterionId,
    /// What each voice asks for; `None`: nothing.
    pub demands: Vec<Option<Value>>,
    /// How these go together.
    pub agreement: Agreement,
}

/// How the demands of several voices go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// All ask for the same.
    Agreed,
    /// All ask for something, but not for the same.
    Different,
    /// Some ask for it, others do not.
    Some,
    /// No option of the edition can meet them all, though each alone can be met.
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

/// How one voice sees one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Whether it fits; ruled out as well where the voice leaves it out.
    pub state: State,
    /// Its score; `None` where the voice does not see it.
    pub score: Option<Ratio>,
    /// What the voice would lose with it against its own best; `None` where it does not surely fit.
    pub regret: Option<Ratio>,
}

/// What would bring the voices together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bridge {
    /// They name an option in common already.
    Together(Vec<usize>),
    /// One disagreement: if all took one voice's stand on it, they would name an option in common.
    One(Vec<Way>),
    /// Two disagreements together would do, and no single one.
    Two(Vec<Way>),
    /// Neither one nor two would do.
    None,
    /// Nothing was found among the scenarios that were tried.
    NotFound,
}

/// A stand that would bring the voices together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// On what.
    pub on: Vec<Difference>,
    /// Whose stand all would take, as a place in [`Voices::voices`].
    pub voice: usize,
    /// The options that all would name then.
    pub options: Vec<usize>,
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
        least_regret: least_regret(&acceptable, &positions),
        most_first: most_first(&voices, keys.len()),
        bridge: bridge(&mut tables, &entries, &place),
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

/// What the voices say of each must-have, in the order of the table.
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

/// The options that all of these answers name as fitting.
fn shared(answers: &[Rc<Named>]) -> Vec<Key> {
    let Some((first, others)) = answers.split_first() else { return Vec::new() };
    if answers.iter().any(|answer| answer.state != State::Fits) {
        return Vec::new();
    }
    let is_shared = |key: &&Key| others.iter().all(|other| other.options.contains(key));
    first.options.iter().filter(is_shared).cloned().collect()
}

fn bridge(
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
    on.sort();
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

impl Voices {
    /// Where they agree and which disagreement matters, in three sentences.
    pub fn say(&self, catalog: &Catalog, board: &Board) -> Vec<Phrase> {
        if self.voices.is_empty() {
            return vec![Phrase::text("There is no voice on this board.")];
        }
        let mut said = vec![self.say_acceptable()];
        said.extend(self.say_first());
        said.push(self.say_bridge(catalog, board));
        said
    }

    fn say_acceptable(&self) -> Phrase {
        let Some((options, worst)) = &self.least_regret else {
            return Phrase::text("No option surely meets the must-haves of all.");
        };
        let verb = if self.acceptable.len() == 1 { " meets" } else { " meet" };
        let said = self.named(&self.acceptable).and(format!("{verb} the must-haves of all"));
        if *worst == Ratio::ZERO {
            return said.and("; with ").join(self.named(options)).and(" nobody loses anything.");
        }
        said.and("; with ")
            .join(self.named(options))
            .and(" nobody loses more than ")
            .figure(worst.decimal(2))
            .and(" against their own best.")
    }

    fn say_first(&self) -> Option<Phrase> {
        let (options, count) = self.most_first.as_ref()?;
        Some(
            self.named(options)
                .and(if options.len() == 1 { " comes first for " } else { " come first for " })
                .figure(count.to_string())
                .and(format!(" of {} voices.", self.voices.len())),
        )
    }

    fn say_bridge(&self, catalog: &Catalog, board: &Board) -> Phrase {
        let ways = match &self.bridge {
            Bridge::Together(options) if options.is_empty() => {
                return Phrase::text("There is only one voice, and nothing surely fits it.");
            }
            Bridge::Together(options) => {
                return Phrase::text("All of them put ").join(self.named(options)).and(" first.");
            }
            Bridge::None => {
                return Phrase::text("No single disagreement matters alone, nor do two together.");
            }
            Bridge::NotFound => {
                return Phrase::text(
                    "Which disagreement matters could not be found: there are too many.",
                );
            }
            Bridge::One(ways) | Bridge::Two(ways) => ways,
        };
        let Some(way) = ways.first() else { return Phrase::new() };
        let scenario = |voice: usize| &board.entries[self.voices[voice].entry].scenario;
        let other = (0..self.voices.len()).find(|voice| {
            way.on
                .iter()
                .any(|one| differences(scenario(way.voice), scenario(*voice)).contains(one))
        });
        let other = scenario(other.unwrap_or(way.voice));
        let on: Vec<String> =
            way.on.iter().map(|one| one.say(catalog, scenario(way.voice), other).plain()).collect();
        let said = Phrase::text("What matters is ")
            .and(on.join(" and "))
            .and(". If all took ")
            .with(Part::Visitor(self.voices[way.voice].name.clone()))
            .and("’s stand, all would put ")
            .join(self.named(&way.options))
            .and(" first.");
        match ways.len() - 1 {
            0 => said,
            1 => said.and(" One other stand would do as well."),
            more => said.and(format!(" {more} other stands would do as well.")),
        }
    }

    fn named(&self, options: &[usize]) -> Phrase {
        let parts = options.iter().map(|option| {
            let one = &self.options[*option];
            if one.id.is_own() {
                Part::Visitor(one.name.clone())
            } else {
                Part::Option(one.id.clone(), one.name.clone())
            }
        });
        Phrase::new().list(parts, "and")
    }
}
