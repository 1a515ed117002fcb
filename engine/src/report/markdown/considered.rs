//! The options that were considered, and how each did.

use super::case::{Case, and};
use super::markup::ours;
use super::{list, paragraphs};
use crate::assessment::State;

/// All options, best first.
pub fn considered(case: &Case<'_>) -> String {
    let lines = case.options().into_iter().map(|option| line(case, option));
    paragraphs(["## Considered Options".into(), list(lines), left_out(case), scores(case)])
}

fn line(case: &Case<'_>, option: usize) -> String {
    let candidate = &case.it.table.candidates[option];
    let family = if candidate.is_own() {
        " (an option of the scenario's own)".into()
    } else if candidate.family_name == candidate.name {
        String::new()
    } else {
        format!(" ({})", ours(&candidate.family_name))
    };
    format!("{}{family}: {}", case.name(option), state(case, option))
}

fn state(case: &Case<'_>, option: usize) -> String {
    let standing = &case.it.standings[option];
    let named = |places: &[usize]| {
        let names: Vec<String> = places.iter().map(|place| case.criterion(*place)).collect();
        and(&names)
    };
    let score = standing.score.filter(|_| !case.is_withheld());
    let score =
        score.map_or_else(String::new, |score| format!(", score {}", score.point.decimal(2)));
    match standing.screened.state {
        State::Fits => match standing.rank.filter(|_| !score.is_empty()) {
            Some(rank) => format!("fits, {}{score}", place(case, rank)),
            None => "fits".into(),
        },
        State::Unconfirmed => {
            format!("not confirmed on {}{score}", named(&standing.screened.to_ask()))
        }
        State::RuledOut => {
            let chips = case.it.chips(option);
            let chips: Vec<String> = chips.iter().map(|one| ours(&case.it.say_chip(one))).collect();
            format!("ruled out ({})", chips.join("; "))
        }
    }
}

/// "rank 2", "joint rank 2".
fn place(case: &Case<'_>, rank: u32) -> String {
    let shared = case.it.standings.iter().filter(|one| one.rank == Some(rank)).count() > 1;
    format!("{}rank {rank}", if shared { "joint " } else { "" })
}

/// The families that the scenario leaves out.
fn left_out(case: &Case<'_>) -> String {
    let family = |id| case.catalog.family(id).map(|family| ours(&family.name));
    let names: Vec<String> = case.scenario.hidden.iter().filter_map(family).collect();
    if names.is_empty() {
        return String::new();
    }
    format!("Left out by the scenario: {}.", and(&names))
}

fn scores(case: &Case<'_>) -> String {
    if case.it.problem.total == 0 || case.is_withheld() {
        return String::new();
    }
    "A score is the weighted sum of the ratings, from 0 (worst on everything) to 1 (best).".into()
}
