//! The shares of winning as JSON: by the ids of options, each with the method that found it.

use super::assessment::by_criterion;
use super::value::{Json, object};
use crate::assessment::{Assessment, FirstRank, Method, Shares};
use crate::scenario::Scenario;

/// What is added to an assessment: first ranks in the visitor's order and over all weightings, one
/// option against another, and centres. All empty where less than two options fit, where nothing is
/// weighed and where the recommendation is withheld.
pub fn shares(it: &Assessment, scenario: &Scenario) -> [Json; 4] {
    let Some(found) = it.shares(scenario) else {
        return [const { Json::Object(Vec::new()) }; 4];
    };
    [
        first_rank(it, &found, &found.in_order),
        first_rank(it, &found, &found.over_all),
        pairwise(it, &found),
        centres(it, &found),
    ]
}

fn first_rank(it: &Assessment, found: &Shares, first: &FirstRank) -> Json {
    by_option(it, found, |at| Some(share(first.shares[at].to_string(), first.method)))
}

fn pairwise(it: &Assessment, found: &Shares) -> Json {
    by_option(it, found, |at| {
        let against = |rival: usize| {
            let said = Shares::three_digits(found.pairwise[at][rival]);
            (rival != at).then(|| share(said, Method::Float))
        };
        Some(by_option(it, found, against))
    })
}

fn centres(it: &Assessment, found: &Shares) -> Json {
    let method = found.over_all.centres_method;
    by_option(it, found, |at| {
        let weights = found.over_all.centres[at].as_ref()?.iter();
        let weights = weights.map(|weight| weight.to_string().into()).enumerate();
        Some(with_method("weights", by_criterion(it, weights), method))
    })
}

/// Something for each option that takes part, in the order of their ids.
fn by_option(it: &Assessment, found: &Shares, value: impl Fn(usize) -> Option<Json>) -> Json {
    let id = |option: &usize| it.table.candidates[*option].id.to_string();
    let each = found.options.iter().enumerate();
    let mut fields: Vec<(String, Json)> =
        each.filter_map(|(at, option)| Some((id(option), value(at)?))).collect();
    fields.sort_by(|one, other| one.0.cmp(&other.0));
    Json::Object(fields)
}

fn share(said: String, method: Method) -> Json {
    with_method("share", said.into(), method)
}

fn with_method(name: &str, value: Json, method: Method) -> Json {
    object([
        (name, value),
        ("method", method.spell().into()),
        ("precision", method.precision().into()),
    ])
}
