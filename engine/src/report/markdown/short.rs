//! The short record: what was decided, why, at what risk and what to ask next, in sixty lines or fewer.
//! The facts behind it are in the full record.

use super::case::{Case, and, counted};
use super::markup::{ours, phrase};
use super::{Header, context, front, list, more, outcome, paragraphs};
use crate::assessment::State;
use crate::link::Notice;
use crate::words::Board;

/// How many criteria that count are named.
const DRIVERS_MAX: usize = 3;
/// How many options are named; the others are counted.
const OPTIONS_MAX: usize = 4;
/// How many facts to ask for are named.
const ASKS_MAX: usize = 2;

/// The text.
pub fn text(case: &Case<'_>, header: &Header, notices: &[Notice], link: &str) -> String {
    let board = case.it.board(case.scenario);
    let parts = [
        front::matter(case, header),
        context::title(case),
        front::listed(case, header),
        asked(case),
        drivers(case),
        considered(case),
        outcome::outcome(case, notices),
        consequences(case, &board),
        confirmation(case, &board),
        more::link_line(case, link),
    ];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join("\n\n") + "\n"
}

fn asked(case: &Case<'_>) -> String {
    let title = &case.scenario.title;
    let site = if title.is_empty() { "the site".to_owned() } else { super::markup::theirs(title) };
    let count = counted(case.it.table.candidates.len(), "option");
    let demands = case.it.demands.iter().map(|(place, _)| ours(&case.it.demand(*place)));
    let demands: Vec<String> = demands.collect();
    let must = match demands.len() {
        0 => "No must-have is set.".to_owned(),
        _ => format!("Must-haves: {}.", demands.join("; ")),
    };
    paragraphs([
        "## Context and Problem Statement".into(),
        format!("Which of {count} fits {site}? {must}"),
    ])
}

fn drivers(case: &Case<'_>) -> String {
    let heading = "## Decision Drivers".into();
    if case.it.problem.total == 0 {
        return paragraphs([heading, "Only the must-haves count.".into()]);
    }
    let all = case.by_weight();
    let mut lines: Vec<String> = all
        .iter()
        .take(DRIVERS_MAX)
        .map(|(at, place)| {
            let name = ours(&case.it.table.criteria[*place].name);
            format!("{name}, {} of the weight", case.it.problem.share(*at).percent())
        })
        .collect();
    if let more @ 1.. = all.len().saturating_sub(DRIVERS_MAX) {
        lines.push(format!("{} with less weight", counted(more, "other")));
    }
    paragraphs([heading, list(lines)])
}

fn considered(case: &Case<'_>) -> String {
    let ranking = case.it.ranking();
    let open = |option: &usize| case.it.standings[*option].screened.state != State::RuledOut;
    let (open, out): (Vec<usize>, Vec<usize>) = ranking.into_iter().partition(open);
    let line = |option: &usize| {
        let standing = &case.it.standings[*option];
        let score = standing.score.filter(|_| !case.is_withheld());
        let score =
            score.map_or_else(String::new, |score| format!(", score {}", score.point.decimal(2)));
        let state = match standing.screened.state {
            State::Unconfirmed => ", not confirmed",
            State::Fits | State::RuledOut => "",
        };
        format!("{}{score}{state}", case.name(*option))
    };
    let mut lines: Vec<String> = open.iter().take(OPTIONS_MAX).map(line).collect();
    if let more @ 1.. = open.len().saturating_sub(OPTIONS_MAX) {
        lines.push(format!("{} behind them", counted(more, "option")));
    }
    if !out.is_empty() {
        let names: Vec<String> = out.iter().map(|option| case.heading(*option)).collect();
        lines.push(format!("Ruled out by a must-have: {}", and(&names)));
    }
    paragraphs(["## Considered Options".into(), list(lines)])
}

fn consequences(case: &Case<'_>, board: &Board) -> String {
    if case.chosen().is_none() {
        return String::new();
    }
    let good = board.reasons.iter().map(|one| format!("Good, because {}", phrase(one)));
    let bad = board.risks.iter().map(|one| format!("Bad, because {}", phrase(one)));
    paragraphs(["### Consequences".into(), list(good.chain(bad))])
}

fn confirmation(case: &Case<'_>, board: &Board) -> String {
    if case.is_withheld() || board.asks.is_empty() {
        return String::new();
    }
    paragraphs(["### Confirmation".into(), list(board.asks.iter().take(ASKS_MAX).map(phrase))])
}
