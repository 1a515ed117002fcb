//! `compare --json`: one object.

use serde::Serialize;

use super::position::{Position, plain};
use super::print::print;
use crate::assessment::Assessment;
use crate::board::{Compared, Difference, Explanation};
use crate::catalog::Catalog;
use crate::id::OptionId;
use crate::link;
use crate::report::VERSION;
use crate::scenario::Scenario;

/// Two scenarios side by side as JSON.
pub fn compared(
    catalog: &Catalog,
    sides: [&Scenario; 2],
    it: &Compared,
    notices: Vec<String>,
) -> String {
    print(&Document::of(catalog, sides, it, notices))
}

/// Two scenarios compared.
#[derive(Serialize)]
struct Document {
    /// The version that wrote this.
    edgewise: &'static str,
    /// The conclusion in sentences.
    said: Vec<String>,
    /// Problems found while reading.
    notices: Vec<String>,
    /// The first.
    one: Side,
    /// The second.
    other: Side,
    /// What was said differently, in words.
    differences: Vec<String>,
    /// `same`, `sets`, `only-together` or `not-found`.
    explanation: &'static str,
    /// The sets that explain it, each a list of places in `differences`.
    sets: Vec<Vec<usize>>,
    /// How many facts relevant to the older one have changed since; null if both have the same
    /// edition.
    changed_facts: Option<usize>,
}

/// One of two scenarios.
#[derive(Serialize)]
struct Side {
    /// Its link.
    link: String,
    /// Its edition.
    edition: String,
    /// The kind of verdict.
    kind: &'static str,
    /// The options that are named.
    named: Vec<String>,
    /// Every option.
    options: Vec<Position>,
}

impl Document {
    /// Two scenarios in words and numbers.
    pub fn of(
        catalog: &Catalog,
        [one, other]: [&Scenario; 2],
        it: &Compared,
        notices: Vec<String>,
    ) -> Self {
        let place = |one: &Difference| it.differences.iter().position(|other| other == one);
        let (explanation, sets): (_, &[Vec<Difference>]) = match &it.explanation {
            Explanation::Same => ("same", &[]),
            Explanation::Sets(sets) => ("sets", sets),
            Explanation::OnlyTogether => ("only-together", &[]),
            Explanation::NotFound => ("not-found", &[]),
        };
        let said = it.differences.iter().map(|it| it.say(catalog, one, other).plain());
        Self {
            edgewise: VERSION,
            said: plain(&it.say(catalog, one, other)),
            notices,
            one: side(catalog, one, &it.one),
            other: side(catalog, other, &it.other),
            differences: said.collect(),
            explanation,
            sets: sets.iter().map(|set| set.iter().filter_map(place).collect()).collect(),
            changed_facts: it.drift.as_ref().map(|drift| drift.changes.len()),
        }
    }
}

fn side(catalog: &Catalog, scenario: &Scenario, it: &Assessment) -> Side {
    let id = |option: usize| OptionId::to_string(&it.table.candidates[option].id);
    let options = it.standings.iter().enumerate().map(|(option, one)| Position {
        id: id(option),
        name: it.table.candidates[option].name.clone(),
        state: one.screened.state.spell(),
        score: one.score.map(|score| score.point.to_string()),
        regret: None,
    });
    Side {
        link: link::write(catalog, scenario),
        edition: scenario.edition.to_string(),
        kind: it.verdict.kind.spell(),
        named: it.verdict.options.iter().map(|option| id(*option)).collect(),
        options: options.collect(),
    }
}
