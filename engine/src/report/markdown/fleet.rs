//! The record of a fleet: which platforms, what standardising costs, who gets what.

use core::fmt::Write;

use super::list;
use super::markup::{ours, phrase, theirs};
use crate::board::{Choice, Fleet};
use crate::catalog::Catalog;
use crate::scenario::Board;
use crate::words::range_of_hours;

/// How many classes the record lists; the CSV has all of them.
const CLASSES_MAX: usize = 100;

/// The record of a board's fleet, with its link in the form that people will open; empty for none.
pub fn fleet(catalog: &Catalog, board: &Board, it: &Fleet, link: &str) -> String {
    let title = if board.title.is_empty() { "Fleet".into() } else { theirs(&board.title) };
    let said = it.say(catalog, board);
    let mut out = format!("# Platforms for a fleet: {title}\n\n");
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "{} classes, {} sites, facts of {}.\n",
        it.classes.len(),
        it.sites(),
        it.edition
    );
    let _ = writeln!(out, "{}\n", list(said.iter().map(phrase)));
    out += "## What standardising costs\n\n";
    out += "| Platforms | Which | Sites covered | Score lost in all | Most by a class | Hours a month |\n";
    out += "|---|---|---|---|---|---|\n";
    for number in &it.numbers {
        out += &row(it, number.count, &number.by_sum);
        if let Some(other) = &number.by_worst {
            out += &row(it, number.count, other);
        }
    }
    out +=
        "\n## Classes\n\n| Class | Sites | Best option | Takes | Loses |\n|---|---|---|---|---|\n";
    let cover = it.covers.sets.first();
    for (place, class) in it.classes.iter().enumerate().take(CLASSES_MAX) {
        let takes = cover.and_then(|cover| cover.takes[place]);
        let loses = cover.and_then(|cover| class.regret(cover.platforms));
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} |",
            theirs(&class.name),
            class.sites,
            names(it, class.named),
            takes.map_or_else(|| "none".into(), |place| ours(&it.platforms[place].name)),
            loses.map_or_else(String::new, |loses| loses.decimal(2)),
        );
    }
    let more = it.classes.len().saturating_sub(CLASSES_MAX);
    if more > 0 {
        let _ = writeln!(out, "\n{more} more classes are not listed.");
    }
    if it.is_placeholder {
        out += "\nNo hours were given, so nothing is said about them.\n";
    }
    if !link.is_empty() {
        let _ = writeln!(out, "\nThe board: <{link}>");
    }
    out
}

fn row(it: &Fleet, count: usize, choice: &Choice) -> String {
    let hours = choice.quarters.filter(|_| !it.is_placeholder).map(range_of_hours);
    format!(
        "| {count} | {} | {} | {} | {} | {} |\n",
        names(it, choice.platforms),
        choice.sites,
        choice.regret.decimal(2),
        choice.worst.decimal(2),
        hours.unwrap_or_default(),
    )
}

fn names(it: &Fleet, set: u64) -> String {
    let names: Vec<String> = it.names(set).into_iter().map(ours).collect();
    names.join(", ")
}
