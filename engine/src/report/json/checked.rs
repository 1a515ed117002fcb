//! `check --json`: an array with one object per link.
//!
//! In `changes`, `then` and `now` are values as links spell them: `"yes"`; both sides of a dispute
//! as `"yes|limited"`; `"unknown"`; `null` if an edition has no facts on the criterion. `edition`,
//! `holds` and the verdicts are `null` for a link that could not be read.

use serde::Serialize;

use super::assessment::Verdict;
use super::print::print;
use crate::assessment::{self, Drift};
use crate::catalog::{Catalog, Criterion, Reasons, Standing, Value};
use crate::id::{CriterionId, OptionId};
use crate::phrase::Phrase;
use crate::report::{Checked, Outcome, VERSION};
use crate::scenario::Yardstick;

/// Checked links as JSON.
pub fn checked(catalog: &Catalog, reasons: &Reasons, all: &[Checked]) -> String {
    print(&all.iter().map(|one| Row::of(catalog, reasons, one)).collect::<Vec<_>>())
}

#[derive(Serialize)]
struct Row<'a> {
    edgewise: &'static str,
    link: &'a str,
    edition: Option<&'a str>,
    today: &'a str,
    holds: Option<bool>,
    verdict_then: Option<Verdict<'a>>,
    verdict_now: Option<Verdict<'a>>,
    changes: Vec<Change<'a>>,
    yardsticks: Vec<Other<'a>>,
    came: Vec<&'a str>,
    went: Vec<Went<'a>>,
    said: Vec<String>,
    notices: Vec<String>,
}

impl<'a> Row<'a> {
    fn of(catalog: &'a Catalog, reasons: &Reasons, it: &'a Checked) -> Self {
        let drift = match &it.outcome {
            Outcome::Unreadable | Outcome::Today(_) => None,
            Outcome::Older(drift) => Some(drift.as_ref()),
        };
        let (then, now) = match &it.outcome {
            Outcome::Unreadable => (None, None),
            Outcome::Today(now) => (Some(&**now), Some(&**now)),
            Outcome::Older(drift) => (Some(&drift.then), Some(&drift.now)),
        };
        let drifts = || drift.into_iter();
        let read = it.notices.iter().map(ToString::to_string);
        let moved = drifts().flat_map(|drift| drift.notices.iter().map(Phrase::plain));
        Self {
            edgewise: VERSION,
            link: &it.link,
            edition: then.map(|then| then.edition.as_str()),
            today: catalog.today().id.as_str(),
            holds: it.holds(),
            verdict_then: then.map(Verdict::of),
            verdict_now: now.map(Verdict::of),
            changes: drifts()
                .flat_map(|drift| drift.changes.iter().map(|one| Change::of(catalog, drift, one)))
                .collect(),
            yardsticks: drifts()
                .flat_map(|drift| drift.yardsticks.iter().map(|one| Other::of(catalog, one)))
                .collect(),
            came: drifts().flat_map(|drift| drift.came.iter().map(OptionId::as_str)).collect(),
            went: drifts().flat_map(|drift| drift.went.iter().map(Went::of)).collect(),
            said: it.said(catalog, reasons),
            notices: read.chain(moved).collect(),
        }
    }
}

/// A fact that changed.
#[derive(Serialize)]
struct Change<'a> {
    option: &'a str,
    successor: Option<&'a str>,
    criterion: &'a str,
    then: Option<String>,
    now: Option<String>,
    said: String,
}

impl<'a> Change<'a> {
    fn of(catalog: &Catalog, drift: &Drift, one: &'a assessment::Change) -> Self {
        let criterion = catalog.criterion(&one.criterion);
        let side = |standing: &Option<Standing>| Some(spell(criterion?, standing.as_ref()?));
        Self {
            option: one.option.as_str(),
            successor: one.successor.as_ref().map(OptionId::as_str),
            criterion: one.criterion.as_str(),
            then: side(&one.then),
            now: side(&one.now),
            said: drift.say_change(one).plain(),
        }
    }
}

/// A criterion that uses another yardstick, and what became of its must-have.
#[derive(Serialize)]
struct Other<'a> {
    from: &'a str,
    to: &'a str,
    must_then: Option<String>,
    must_now: Option<String>,
    said: String,
}

impl<'a> Other<'a> {
    fn of(catalog: &Catalog, one: &'a Yardstick) -> Self {
        let spelled = |id: &CriterionId, value: &Value| {
            catalog.criterion(id).map(|criterion| criterion.scale.spell_value(value))
        };
        let demand = one.demand.as_ref();
        Self {
            from: one.from.as_str(),
            to: one.to.as_str(),
            must_then: demand.and_then(|(then, _)| spelled(&one.from, then)),
            must_now: demand.and_then(|(_, now)| spelled(&one.to, now)),
            said: one.said.plain(),
        }
    }
}

/// An option that is no longer listed.
#[derive(Serialize)]
struct Went<'a> {
    option: &'a str,
    successors: Vec<&'a str>,
}

impl<'a> Went<'a> {
    fn of((option, successors): &'a (OptionId, Vec<OptionId>)) -> Self {
        Self {
            option: option.as_str(),
            successors: successors.iter().map(OptionId::as_str).collect(),
        }
    }
}

fn spell(criterion: &Criterion, standing: &Standing) -> String {
    let sides: Vec<String> =
        standing.values().map(|value| criterion.scale.spell_value(value)).collect();
    if sides.is_empty() { "unknown".into() } else { sides.join("|") }
}
