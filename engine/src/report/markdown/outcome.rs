//! The outcome: the chosen option and why, or why there is no decision; and what it entails.

use super::case::{Case, and};
use super::markup::{ours, part, phrase, sentences};
use super::{list, paragraphs};
use crate::assessment::{Comparison, Contribution, Kind};
use crate::link::Notice;
use crate::phrase::Phrase;
use crate::words::contradictions;

/// What was decided, or that nothing was; with all that is said of it and against it.
pub fn outcome(case: &Case<'_>, notices: &[Notice]) -> String {
    let explanation = case.it.explain();
    let closing = case.chosen().and_then(|_| case.it.closing()).unwrap_or_default();
    let against = match explanation.against.as_slice() {
        said @ [_, ..] if case.chosen().is_some() => format!("Against it: {}", sentences(said)),
        _ => String::new(),
    };
    let decision = decision(case, &explanation.because, notices);
    paragraphs([format!("{decision} {closing}").trim_end().into(), against])
}

/// What was decided, or that nothing was, and why.
pub fn decision(case: &Case<'_>, because: &[Phrase], notices: &[Notice]) -> String {
    let said = match case.chosen() {
        Some(option) => chosen(case, option, because),
        None => case.it.undecided().map_or_else(String::new, |undecided| {
            no_decision(case, undecided.outcome, because, notices)
        }),
    };
    paragraphs(["## Decision Outcome".into(), said])
}

/// That there is no decision, and why.
fn no_decision(case: &Case<'_>, said: &str, because: &[Phrase], notices: &[Notice]) -> String {
    match case.it.verdict.kind {
        Kind::Withheld => {
            paragraphs([said.into(), list(notices.iter().map(|notice| ours(&notice.to_string())))])
        }
        Kind::NothingFits => {
            let contradictions = sentences(&contradictions(case.catalog, case.scenario));
            let (intro, ways) =
                because.split_first().map_or_else(Default::default, |(intro, ways)| {
                    (phrase(intro), list(ways.iter().map(phrase)))
                });
            paragraphs([format!("{said} {contradictions}").trim_end().into(), intro, ways])
        }
        Kind::Unconfirmed
        | Kind::OnlyOption
        | Kind::OnlyConfirmed
        | Kind::Tie
        | Kind::BestAlways
        | Kind::CloseCall
        | Kind::BestForPriorities => format!("{said} {}", sentences(because)),
    }
}

/// "Chosen option: X, because it …": the page's first sentence without the X at its start.
fn chosen(case: &Case<'_>, option: usize, because: &[Phrase]) -> String {
    let name = case.it.name(option);
    let first = match because.first().map(|first| first.0.as_slice()) {
        Some([head, rest @ ..]) if *head == name => {
            format!(", because it{}", phrase(&Phrase(rest.to_vec())))
        }
        Some(first) => format!(". {}", phrase(&Phrase(first.to_vec()))),
        None => ".".into(),
    };
    let mut said = format!("Chosen option: {}{first}", part(&name));
    if because.len() > 1 {
        said = format!("{said} {}", sentences(&because[1..]));
    }
    said
}

/// What the choice gains and costs, compared with the next best option if there is one.
pub fn consequences(case: &Case<'_>) -> String {
    if case.chosen().is_none() {
        return String::new();
    }
    let mut lines = Vec::new();
    match case.it.demands.len() {
        0 => {}
        1 => lines.push("Good, because it meets the must-have.".into()),
        _ => lines.push("Good, because it meets every must-have.".into()),
    }
    let beside = case.it.comparison.as_ref();
    lines.extend(beside.into_iter().flat_map(|one| differences(case, one)));
    match case.it.deciding_doubts.len() {
        0 => {}
        1 => lines.push("Bad, because one fact in doubt can change the answer.".into()),
        many => {
            lines
                .push(format!("Bad, because each of {many} facts in doubt can change the answer."));
        }
    }
    lines.push(match beside {
        Some(comparison) => alike(case, comparison),
        None => "Neutral, because nothing else that fits is left to compare it with.".into(),
    });
    match case.it.own_ratings {
        0 => {}
        1 => lines.push("Neutral, because one own rating counts here.".into()),
        many => lines.push(format!("Neutral, because {many} own ratings count here.")),
    }
    let beside = beside
        .map_or_else(String::new, |one| format!("Beside {}, the next best:", case.name(one.rival)));
    lines.retain(|line| !line.is_empty());
    paragraphs(["### Consequences".into(), beside, list(lines)])
}

/// What it is ahead and behind on, largest lead first.
fn differences(case: &Case<'_>, comparison: &Comparison) -> Vec<String> {
    let rival = case.name(comparison.rival);
    let line = |one: &Contribution| {
        let place = case.it.problem.enabled[one.place];
        let says = |option| phrase(&case.it.cell_says(option, place));
        let (word, sign) = if one.amount.is_negative() { ("Bad", "") } else { ("Good", "+") };
        let fact = match case.it.clause_counted(comparison.option, place) {
            Some(clause) => format!("it {}", phrase(&clause)),
            None => format!("of {}: {}", case.criterion(place), says(comparison.option)),
        };
        format!(
            "{word}, because {fact} ({rival}: {}; {sign}{} of the score).",
            says(comparison.rival),
            one.amount.decimal(2)
        )
    };
    comparison.contributions.iter().map(line).collect()
}

/// The criteria on which both are worth the same; empty for none.
fn alike(case: &Case<'_>, comparison: &Comparison) -> String {
    let differs = |at: usize| comparison.contributions.iter().any(|one| one.place == at);
    let alike: Vec<String> = case
        .by_weight()
        .into_iter()
        .filter(|(at, _)| !differs(*at))
        .map(|(_, place)| case.criterion(place))
        .collect();
    if alike.is_empty() {
        return String::new();
    }
    format!("Neutral, because the two score the same on {}.", and(&alike))
}
