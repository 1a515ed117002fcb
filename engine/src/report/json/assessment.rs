//! `assess --json`: one object; rationals are strings `"n/d"` in lowest terms.

use super::robustness::{answer, robustness};
use super::shares::shares;
use super::value::{Json, list, object};
use crate::assessment::{Assessment, Dominance, Relaxation};
use crate::catalog::Catalog;
use crate::link::{self, Notice};
use crate::phrase::Phrase;
use crate::quantity::Ratio;
use crate::scenario::Scenario;

/// The assessment of a scenario as JSON.
pub fn assessment(
    catalog: &Catalog,
    scenario: &Scenario,
    it: &Assessment,
    notices: &[Notice],
) -> String {
    let explanation = it.explain(catalog);
    let said = explanation.because.iter().chain(&explanation.against).map(Phrase::plain);
    let weights = (0..it.problem.width()).map(|at| (at, text(&it.problem.share(at))));
    let [first_rank, first_rank_over_all, pairwise, centres] = shares(it, scenario);
    let root = object([
        ("edition", text(&it.edition)),
        ("link", link::write(catalog, scenario).into()),
        ("notices", list(notices.iter().map(text))),
        (
            "verdict",
            object([
                ("kind", it.verdict.kind.spell().into()),
                ("options", options(it, &it.verdict.options)),
            ]),
        ),
        ("sentence", list(said)),
        ("weights", by_criterion(it, weights)),
        ("options", list((0..it.standings.len()).map(|option| row(it, option)))),
        ("relaxations", list(it.relaxations.iter().map(|way| self::way(it, way)))),
        ("prices", prices(it)),
        ("robustness", robustness(it)),
        ("contributions", contributions(it)),
        ("dominances", list(it.dominances.iter().map(|one| dominance(it, one)))),
        ("ask_first", ask_first(it)),
        ("cannot_matter", it.idle_doubts.into()),
        ("first_rank", first_rank),
        ("first_rank_over_all", first_rank_over_all),
        ("pairwise", pairwise),
        ("centres", centres),
    ]);
    root.print()
}

pub(super) fn text(it: &impl ToString) -> Json {
    Json::Text(it.to_string())
}

pub(super) fn option(it: &Assessment, place: usize) -> Json {
    text(&it.table.candidates[place].id)
}

pub(super) fn criterion(it: &Assessment, place: usize) -> Json {
    text(&it.table.criteria[place].id)
}

pub(super) fn options(it: &Assessment, places: &[usize]) -> Json {
    list(places.iter().map(|place| option(it, *place)))
}

pub(super) fn criteria(it: &Assessment, places: &[usize]) -> Json {
    list(places.iter().map(|place| criterion(it, *place)))
}

/// Something for each of the enabled criteria, in the order of their ids.
pub(super) fn by_criterion(it: &Assessment, values: impl Iterator<Item = (usize, Json)>) -> Json {
    let id = |at: usize| it.table.criteria[it.problem.enabled[at]].id.to_string();
    let mut fields: Vec<(String, Json)> = values.map(|(at, value)| (id(at), value)).collect();
    fields.sort_by(|one, other| one.0.cmp(&other.0));
    Json::Object(fields)
}

fn row(it: &Assessment, place: usize) -> Json {
    let one = &it.standings[place];
    let score = |of: fn(&crate::assessment::Score) -> Ratio| {
        one.score.as_ref().map(|score| of(score).to_string()).into()
    };
    object([
        ("id", option(it, place)),
        ("name", it.table.candidates[place].name.as_str().into()),
        ("state", one.screened.state.spell().into()),
        ("fails", criteria(it, &one.screened.fails)),
        ("unknown", criteria(it, &one.screened.unknown)),
        ("score", score(|score| score.point)),
        ("score_low", score(|score| score.low)),
        ("score_high", score(|score| score.high)),
        ("rank", one.rank.into()),
    ])
}

fn way(it: &Assessment, way: &Relaxation) -> Json {
    let changes = way.changes.iter().map(|(place, to)| {
        let criterion = &it.table.criteria[*place];
        let to = to.as_ref().map(|value| criterion.scale.spell_value(value));
        object([("must", text(&criterion.id)), ("to", to.into())])
    });
    object([
        ("changes", list(changes)),
        ("returns", options(it, &way.returns)),
        ("unconfirmed", options(it, &way.unconfirmed)),
    ])
}

fn prices(it: &Assessment) -> Json {
    list(it.prices.iter().map(|price| {
        object([
            ("must", criterion(it, price.place)),
            ("returns", options(it, &price.returns)),
            ("gain", price.gain.map(|gain| gain.to_string()).into()),
            ("then", price.then.as_ref().map(|then| answer(it, then)).into()),
        ])
    }))
}

fn contributions(it: &Assessment) -> Json {
    let Some(one) = &it.comparison else { return Json::Null };
    let parts = one.contributions.iter().map(|part| (part.place, text(&part.amount)));
    object([
        ("option", option(it, one.option)),
        ("rival", option(it, one.rival)),
        ("by_criterion", by_criterion(it, parts)),
    ])
}

fn dominance(it: &Assessment, one: &Dominance) -> Json {
    let better = one.better.iter().map(|at| criterion(it, it.problem.enabled[*at]));
    object([
        ("over", option(it, one.over)),
        ("under", option(it, one.under)),
        ("better", list(better)),
        ("ignored", criteria(it, &one.ignored)),
    ])
}

fn ask_first(it: &Assessment) -> Json {
    list(it.asks.iter().map(|ask| {
        object([
            ("option", option(it, ask.option)),
            ("criterion", criterion(it, ask.place)),
            ("value", text(&ask.value)),
            ("must", ask.is_must.into()),
            ("decides", ask.decides.into()),
            ("said", it.say_ask(ask).plain().into()),
        ])
    }))
}
