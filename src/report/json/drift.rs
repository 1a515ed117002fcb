//! `check --json`: an array with one object for each link.
//!
//! In `changes`, `then` and `now` are values as links spell them: `"yes"`; both sides of a dispute
//! as `"yes|limited"`; `"unknown"`; `null` where an edition has no facts on the criterion. `edition`,
//! `holds` and the verdicts are `null` for a link that could not be read.

use serde::Serialize;

use super::print;
use crate::assessment::{Assessment, Drift};
use crate::catalog::{Catalog, Criterion, Standing};
use crate::id::OptionId;
use crate::phrase::Phrase;
use crate::report::{Checked, Outcome};

#[derive(Serialize)]
struct Row {
    link: String,
    edition: Option<String>,
    today: String,
    holds: Option<bool>,
    verdict_then: Option<Verdict>,
    verdict_now: Option<Verdict>,
    changes: Vec<Change>,
    came: Vec<String>,
    went: Vec<Went>,
    said: Vec<String>,
    notices: Vec<String>,
}

#[derive(Serialize)]
struct Verdict {
    kind: &'static str,
    options: Vec<String>,
}

#[derive(Serialize)]
struct Change {
    option: String,
    successor: Option<String>,
    criterion: String,
    then: Option<String>,
    now: Option<String>,
    said: String,
}

#[derive(Serialize)]
struct Went {
    option: String,
    successors: Vec<String>,
}

/// Checked links as JSON.
pub fn checked(catalog: &Catalog, all: &[Checked]) -> String {
    let rows: Vec<Row> = all.iter().map(|one| row(catalog, one)).collect();
    print(&rows)
}

fn row(catalog: &Catalog, it: &Checked) -> Row {
    let blank = Row {
        link: it.link.clone(),
        edition: None,
        today: catalog.today().id.to_string(),
        holds: it.holds(),
        verdict_then: None,
        verdict_now: None,
        changes: Vec::new(),
        came: Vec::new(),
        went: Vec::new(),
        said: it.said(),
        notices: it.notices.iter().map(ToString::to_string).collect(),
    };
    match &it.outcome {
        Outcome::Unreadable => blank,
        Outcome::Today(now) => Row {
            edition: Some(now.edition.to_string()),
            verdict_then: Some(verdict(now)),
            verdict_now: Some(verdict(now)),
            ..blank
        },
        Outcome::Older(drift) => older(catalog, drift, blank),
    }
}

fn older(catalog: &Catalog, drift: &Drift, mut row: Row) -> Row {
    row.edition = Some(drift.then.edition.to_string());
    row.verdict_then = Some(verdict(&drift.then));
    row.verdict_now = Some(verdict(&drift.now));
    row.notices.extend(drift.notices.iter().map(Phrase::plain));
    row.came = drift.came.iter().map(ToString::to_string).collect();
    let went = |(option, successors): &(OptionId, Vec<OptionId>)| Went {
        option: option.to_string(),
        successors: successors.iter().map(ToString::to_string).collect(),
    };
    row.went = drift.went.iter().map(went).collect();
    let change = |one: &crate::assessment::Change| {
        let criterion = catalog.criterion(&one.criterion);
        let spell = |standing: &Standing| criterion.map(|criterion| spell(criterion, standing));
        Change {
            option: one.option.to_string(),
            successor: one.successor.as_ref().map(ToString::to_string),
            criterion: one.criterion.to_string(),
            then: one.then.as_ref().and_then(spell),
            now: one.now.as_ref().and_then(spell),
            said: drift.say_change(one).plain(),
        }
    };
    row.changes = drift.changes.iter().map(change).collect();
    row
}

fn verdict(it: &Assessment) -> Verdict {
    let id = |option: &usize| it.table.candidates[*option].id.to_string();
    Verdict { kind: it.verdict.kind.spell(), options: it.verdict.options.iter().map(id).collect() }
}

fn spell(criterion: &Criterion, standing: &Standing) -> String {
    let sides: Vec<String> =
        standing.values().map(|value| criterion.scale.spell_value(value)).collect();
    if sides.is_empty() { "unknown".into() } else { sides.join("|") }
}
