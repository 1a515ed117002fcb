//! What was not confirmed, and how the decision can be confirmed later.

use super::case::{Case, counted};
use super::markup::{at_head, phrase};
use super::sources::Sources;
use super::{list, paragraphs};
use crate::assessment::{Kind, drift};

/// How many facts to ask for are listed; the rest are counted.
const ASKS_MAX: usize = 8;
/// How many changes since an older edition are listed; the rest are counted.
const CHANGES_MAX: usize = 4;

/// The facts in doubt that could change the answer.
pub fn doubts(case: &Case<'_>, sources: &mut Sources<'_>) -> String {
    let is_ruled_out = case.it.verdict.kind == Kind::NothingFits;
    if case.is_withheld() || case.it.is_blank || is_ruled_out {
        return String::new();
    }
    let asks = &case.it.asks;
    let lines: Vec<String> = asks
        .iter()
        .take(ASKS_MAX)
        .map(|ask| {
            let claim = case.it.table.candidates[ask.option].cells[ask.place].claim.as_ref();
            let cited = claim.map_or_else(String::new, |claim| sources.cite_reason(claim.reason));
            phrase(&case.it.say_ask(ask)) + &cited
        })
        .collect();
    let more = asks.len().saturating_sub(ASKS_MAX);
    let rest = if more > 0 { format!("And {}.", counted(more, "other")) } else { String::new() };
    let idle = match (asks.is_empty(), case.it.idle_doubts as usize) {
        (true, 0) => "Every fact that this rests on is known.".into(),
        (true, 1) => "The one fact in doubt cannot change the answer on its own.".into(),
        (true, idle) => {
            format!("None of the {idle} facts in doubt can change the answer on its own.")
        }
        (false, 0) => String::new(),
        (false, 1) => "One other fact is in doubt, but cannot change the answer on its own.".into(),
        (false, idle) => {
            format!("{idle} other facts are in doubt, but none can change the answer on its own.")
        }
    };
    paragraphs(["### What was not confirmed".into(), list(lines), rest, idle])
}

/// Whether the conclusion still holds under today's facts, and how to check that again.
pub fn confirmation(case: &Case<'_>) -> String {
    if case.is_withheld() || case.it.is_blank {
        return String::new();
    }
    let drift = drift(case.catalog, case.scenario);
    let [upshot, changes] = drift.map_or_else(<[String; 2]>::default, |drift| {
        let conclusion = drift.explain(case.catalog, case.reasons);
        let mut said = conclusion.said.iter().map(phrase);
        let upshot = said.next().unwrap_or_default();
        let mut lines: Vec<String> = said.by_ref().take(CHANGES_MAX).collect();
        if let more @ 1.. = said.count() {
            lines.push(format!("And {}, which `edgewise check` lists.", counted(more, "other")));
        }
        lines.extend(drift.yardsticks.iter().map(|one| phrase(&one.said)));
        [at_head(upshot), list(lines)]
    });
    paragraphs([
        "### Confirmation".into(),
        upshot,
        changes,
        "Facts change. Opening the link below shows this scenario under its own facts and under \
         later ones; `edgewise check` with that link says whether the conclusion still holds."
            .into(),
    ])
}
