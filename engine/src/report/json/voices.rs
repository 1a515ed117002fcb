//! The voices in a board's JSON.

use serde::Serialize;

use super::position::{Position, plain, platform_id as id};
use crate::board::{self, Bridge, Difference};
use crate::catalog::Catalog;
use crate::scenario::Board;

/// Several voices.
#[derive(Serialize)]
pub struct VoicesDocument {
    /// The conclusion in sentences.
    said: Vec<String>,
    /// Each voice with its answer and how it sees the options.
    voices: Vec<Voice>,
    /// The must-haves that any of them has.
    must_haves: Vec<Stand>,
    /// The options that fit everyone's must-haves.
    acceptable: Vec<String>,
    /// Among those, the ones with the smallest worst regret.
    least_regret: Vec<String>,
    /// The size of that regret.
    worst_regret: Option<String>,
    /// The options that the most voices put first.
    most_first: Vec<String>,
    /// How many voices do.
    most_first_count: usize,
    /// `together`, `one`, `two`, `none` or `not-found`: what would bring them together.
    bridge: &'static str,
    /// The stands that would.
    ways: Vec<Way>,
}

/// One voice.
#[derive(Serialize)]
struct Voice {
    /// Its name.
    name: String,
    /// The state of those named.
    state: &'static str,
    /// The options that are named.
    named: Vec<String>,
    /// How it sees each option.
    options: Vec<Position>,
}

/// One must-have and what the voices say about it.
#[derive(Serialize)]
struct Stand {
    /// The must-have.
    criterion: String,
    /// `agreed`, `different`, `some` or `contradicting`.
    agreement: &'static str,
    /// What each voice asks for, in the order of the voices.
    demands: Vec<Option<String>>,
}

/// A stand that would bring the voices together.
#[derive(Serialize)]
struct Way {
    /// What the stand is on, in words.
    on: Vec<String>,
    /// The voice whose stand it is.
    voice: String,
    /// The options that all would name.
    options: Vec<String>,
}

impl VoicesDocument {
    /// Voices in words and numbers.
    pub fn of(catalog: &Catalog, board: &Board, it: &board::Voices) -> Self {
        let names = |options: &[usize]| options.iter().map(|at| id(&it.options[*at])).collect();
        let scenario = |voice: usize| &board.entries[it.voices[voice].entry].scenario;
        let (bridge, ways): (_, &[board::Way]) = match &it.bridge {
            Bridge::Together(_) => ("together", &[]),
            Bridge::One(ways) => ("one", ways),
            Bridge::Two(ways) => ("two", ways),
            Bridge::None => ("none", &[]),
            Bridge::NotFound => ("not-found", &[]),
        };
        let way = |way: &board::Way| {
            let others = (0..it.voices.len()).filter(|voice| *voice != way.voice);
            let say = |on: &Difference| {
                let differs = |voice: &usize| {
                    board::differences(scenario(way.voice), scenario(*voice)).contains(on)
                };
                let other = others.clone().find(differs).unwrap_or(way.voice);
                on.say(catalog, scenario(way.voice), scenario(other)).plain()
            };
            Way {
                on: way.on.iter().map(say).collect(),
                voice: it.voices[way.voice].name.clone(),
                options: names(&way.options),
            }
        };
        Self {
            said: plain(&it.say(catalog, board)),
            voices: (0..it.voices.len()).map(|voice| voice_of(it, voice)).collect(),
            must_haves: it.stands.iter().map(|one| stand(catalog, one)).collect(),
            acceptable: names(&it.acceptable),
            least_regret: it.least_regret.as_ref().map_or_else(Vec::new, |(all, _)| names(all)),
            worst_regret: it.least_regret.as_ref().map(|(_, worst)| worst.to_string()),
            most_first: it.most_first.as_ref().map_or_else(Vec::new, |(all, _)| names(all)),
            most_first_count: it.most_first.as_ref().map_or(0, |(_, count)| *count),
            bridge,
            ways: ways.iter().map(way).collect(),
        }
    }
}

fn voice_of(it: &board::Voices, voice: usize) -> Voice {
    let of = &it.voices[voice];
    let options = it.options.iter().zip(&it.positions).map(|(option, positions)| {
        let position = &positions[voice];
        Position {
            id: id(option),
            name: option.name.clone(),
            state: position.state.spell(),
            score: position.score.map(|score| score.to_string()),
            regret: position.regret.map(|regret| regret.to_string()),
        }
    });
    Voice {
        name: of.name.clone(),
        state: of.state.spell(),
        named: of.named.iter().map(|at| id(&it.options[*at])).collect(),
        options: options.collect(),
    }
}

fn stand(catalog: &Catalog, it: &board::Stand) -> Stand {
    let scale = catalog.criterion(&it.criterion).map(|one| &one.scale);
    let spell = |value| scale.map(|scale| scale.spell_value(value));
    Stand {
        criterion: it.criterion.to_string(),
        agreement: it.agreement.spell(),
        demands: it.demands.iter().map(|one| one.as_ref().and_then(spell)).collect(),
    }
}
