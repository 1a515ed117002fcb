//! The head of a record and its context: what was asked, based on which facts, in whose words.

use super::case::{Case, counted};
use super::markup::{ours, phrase, theirs};
use super::{list, paragraphs};
use crate::catalog::Standing;
use crate::scenario::why_retired;

/// The problem and its outcome, in one line.
pub fn title(case: &Case<'_>) -> String {
    let site = site(case, " for ");
    if let Some(option) = case.chosen() {
        return format!("# Choose {}{site}", case.heading(option));
    }
    let why = case.it.undecided().map_or_else(String::new, |one| one.title);
    format!("# No decision{site}: {why}")
}

/// "for “Air-gapped plant”", if the scenario has a title.
fn site(case: &Case<'_>, before: &str) -> String {
    let title = &case.scenario.title;
    if title.is_empty() { String::new() } else { format!("{before}{}", theirs(title)) }
}

/// The day that support periods are counted from, if the scenario names one; after a space.
pub fn counted_from(case: &Case<'_>) -> String {
    let said =
        |date| format!(" Support periods are counted from {date}, the date of the scenario.");
    case.scenario.date.map_or_else(String::new, said)
}

/// What was asked.
pub fn context(case: &Case<'_>) -> String {
    let cut = case.scenario.cut(case.catalog);
    let site = if case.scenario.title.is_empty() { " the site".into() } else { site(case, " ") };
    let considered = counted(case.it.table.candidates.len(), "option");
    let dated = counted_from(case);
    let question = format!(
        "Which of the {considered} below fits{site}, and how sure is that answer? The facts are \
         those of edition {}, “{}”.{dated}",
        cut.edition.id,
        ours(&cut.edition.title)
    );
    paragraphs([
        "## Context and Problem Statement".into(),
        question,
        must_haves(case),
        notes(case),
        own_ratings(case),
        whose_words(case),
    ])
}

fn must_haves(case: &Case<'_>) -> String {
    if case.it.demands.is_empty() {
        return "No must-have is set, so nothing is ruled out.".into();
    }
    let demands = case.it.demands.iter().map(|(place, _)| ours(&case.it.demand(*place)));
    format!("Must-haves:\n\n{}", list(demands))
}

fn notes(case: &Case<'_>) -> String {
    let notes = &case.scenario.notes;
    if notes.is_empty() { String::new() } else { format!("Notes:\n\n> {}", theirs(notes)) }
}

/// The cells that the visitor overrides, and overrides kept without effect.
fn own_ratings(case: &Case<'_>) -> String {
    let cut = case.scenario.cut(case.catalog);
    let lines: Vec<String> = case
        .scenario
        .overrides
        .iter()
        .filter_map(|((option, criterion), mine)| {
            if let Some(retired) = why_retired(&cut, option, criterion) {
                return Some(phrase(&retired));
            }
            let table = &case.it.table;
            let (option, place) = (table.candidate(option)?, table.criterion(criterion)?);
            let said = |standing: &Standing| {
                let values =
                    standing.values().map(|one| ours(&table.criteria[place].scale.say(one)));
                let values: Vec<String> = values.collect();
                if values.is_empty() { "unknown".into() } else { values.join(" or ") }
            };
            let cell = &table.candidates[option].cells[place];
            let catalog = cell.claim.as_ref().map(|claim| said(&claim.standing));
            let reason = match mine.reason.as_str() {
                "" => "No reason is given.".into(),
                reason => format!("{}.", theirs(reason)),
            };
            Some(format!(
                "{}, {}: {} instead of {}. {reason}",
                case.name(option),
                case.criterion(place),
                said(&cell.standing),
                catalog.unwrap_or_else(|| "nothing".into()),
            ))
        })
        .collect();
    if lines.is_empty() {
        return String::new();
    }
    format!("Own ratings, instead of those of the catalogue:\n\n{}", list(lines))
}

fn whose_words(case: &Case<'_>) -> String {
    let said = case.scenario;
    let reasons = said.overrides.values().any(|mine| !mine.reason.is_empty());
    if said.title.is_empty() && said.notes.is_empty() && said.own.is_empty() && !reasons {
        return String::new();
    }
    "Words in *“italics”* are those of whoever made the scenario.".into()
}
