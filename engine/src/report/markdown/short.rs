//! The short record: what was decided, why, at what risk and what to ask next, in sixty lines or fewer.
//! The facts behind it are in the full record.

use core::cmp::Reverse;

use super::case::{Case, and, counted};
use super::markup::{ours, phrase};
use super::{Header, context, front, list, more, outcome, paragraphs};
use crate::assessment::State;
use crate::link::Notice;
use crate::order::InOrder;
use crate::words::{Board, left_out};

/// How many criteria that count are named, those that somebody ranked first.
const DRIVERS_MAX: usize = 4;
/// How many reasons the ruled-out options are grouped by.
const GROUPS_MAX: usize = 6;
/// How many options are named; the others are counted.
const OPTIONS_MAX: usize = 4;
/// How many facts to ask for are named.
const ASKS_MAX: usize = 2;

/// The text.
pub fn text(case: &Case<'_>, header: &Header, notices: &[Notice], link: &str) -> String {
    let board = case.it.board(case.catalog, case.reasons, case.scenario);
    let parts = [
        front::matter(case, header),
        context::title(case),
        front::listed(case, header),
        asked(case),
        drivers(case),
        considered(case),
        outcome::decision(case, &case.it.reasons(), notices) + &sure(&board),
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
        format!(
            "Which of {count} fits {site}? {must}{}{}",
            ours(&left_out(case.catalog, case.scenario)),
            context::counted_from(case)
        ),
    ])
}

fn drivers(case: &Case<'_>) -> String {
    let heading = "## Decision Drivers".into();
    if case.it.problem.total == 0 {
        return paragraphs([heading, "Only the must-haves count.".into()]);
    }
    let is_ranked = |place: usize| case.scenario.ranks(&case.it.table.criteria[place].id);
    // What somebody ranked is what the decision is about: it comes first.
    let (mut all, others): (Vec<_>, Vec<_>) =
        case.by_weight().into_iter().partition(|(_, place)| is_ranked(*place));
    all.extend(others);
    // One more takes no more room than saying that there is one.
    let shown = if all.len() == DRIVERS_MAX + 1 { all.len() } else { DRIVERS_MAX.min(all.len()) };
    let (named, rest) = all.split_at(shown);
    let mut lines: Vec<String> = named
        .iter()
        .map(|(at, place)| {
            let name = ours(&case.it.table.criteria[*place].name);
            format!("{name}, {} of the weight", case.it.problem.share(*at).percent())
        })
        .collect();
    if let Some(share) = rest.iter().map(|(at, _)| case.it.problem.share(*at)).max() {
        let (more, share) = (counted(rest.len(), "other"), share.percent());
        lines.push(format!("{more}, at most {share} of the weight each"));
    }
    paragraphs([heading, list(lines)])
}

fn considered(case: &Case<'_>) -> String {
    let in_state = |state: State| -> Vec<usize> {
        let ranking = case.it.ranking().into_iter();
        ranking.filter(|option| case.it.standings[*option].screened.state == state).collect()
    };
    let [fit, open, out] = [State::Fits, State::Unconfirmed, State::RuledOut].map(in_state);
    let name = |option: &usize| {
        let score = case.it.standings[*option].score.filter(|_| !case.is_withheld());
        let score =
            score.map_or_else(String::new, |score| format!(", score {}", score.point.decimal(2)));
        format!("{}{score}", case.name(*option))
    };
    let mut lines: Vec<String> = fit.iter().take(OPTIONS_MAX).map(name).collect();
    if let more @ 1.. = fit.len().saturating_sub(OPTIONS_MAX) {
        lines.push(format!("{more} more"));
    }
    // Those that score highest are those on which the answer may turn.
    let mut unsure: Vec<String> = open.iter().take(OPTIONS_MAX).map(name).collect();
    if let more @ 1.. = open.len().saturating_sub(OPTIONS_MAX) {
        unsure.push(format!("{more} more"));
    }
    if !unsure.is_empty() {
        lines.push(format!("Not confirmed to fit: {}", unsure.join("; ")));
    }
    lines.extend(ruled_out(case, &out));
    paragraphs(["## Considered Options".into(), list(lines)])
}

/// "Ruled out by “Open source”: A; B. By “Needs no more than 1 machine” together with “Windows workers”: C": the
/// options under the first must-have that each fails, or under those that it does not meet together.
fn ruled_out(case: &Case<'_>, out: &[usize]) -> Option<String> {
    let mut groups: Vec<(&[usize], Vec<String>)> = Vec::new();
    for option in out {
        let screened = &case.it.standings[*option].screened;
        let clash = || screened.clashes.first().map(|clash| &clash.places[..]);
        let Some(first) = screened.fails.first().map(std::slice::from_ref).or_else(clash) else {
            continue;
        };
        let name = case.heading(*option);
        match groups.iter_mut().find(|(place, _)| *place == first) {
            Some((_, names)) => names.push(name),
            None => groups.push((first, vec![name])),
        }
    }
    groups.order_by_key(|(_, names)| Reverse(names.len()));
    let rest: Vec<String> = groups
        .split_off(GROUPS_MAX.min(groups.len()))
        .into_iter()
        .flat_map(|(_, names)| names)
        .collect();
    let mut reasons: Vec<(String, Vec<String>)> =
        groups.into_iter().map(|(places, names)| (together(case, places), names)).collect();
    if !rest.is_empty() {
        reasons.push(("other must-haves".into(), rest));
    }
    let said = reasons.iter().enumerate().map(|(at, (reason, names))| {
        let by = if at == 0 { "Ruled out by" } else { "By" };
        format!("{by} {reason}: {}", names.join("; "))
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join(". "))
}

/// "“A” together with “B”".
fn together(case: &Case<'_>, places: &[usize]) -> String {
    let named: Vec<String> = places.iter().map(|place| case.demand(*place)).collect();
    match &named[..] {
        [first, rest @ ..] if !rest.is_empty() => format!("{first} together with {}", and(rest)),
        _ => named.concat(),
    }
}

fn sure(board: &Board) -> String {
    if board.sure.is_empty() {
        String::new()
    } else {
        format!(" How sure: {}", phrase(&board.sure))
    }
}

fn consequences(case: &Case<'_>, board: &Board) -> String {
    if board.reasons.is_empty() && board.risks.is_empty() {
        return String::new();
    }
    let good = board.reasons.iter().map(|one| format!("Good, because {}", phrase(one)));
    let bad = board.risks.iter().map(|one| format!("Bad, because {}", phrase(one)));
    let of_what = if case.chosen().is_some() { "" } else { "Of the options that tie:" };
    paragraphs(["### Consequences".into(), of_what.into(), list(good.chain(bad))])
}

fn confirmation(case: &Case<'_>, board: &Board) -> String {
    if case.is_withheld() || board.asks.is_empty() {
        return String::new();
    }
    paragraphs(["### Confirmation".into(), list(board.asks.iter().take(ASKS_MAX).map(phrase))])
}
