//! The record of a fleet: who decides when, which platforms, who gets what and at what risk, and what else
//! was considered.

mod classes;
mod rejected;

use core::fmt::Write;

use super::markup::{ours, phrase, theirs};
use super::{list, paragraphs};
use crate::board::{Choice, Fleet};
use crate::catalog::Catalog;
use crate::report::{Header, VERSION};
use crate::scenario::{Assumptions, Board, Per};
use crate::words::{money_a_year, range_of_hours, thousands};

/// How many classes the record lists; the CSV has all of them.
const CLASSES_MAX: usize = 100;

/// The record of a board's fleet, with its link in the form that people will open; empty for none.
pub fn fleet(catalog: &Catalog, board: &Board, it: &Fleet, link: &str, header: &Header) -> String {
    let header = header.cleaned();
    let title = if board.title.is_empty() { "Fleet".into() } else { theirs(&board.title) };
    let said = it.say(catalog, board);
    let section = |heading: &str, text: String| match text.as_str() {
        "" => text,
        _ => format!("## {heading}\n\n{text}"),
    };
    let cautions = it.cautions(catalog, board, CLASSES_MAX);
    let made =
        format!("The facts are those of edition {}. Written by Edgewise {VERSION}.", it.edition);
    paragraphs([
        format!("# Platforms for a fleet: {title}"),
        head(it, &header),
        format!("{} classes, {} sites.", it.classes.len(), it.sites()),
        section("Decision", list(said.iter().map(phrase))),
        section("Classes", classes::table(it)),
        section("What each class asks for", classes::wishes(catalog, board, it)),
        section("What speaks against it", list(cautions.iter().map(phrase))),
        section("What standardising costs", numbers(board, it)),
        section("What was rejected", rejected::rejected(it)),
        section("Hours and prices given", given(catalog, &board.assumptions)),
        section("How this was chosen", how()),
        made,
        if link.is_empty() { String::new() } else { format!("The board: <{link}>") },
    ]) + "\n"
}

/// Status, deciders and date, as in the record of one scenario.
fn head(it: &Fleet, header: &Header) -> String {
    let named = |words: &str| if words.is_empty() { "not named yet".into() } else { ours(words) };
    let date = header.date.map_or_else(|| "open".to_owned(), |date| date.to_string());
    let consulted =
        |label: &str, words: &str| (!words.is_empty()).then(|| format!("{label}: {}", ours(words)));
    let lines = [
        Some(format!("Status: {}", if it.covers.sets.is_empty() { "draft" } else { "proposed" })),
        Some(format!("Deciders: {}", named(&header.deciders))),
        consulted("Consulted", &header.consulted),
        consulted("Informed", &header.informed),
        Some(format!("Date: {date}")),
    ];
    list(lines.into_iter().flatten())
}

/// The best sets of each number of platforms.
fn numbers(board: &Board, it: &Fleet) -> String {
    if it.numbers.is_empty() {
        return String::new();
    }
    let has_hours = !it.is_placeholder;
    let has_money = has_hours && board.assumptions.has_prices();
    let more = [(has_hours, " Hours a month |"), (has_money, " Money a year |")];
    let more = || more.iter().filter(|(is_there, _)| *is_there);
    let names: String = more().map(|(_, name)| *name).collect();
    let mut out = format!(
        "| Platforms | Which | Sites covered | Score lost in all | Most lost by one class |{names}\n"
    );
    out += "|---|---|---|---|---|";
    out += &"---|".repeat(more().count());
    let mut row = |count: usize, choice: &Choice| {
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "\n| {count} | {} | {} | {} | {} |",
            platforms(it, choice.platforms),
            choice.sites,
            choice.regret.decimal(2),
            choice.worst.decimal(2),
        );
        if has_hours {
            let hours = choice.quarters.map_or_else(|| "unknown".into(), range_of_hours);
            let _ = write!(out, " {hours} |");
        }
        if has_money {
            let _ = write!(out, " {} |", money_a_year(&choice.money));
        }
    };
    for number in &it.numbers {
        row(number.count, &number.by_sum);
        if let Some(other) = &number.by_worst {
            row(number.count, other);
        }
    }
    if !has_hours {
        out += "\n\nNo hours were given, so nothing is said about them.";
    }
    out
}

/// The numbers behind hours and money; empty if none was given.
fn given(catalog: &Catalog, assumed: &Assumptions) -> String {
    let duties = catalog.duties().map_or(&[][..], |one| one.members());
    let units = catalog.prices().map_or(&[][..], |one| one.members());
    let each = |per: Per| match per {
        Per::Once => "once",
        Per::Cluster => "at each site",
        Per::Machine => "for each machine",
    };
    let of_duties = duties.iter().flat_map(|duty| {
        Per::ALL.into_iter().filter_map(move |per| {
            let range = assumed.hours.get(&(per, duty.id.clone()))?;
            let hours = range_of_hours((*range).into());
            Some(format!("{}: {hours} hours a month {}", ours(&duty.name), each(per)))
        })
    });
    let rate = assumed.rate.map(|rate| format!("An hour costs: {}", thousands(rate.into())));
    let quotes = units.iter().filter_map(|unit| {
        let quote = assumed.quotes.get(&unit.id)?;
        Some(format!("{}: {} a year", ours(&unit.name), thousands((*quote).into())))
    });
    list(of_duties.chain(rate).chain(quotes))
}

fn how() -> String {
    "The fewest platforms that cover the sites come first, and of these sets the one with the least score lost \
     over all sites. Each class keeps its own must-haves and priorities, and takes the best-scoring platform of \
     the set that is confirmed to fit it."
        .into()
}

fn platforms(it: &Fleet, set: u64) -> String {
    let names: Vec<String> = it.names(set).into_iter().map(ours).collect();
    names.join(", ")
}
