//! `check --json`: an array with one object for each link.
//!
//! In `changes`, `then` and `now` are values as links spell them: `"yes"`; both sides of a dispute
//! as `"yes|limited"`; `"unknown"`; `null` where an edition has no facts on the criterion. `edition`,
//! `holds` and the verdicts are `null` for a link that could not be read.

use super::value::{Json, list, object};
use crate::assessment::{Assessment, Change, Drift};
use crate::catalog::{Catalog, Criterion, Standing};
use crate::id::OptionId;
use crate::link::Notice;
use crate::phrase::Phrase;
use crate::report::{Checked, Outcome};

/// Checked links as JSON.
pub fn checked(catalog: &Catalog, all: &[Checked]) -> String {
    list(all.iter().map(|one| row(catalog, one))).print()
}

fn row(catalog: &Catalog, it: &Checked) -> Json {
    let drift = match &it.outcome {
        Outcome::Unreadable | Outcome::Today(_) => None,
        Outcome::Older(drift) => Some(drift.as_ref()),
    };
    let (then, now) = match &it.outcome {
        Outcome::Unreadable => (None, None),
        Outcome::Today(now) => (Some(&**now), Some(&**now)),
        Outcome::Older(drift) => (Some(&drift.then), Some(&drift.now)),
    };
    let [changes, came, went, moved] = drift.map_or([const { Vec::new() }; 4], |drift| {
        [
            drift.changes.iter().map(|one| change(catalog, drift, one)).collect(),
            drift.came.iter().map(|one| one.as_str().into()).collect(),
            drift.went.iter().map(self::went).collect(),
            drift.notices.iter().map(|said| Phrase::plain(said).into()).collect(),
        ]
    });
    let read = it.notices.iter().map(|notice: &Notice| Json::Text(notice.to_string()));
    object([
        ("link", it.link.as_str().into()),
        ("edition", then.map(|then| then.edition.as_str()).into()),
        ("today", catalog.today().id.as_str().into()),
        ("holds", it.holds().into()),
        ("verdict_then", then.map(verdict).into()),
        ("verdict_now", now.map(verdict).into()),
        ("changes", changes.into()),
        ("came", came.into()),
        ("went", went.into()),
        ("said", it.said(catalog).into()),
        ("notices", list(read.chain(moved))),
    ])
}

fn change(catalog: &Catalog, drift: &Drift, one: &Change) -> Json {
    let criterion = catalog.criterion(&one.criterion);
    let spell = |standing: &Option<Standing>| -> Json {
        let standing = standing.as_ref();
        standing.and_then(|standing| Some(spell(criterion?, standing))).into()
    };
    object([
        ("option", one.option.as_str().into()),
        ("successor", one.successor.as_ref().map(OptionId::as_str).into()),
        ("criterion", one.criterion.as_str().into()),
        ("then", spell(&one.then)),
        ("now", spell(&one.now)),
        ("said", drift.say_change(one).plain().into()),
    ])
}

fn went((option, successors): &(OptionId, Vec<OptionId>)) -> Json {
    object([
        ("option", option.as_str().into()),
        ("successors", list(successors.iter().map(OptionId::as_str))),
    ])
}

fn verdict(it: &Assessment) -> Json {
    let id = |option: &usize| it.table.candidates[*option].id.as_str();
    object([
        ("kind", it.verdict.kind.spell().into()),
        ("options", list(it.verdict.options.iter().map(id))),
    ])
}

fn spell(criterion: &Criterion, standing: &Standing) -> String {
    let sides: Vec<String> =
        standing.values().map(|value| criterion.scale.spell_value(value)).collect();
    if sides.is_empty() { "unknown".into() } else { sides.join("|") }
}
