//! `assess --json`: one object; rationals are strings `"n/d"` in lowest terms.

use std::collections::BTreeMap;

use serde::Serialize;

use super::print;
use super::robustness::{Answer, Robustness, answer, robustness};
use crate::assessment::{Assessment, Relaxation};
use crate::catalog::Catalog;
use crate::link::{self, Notice};
use crate::quantity::Ratio;
use crate::scenario::Scenario;

#[derive(Serialize)]
struct Root {
    edition: String,
    link: String,
    notices: Vec<String>,
    verdict: Verdict,
    sentence: Vec<String>,
    weights: BTreeMap<String, String>,
    options: Vec<Row>,
    relaxations: Vec<Way>,
    prices: Vec<Price>,
    robustness: Robustness,
    contributions: Option<Comparison>,
    dominances: Vec<Dominance>,
    ask_first: Vec<Doubt>,
    cannot_matter: u32,
}

#[derive(Serialize)]
struct Verdict {
    kind: &'static str,
    options: Vec<String>,
}

#[derive(Serialize)]
struct Row {
    id: String,
    name: String,
    state: &'static str,
    fails: Vec<String>,
    unknown: Vec<String>,
    score: Option<String>,
    score_low: Option<String>,
    score_high: Option<String>,
    rank: Option<u32>,
}

#[derive(Serialize)]
struct Way {
    changes: Vec<Change>,
    returns: Vec<String>,
    unconfirmed: Vec<String>,
}

#[derive(Serialize)]
struct Change {
    must: String,
    to: Option<String>,
}

#[derive(Serialize)]
struct Price {
    must: String,
    returns: Vec<String>,
    gain: Option<String>,
    then: Option<Answer>,
}

#[derive(Serialize)]
struct Comparison {
    option: String,
    rival: String,
    by_criterion: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Dominance {
    over: String,
    under: String,
    better: Vec<String>,
    ignored: Vec<String>,
}

#[derive(Serialize)]
struct Doubt {
    option: String,
    criterion: String,
    value: String,
    must: bool,
    decides: bool,
    said: String,
}

/// The assessment of a scenario as JSON.
pub fn assessment(
    catalog: &Catalog,
    scenario: &Scenario,
    it: &Assessment,
    notices: &[Notice],
) -> String {
    let table = &it.table;
    let option = |place: usize| table.candidates[place].id.to_string();
    let criterion = |place: usize| table.criteria[place].id.to_string();
    let enabled = |place: usize| criterion(it.problem.enabled[place]);
    let options = |places: &[usize]| places.iter().map(|place| option(*place)).collect();
    let criteria = |places: &[usize]| -> Vec<String> {
        places.iter().map(|place| criterion(*place)).collect()
    };
    let text = |ratio: Ratio| ratio.to_string();
    let explanation = it.explain(catalog);
    let root = Root {
        edition: it.edition.to_string(),
        link: link::write(catalog, scenario),
        notices: notices.iter().map(ToString::to_string).collect(),
        verdict: Verdict { kind: it.verdict.kind.spell(), options: options(&it.verdict.options) },
        sentence: explanation
            .because
            .iter()
            .chain(&explanation.against)
            .map(crate::phrase::Phrase::plain)
            .collect(),
        weights: (0..it.problem.width())
            .map(|place| (enabled(place), text(it.problem.share(place))))
            .collect(),
        options: it
            .standings
            .iter()
            .enumerate()
            .map(|(place, one)| Row {
                id: option(place),
                name: table.candidates[place].name.clone(),
                state: one.screened.state.spell(),
                fails: criteria(&one.screened.fails),
                unknown: criteria(&one.screened.unknown),
                score: one.score.map(|score| text(score.point)),
                score_low: one.score.map(|score| text(score.low)),
                score_high: one.score.map(|score| text(score.high)),
                rank: one.rank,
            })
            .collect(),
        relaxations: it.relaxations.iter().map(|way| self::way(it, way)).collect(),
        prices: it
            .prices
            .iter()
            .map(|price| Price {
                must: criterion(price.place),
                returns: options(&price.returns),
                gain: price.gain.map(text),
                then: price.then.as_ref().map(|then| answer(it, then)),
            })
            .collect(),
        robustness: robustness(it),
        contributions: it.comparison.as_ref().map(|one| Comparison {
            option: option(one.option),
            rival: option(one.rival),
            by_criterion: one
                .contributions
                .iter()
                .map(|part| (enabled(part.place), text(part.amount)))
                .collect(),
        }),
        dominances: it
            .dominances
            .iter()
            .map(|one| Dominance {
                over: option(one.over),
                under: option(one.under),
                better: one.better.iter().map(|place| enabled(*place)).collect(),
                ignored: criteria(&one.ignored),
            })
            .collect(),
        ask_first: it
            .asks
            .iter()
            .map(|ask| Doubt {
                option: option(ask.option),
                criterion: criterion(ask.place),
                value: text(ask.value),
                must: ask.is_must,
                decides: ask.decides,
                said: it.say_ask(ask).plain(),
            })
            .collect(),
        cannot_matter: it.idle_doubts,
    };
    print(&root)
}

fn way(it: &Assessment, way: &Relaxation) -> Way {
    let names = |places: &[usize]| {
        places.iter().map(|place| it.table.candidates[*place].id.to_string()).collect()
    };
    Way {
        changes: way
            .changes
            .iter()
            .map(|(place, to)| {
                let criterion = &it.table.criteria[*place];
                let to = to.as_ref().map(|value| criterion.scale.spell_value(value));
                Change { must: criterion.id.to_string(), to }
            })
            .collect(),
        returns: names(&way.returns),
        unconfirmed: names(&way.unconfirmed),
    }
}
