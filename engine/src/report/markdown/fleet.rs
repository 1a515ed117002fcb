//! The record of a fleet: who decides when, which platforms, who gets what and at what risk, and what else
//! was considered.

mod classes;

use core::fmt::Write;

use super::markup::{at_head, ours, phrase, theirs};
use crate::board::{Choice, Fleet};
use crate::catalog::Catalog;
use crate::report::{Header, VERSION};
use crate::scenario::{Assumptions, Board, Per};
use crate::words::{CURRENCY, range_of_hours, thousands};

/// How many classes the record lists; the CSV has all of them.
const CLASSES_MAX: usize = 100;

/// How the choice was made.
const HOW: &str = "\n## How this was chosen\n\nThe fewest platforms that cover the sites come first, and of \
    the sets of that size the one with which the sites lose the least score. Each class keeps its own must-haves \
    and priorities, and gets the platform of the set that scores best among those confirmed to fit it.\n";

/// The record of a board's fleet, with its link in the form that people will open; empty for none.
pub fn fleet(catalog: &Catalog, board: &Board, it: &Fleet, link: &str, header: &Header) -> String {
    let mut out = format!("# Platforms for a fleet: {}\n\n", theirs(&board.name()));
    head(&mut out, it, &header.cleaned());
    // Writing to a string cannot fail.
    let _ = writeln!(out, "\n{} classes, {} sites.", it.classes.len(), it.sites());
    section(&mut out, "Decision", it.say(catalog, board).iter().map(phrase).collect());
    classes::table(&mut out, it);
    section(&mut out, "What each class asks for", classes::wishes(catalog, board, it));
    let cautions = it.cautions(catalog, board, CLASSES_MAX);
    section(&mut out, "What speaks against it", cautions.iter().map(phrase).collect());
    numbers(&mut out, board, it);
    let rejected = it.rejected(catalog, board);
    let rejected = rejected.iter().map(|one| phrase(&it.say_rejected(one)));
    section(&mut out, "What was rejected", rejected.collect());
    let asked = it.ask_next(catalog, board);
    section(&mut out, "What to ask next", asked.iter().map(|one| phrase(&one.said)).collect());
    section(&mut out, "Hours and prices given", given(catalog, &board.assumptions));
    out += HOW;
    let _ = writeln!(
        out,
        "\nThe facts are those of edition {}. Written by Edgewise {VERSION}.",
        it.edition
    );
    if !link.is_empty() {
        let _ = writeln!(out, "\nThe board: <{link}>");
    }
    out
}

/// A heading and a list; nothing without items.
fn section(out: &mut String, heading: &str, items: Vec<String>) {
    if items.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n## {heading}\n");
    for item in items {
        let _ = writeln!(out, "* {}", at_head(item));
    }
}

/// Status, deciders and date, as in the record of one scenario.
fn head(out: &mut String, it: &Fleet, header: &Header) {
    let status = if it.covers.sets.is_empty() { "draft" } else { "proposed" };
    let date = header.date.map_or_else(|| "open".to_owned(), |date| date.to_string());
    let deciders = if header.deciders.is_empty() { "not named yet" } else { &header.deciders };
    let _ = writeln!(out, "* Status: {status}\n* Deciders: {}", ours(deciders));
    for (label, words) in [("Consulted", &header.consulted), ("Informed", &header.informed)] {
        if !words.is_empty() {
            let _ = writeln!(out, "* {label}: {}", ours(words));
        }
    }
    let _ = writeln!(out, "* Date: {date}");
}

/// The best sets of each number of platforms.
fn numbers(out: &mut String, board: &Board, it: &Fleet) {
    if it.numbers.is_empty() {
        return;
    }
    let has_hours = !it.is_placeholder;
    let has_money = has_hours && board.assumptions.has_prices();
    let (mut names, mut line) = (String::new(), String::from("|---|---|---|---|---|"));
    for (is_there, name) in [(has_hours, " Hours a month |"), (has_money, " Money a year |")] {
        if is_there {
            names += name;
            line += "---|";
        }
    }
    let _ = writeln!(
        out,
        "\n## What standardising costs\n\n\
         | Platforms | Which | Sites covered | Score lost, on average | Most lost by one class |{names}\n{line}"
    );
    for number in &it.numbers {
        row(out, it, number.count, &number.by_sum, [has_hours, has_money]);
        if let Some(other) = &number.by_worst {
            row(out, it, number.count, other, [has_hours, has_money]);
        }
    }
    for (is_there, note) in [
        (!has_hours, "No hours were given, so nothing is said about hours or money."),
        (
            has_hours && is_guessed(it),
            "Figures marked with * rest on placeholders, in part or altogether.",
        ),
        (has_money, CURRENCY),
    ] {
        if is_there {
            let _ = writeln!(out, "\n{note}");
        }
    }
}

/// Whether some of the hours in the table are placeholders.
fn is_guessed(it: &Fleet) -> bool {
    let shown = it.numbers.iter().flat_map(|one| [Some(&one.by_sum), one.by_worst.as_ref()]);
    shown.flatten().any(|one| !one.guesses.is_empty())
}

fn row(
    out: &mut String,
    it: &Fleet,
    count: usize,
    choice: &Choice,
    [has_hours, has_money]: [bool; 2],
) {
    let _ = write!(
        out,
        "| {count} | {} | {} of {} | {} | {} |",
        platforms(it, choice.platforms),
        choice.sites,
        it.sites(),
        choice.average().decimal(3),
        choice.worst.decimal(2),
    );
    let star = if choice.guesses.is_empty() { "" } else { " \\*" };
    if has_hours {
        let hours = choice.quarters.map_or_else(|| "unknown".into(), range_of_hours);
        let _ = write!(out, " {hours}{star} |");
    }
    if has_money {
        let star = if choice.money.labour.is_some() { star } else { "" };
        let _ = write!(out, " {}{star} |", choice.money_a_year());
    }
    out.push('\n');
}

/// The numbers behind hours and money; empty if none was given.
fn given(catalog: &Catalog, assumed: &Assumptions) -> Vec<String> {
    let mut said = Vec::new();
    for duty in catalog.duties().map_or(&[][..], |one| one.members()) {
        for (per, each) in [
            (Per::Once, "for each platform, however many sites"),
            (Per::Cluster, "at each site"),
            (Per::Machine, "for each machine"),
        ] {
            if let Some(range) = assumed.hours.get(&(per, duty.id.clone())) {
                let hours = range_of_hours((*range).into());
                said.push(format!("{}: {hours} hours a month {each}", ours(&duty.name)));
            }
        }
    }
    if let Some(rate) = assumed.rate {
        said.push(format!("An hour costs: {}", thousands(rate.into())));
    }
    for unit in catalog.prices().map_or(&[][..], |one| one.members()) {
        if let Some(quote) = assumed.quotes.get(&unit.id) {
            said.push(format!("{}: {} a year", ours(&unit.name), thousands((*quote).into())));
        }
    }
    said
}

fn platforms(it: &Fleet, set: u64) -> String {
    ours(&it.names(set).join(", "))
}
