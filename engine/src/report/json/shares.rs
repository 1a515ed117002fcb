//! The shares of winning as JSON: by option id, each with the method that found it.

use serde::Serialize;

use super::ids::{ByCriterion, ByOption, enabled, option};
use crate::assessment::{self, Assessment, FirstRank, Method};

/// What is added to an assessment: first ranks in the visitor's order and over all weightings, one
/// option against another, and centres. All empty if fewer than two options fit, nothing is weighed
/// or the recommendation is withheld.
#[derive(Default, Serialize)]
pub struct Shares<'a> {
    first_rank: ByOption<'a, Portion>,
    first_rank_over_all: ByOption<'a, Portion>,
    pairwise: ByOption<'a, ByOption<'a, Portion>>,
    centres: ByOption<'a, Centre<'a>>,
}

impl<'a> Shares<'a> {
    /// The shares that were found for an assessment.
    pub fn of(it: &'a Assessment, found: &assessment::Shares) -> Self {
        let first_rank = |first: &FirstRank| {
            by_option(it, found, |at| {
                Some(Portion::new(first.shares[at].to_string(), first.method))
            })
        };
        Self {
            first_rank: first_rank(&found.in_order),
            first_rank_over_all: first_rank(&found.over_all),
            pairwise: by_option(it, found, |at| Some(against(it, found, at))),
            centres: by_option(it, found, |at| Centre::of(it, &found.over_all, at)),
        }
    }
}

/// A share of all weightings.
#[derive(Serialize)]
struct Portion {
    share: String,
    method: &'static str,
    precision: Option<&'static str>,
}

impl Portion {
    const fn new(share: String, method: Method) -> Self {
        Self { share, method: method.spell(), precision: method.precision() }
    }
}

/// The mean of the weightings under which an option comes first.
#[derive(Serialize)]
struct Centre<'a> {
    weights: ByCriterion<'a, String>,
    method: &'static str,
    precision: Option<&'static str>,
}

impl<'a> Centre<'a> {
    fn of(it: &'a Assessment, found: &FirstRank, at: usize) -> Option<Self> {
        let weights = found.centres[at].as_ref()?.iter().enumerate();
        let method = found.centres_method;
        Some(Self {
            weights: weights.map(|(at, weight)| (enabled(it, at), weight.to_string())).collect(),
            method: method.spell(),
            precision: method.precision(),
        })
    }
}

/// How often one option scores higher than each of the others.
fn against<'a>(it: &'a Assessment, found: &assessment::Shares, at: usize) -> ByOption<'a, Portion> {
    by_option(it, found, |rival| {
        let share = assessment::Shares::three_digits(found.pairwise[at][rival]);
        (rival != at).then(|| Portion::new(share, Method::Float))
    })
}

/// Something for each option that takes part.
fn by_option<'a, T>(
    it: &'a Assessment,
    found: &assessment::Shares,
    value: impl Fn(usize) -> Option<T>,
) -> ByOption<'a, T> {
    let each = found.options.iter().enumerate();
    each.filter_map(|(at, place)| Some((option(it, *place), value(at)?))).collect()
}
