//! How sure the answer is, as JSON.

use serde::Serialize;

use super::ids::{criterion, option};
use crate::assessment::{self, Assessment};
use crate::words;

/// How sure the answer is, and its four parts; a part with nothing to compare is `null`.
#[derive(Serialize)]
pub struct Confidence<'a> {
    word: Option<&'static str>,
    binding: Option<&'static str>,
    priorities: Option<Priorities>,
    ratings: Option<Ratings<'a>>,
    facts: Option<Facts<'a>>,
    time: Option<Time<'a>>,
    said: Vec<String>,
}

impl<'a> Confidence<'a> {
    /// The confidence of an assessment; `None` if nothing is recommended or nothing was said.
    pub fn of(it: &'a Assessment) -> Option<Self> {
        let known = it.confidence.as_ref()?;
        Some(Self {
            word: known.word().map(assessment::Word::spell),
            binding: known.binding().map(assessment::Aspect::spell),
            priorities: known
                .priorities
                .as_ref()
                .map(|one| Priorities { word: one.word().spell(), delta: one.delta.to_string() }),
            ratings: known.ratings.as_ref().map(|one| Ratings::of(it, one)),
            facts: known.facts.as_ref().map(|one| Facts::of(it, one)),
            time: known.time.as_ref().map(|one| Time::of(it, one)),
            said: words::confidence(it).iter().map(|part| part.because.plain()).collect(),
        })
    }
}

#[derive(Serialize)]
struct Priorities {
    word: &'static str,
    delta: String,
}

#[derive(Serialize)]
struct Ratings<'a> {
    word: &'static str,
    mu: Option<u32>,
    rival: Option<&'a str>,
    steps: Vec<Step<'a>>,
}

/// One rating that is some steps off.
#[derive(Serialize)]
struct Step<'a> {
    option: &'a str,
    criterion: &'a str,
    steps: u32,
    from: String,
    to: Option<String>,
    rated_by: &'static str,
}

impl<'a> Ratings<'a> {
    fn of(it: &'a Assessment, one: &assessment::Ratings) -> Self {
        let margin = one.margin.as_ref();
        let steps = margin.into_iter().flat_map(|margin| &margin.shifts);
        Self {
            word: one.word().spell(),
            mu: one.mu,
            rival: margin.and_then(|margin| margin.first.first()).map(|first| option(it, *first)),
            steps: steps.map(|shift| Step::of(it, shift)).collect(),
        }
    }
}

impl<'a> Step<'a> {
    fn of(it: &'a Assessment, shift: &assessment::Shift) -> Self {
        let scale = &it.table.criteria[shift.place].scale;
        let standing = &it.table.candidates[shift.option].cells[shift.place].standing;
        let from: Vec<String> = standing.values().map(|value| scale.spell_value(value)).collect();
        Self {
            option: option(it, shift.option),
            criterion: criterion(it, shift.place),
            steps: shift.steps,
            from: if from.is_empty() { "unknown".into() } else { from.join("|") },
            to: shift.to.as_ref().map(|value| scale.spell_value(value)),
            rated_by: shift.rater.spell(),
        }
    }
}

/// A fact in doubt.
#[derive(Serialize)]
struct Cell<'a> {
    option: &'a str,
    criterion: &'a str,
}

impl<'a> Cell<'a> {
    fn of(it: &'a Assessment, cell: (usize, usize)) -> Self {
        Self { option: option(it, cell.0), criterion: criterion(it, cell.1) }
    }
}

#[derive(Serialize)]
struct Facts<'a> {
    word: &'static str,
    alone: Vec<Cell<'a>>,
    together: Vec<Cell<'a>>,
}

impl<'a> Facts<'a> {
    fn of(it: &'a Assessment, one: &assessment::Facts) -> Self {
        Self {
            word: one.word().spell(),
            alone: one.alone.iter().map(|cell| Cell::of(it, *cell)).collect(),
            together: one.together.iter().flatten().map(|cell| Cell::of(it, *cell)).collect(),
        }
    }
}

#[derive(Serialize)]
struct Time<'a> {
    word: &'static str,
    horizon: Option<String>,
    ends: Vec<End<'a>>,
    previews: Vec<&'a str>,
    upgrades: Vec<Upgrades<'a>>,
}

/// A known end, or `null` if it is unknown.
#[derive(Serialize)]
struct End<'a> {
    option: &'a str,
    criterion: &'a str,
    until: Option<String>,
    disputed: bool,
    word: &'static str,
}

/// Upgrades that are due along the way.
#[derive(Serialize)]
struct Upgrades<'a> {
    option: &'a str,
    months: Option<u64>,
    until: String,
    rounds: Option<u64>,
}

impl<'a> Time<'a> {
    fn of(it: &'a Assessment, one: &assessment::Time) -> Self {
        let end = |end: &assessment::End| End {
            option: option(it, end.option),
            criterion: criterion(it, end.place),
            until: end.until.map(crate::quantity::Until::spell),
            disputed: end.is_disputed,
            word: end.word.spell(),
        };
        let upgrades = |one: &assessment::Upgrades| Upgrades {
            option: option(it, one.option),
            months: one.months,
            until: one.until.to_string(),
            rounds: one.rounds,
        };
        Self {
            word: one.word().spell(),
            horizon: one.horizon.map(crate::quantity::Horizon::spell),
            ends: one.ends.iter().map(end).collect(),
            previews: one.previews.iter().map(|one| option(it, *one)).collect(),
            upgrades: one.upgrades.iter().map(upgrades).collect(),
        }
    }
}
