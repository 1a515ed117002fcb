//! A fleet for a terminal.

use core::fmt::Write;

use super::table::{Column, table};
use crate::assessment::State;
use crate::board::{Choice, Class, Fleet, Number};
use crate::catalog::Catalog;
use crate::phrase::Phrase;
use crate::scenario::Board;
use crate::words::{CURRENCY, SCORE_LOST, range_of_hours};

/// How many classes are listed.
const CLASSES_MAX: usize = 20;

/// A fleet in sentences and rows.
pub fn fleet(catalog: &Catalog, board: &Board, fleet: &Fleet) -> String {
    let mut out = lines(&fleet.say(catalog, board), "");
    if fleet.classes.is_empty() {
        return out;
    }
    out += "\nWho gets which platform\n";
    out += &classes(fleet);
    if let more @ 1.. = fleet.classes.len().saturating_sub(CLASSES_MAX) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "  and {more} more classes");
    }
    let _ = writeln!(out, "  {SCORE_LOST}");
    out += "\nWhat speaks against it\n";
    out += &lines(&fleet.cautions(catalog, board, CLASSES_MAX), "  ");
    out += &standardising(board, fleet);
    let rejected = fleet.rejected(catalog, board);
    if !rejected.is_empty() {
        out += "\nWhat was rejected\n";
        let said: Vec<Phrase> = rejected.iter().map(|one| fleet.say_rejected(one)).collect();
        out += &lines(&said, "  ");
    }
    let asked: Vec<Phrase> =
        fleet.ask_next(catalog, board).into_iter().map(|one| one.said).collect();
    if !asked.is_empty() {
        out += "\nWhat to ask next\n";
        out += &lines(&asked, "  ");
    }
    out
}

/// Sentences, one a line.
fn lines(said: &[Phrase], indent: &str) -> String {
    said.iter().flat_map(|one| [indent.to_owned(), one.plain(), "\n".to_owned()]).collect()
}

fn classes(fleet: &Fleet) -> String {
    let columns: [Column; 6] = [
        ("Class", false),
        ("Sites", true),
        ("Machines each", true),
        ("Platform", false),
        ("Best for this class alone", false),
        ("Score lost", true),
    ];
    let cover = fleet.covers.sets.first();
    let row = |(place, class): (usize, &Class)| {
        let takes = cover.and_then(|cover| cover.takes[place]);
        let lost = cover.and_then(|cover| class.regret(cover.platforms));
        vec![
            class.name.clone(),
            class.sites.to_string(),
            class.machines.to_string(),
            takes.map_or_else(|| "none".into(), |one| fleet.platforms[one].name.clone()),
            best_alone(fleet, class),
            lost.map_or_else(String::new, |lost| lost.decimal(2)),
        ]
    };
    let rows: Vec<_> = fleet.classes.iter().enumerate().take(CLASSES_MAX).map(row).collect();
    table(&columns, &rows)
}

/// The options that a class names by itself.
fn best_alone(fleet: &Fleet, class: &Class) -> String {
    let names = fleet.names(class.named).join(", ");
    match class.state {
        State::Fits => names,
        State::Unconfirmed => names + " (not confirmed)",
        State::RuledOut => "nothing fits".into(),
    }
}

fn standardising(board: &Board, fleet: &Fleet) -> String {
    if fleet.numbers.is_empty() {
        return String::new();
    }
    let has_hours = !fleet.is_placeholder;
    let has_money = has_hours && board.assumptions.has_prices();
    let mut columns: Vec<Column> = vec![
        ("Platforms", true),
        ("Sites covered", true),
        ("Score lost on average", true),
        ("Most lost by a class", true),
    ];
    columns.extend(has_hours.then_some(("Hours a month", true)));
    columns.extend(has_money.then_some(("Money a year", true)));
    columns.push(("Which", false));
    let row = |number: &Number, choice: &Choice| {
        let mut cells = vec![
            number.count.to_string(),
            format!("{} of {}", choice.sites, fleet.sites()),
            choice.average().decimal(3),
            choice.worst.decimal(2),
        ];
        cells.extend(has_hours.then(|| hours(choice)));
        cells.extend(has_money.then(|| money(choice)));
        let found = if number.is_exact { "" } else { " (best found)" };
        cells.push(fleet.names(choice.platforms).join(", ") + found);
        cells
    };
    let rows = fleet.numbers.iter().flat_map(|number| {
        let both = [Some(&number.by_sum), number.by_worst.as_ref()];
        both.into_iter().flatten().map(|choice| row(number, choice)).collect::<Vec<_>>()
    });
    let rows: Vec<_> = rows.collect();
    let mut out = ["\nWhat standardising costs\n", &table(&columns, &rows)].concat();
    let is_starred = rows.iter().flatten().any(|cell| cell.ends_with(" *"));
    let notes = [
        (has_hours && is_starred, "* rests on placeholders, in part or altogether"),
        (has_money, CURRENCY),
        (
            !has_hours && board.assumptions.has_prices(),
            "No hours were given, so no money is worked out: give your hours with --hours.",
        ),
    ];
    for (_, note) in notes.iter().filter(|(is_there, _)| *is_there) {
        let _ = writeln!(out, "  {note}");
    }
    out
}

/// Hours a month.
fn hours(choice: &Choice) -> String {
    choice.quarters.map_or_else(|| "unknown".to_owned(), |it| range_of_hours(it) + star(choice))
}

/// Money a year.
fn money(choice: &Choice) -> String {
    let rests_on_hours = choice.money.labour.is_some();
    choice.money_a_year() + if rests_on_hours { star(choice) } else { "" }
}

/// A mark if some of the hours are placeholders.
fn star(choice: &Choice) -> &'static str {
    if choice.guesses.is_empty() { "" } else { " *" }
}
