//! `edgewise fleet`: the fewest platforms for a board of sites, and what its voices agree on.

use core::fmt::Write;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::arguments::Fleet as Words;
use super::{Done, Exit, catalogue, edition};
use edgewise_engine::board::view::{BoardView, FleetView, VoicesView};
use edgewise_engine::board::{
    Choice, CsvReader, FileReading, Fleet, FleetSurvey, Voices, read_json, voices,
};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::effort::range_of_hours;
use edgewise_engine::id::EditionId;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::report::Checked;
use edgewise_engine::scenario::{Board, Role};

/// How many classes are listed.
const CLASSES_MAX: usize = 20;

/// A board that was read, and all that was wrong with it.
struct Said {
    board: Board,
    notices: Vec<String>,
    is_sound: bool,
}

pub fn run(words: &Words) -> Result<Done> {
    let catalog = catalogue(words.folder.as_deref())?;
    let named = words.edition.as_deref().map(|name| edition(&catalog, name)).transpose()?;
    let said = read(&catalog, named, &words.board)?;
    if !said.is_sound && !words.accept {
        let mut text = notes(&said.notices);
        text += "Nothing was worked out: part of the board could not be read. \
                 Use --accept to go on with the rest.\n";
        return Ok(Done { text, exit: Exit::Unreadable });
    }
    let survey = FleetSurvey::new(&catalog, &said.board);
    let fleet = survey.finish().map_err(anyhow::Error::msg)?;
    let heard = voices(&catalog, &said.board);
    let link = link::write_board(&catalog, &said.board);
    let text = if words.json {
        let view = BoardView {
            edition: said.board.edition.to_string(),
            fleet: has(&said.board, Role::Class)
                .then(|| FleetView::of(&catalog, &said.board, &fleet)),
            voices: has(&said.board, Role::Voice)
                .then(|| VoicesView::of(&catalog, &said.board, &heard)),
            link,
            notices: said.notices,
        };
        view.to_json()
    } else {
        let mut text = notes(&said.notices);
        if has(&said.board, Role::Class) || !has(&said.board, Role::Voice) {
            text += &fleet_text(&catalog, &said.board, &fleet);
        }
        if has(&said.board, Role::Voice) {
            text += &voices_text(&catalog, &said.board, &heard);
        }
        text + &link.map_or_else(String::new, |link| format!("\n{link}\n"))
    };
    Ok(Done::from(text))
}

/// A link as it is checked: of a board, each of its scenarios.
pub fn checked(catalog: &Catalog, text: &str, accepts: Trust) -> Vec<Checked> {
    if !link::is_board(text) {
        return vec![Checked::of(catalog, text, accepts)];
    }
    let reading = link::read_board(catalog, text);
    if reading.trust > accepts {
        let mut one = Checked::of(catalog, text, accepts);
        one.notices = reading.notices;
        return vec![one];
    }
    let entries = reading.board.entries.iter();
    let links = entries.map(|entry| link::write(catalog, &entry.scenario));
    links.map(|link| Checked::of(catalog, &link, accepts)).collect()
}

fn has(board: &Board, role: Role) -> bool {
    board.of_role(role).next().is_some()
}

/// Notices, a line each.
pub fn notes(notices: &[String]) -> String {
    notices.iter().flat_map(|notice| ["! ", notice, "\n"]).collect()
}

/// Reads the link of a board, or a file of either form.
fn read(catalog: &Catalog, named: Option<&EditionId>, word: &str) -> Result<Said> {
    if link::is_board(word) {
        return of_link(catalog, word);
    }
    let text = if word == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).context("standard input cannot be read")?;
        text
    } else if Path::new(word).exists() {
        std::fs::read_to_string(word).context(format!("{word} cannot be read"))?
    } else {
        bail!("{word}: neither a file nor the link of a board");
    };
    if link::is_board(&text) {
        return of_link(catalog, &text);
    }
    let reading = if text.trim_start().starts_with('{') {
        read_json(catalog, &text)
    } else {
        CsvReader::new(catalog, named.unwrap_or(&catalog.today().id), &text).finish()
    };
    Ok(of_file(reading))
}

fn of_link(catalog: &Catalog, text: &str) -> Result<Said> {
    let reading = link::read_board(catalog, text);
    let notices: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
    if reading.trust == Trust::Unreadable {
        bail!("{}", notices.join("\n"));
    }
    Ok(Said { board: reading.board, notices, is_sound: reading.trust == Trust::Sound })
}

fn of_file(reading: FileReading) -> Said {
    let mut notices: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    if reading.unlisted > 0 {
        notices.push(format!("{} more problems are not listed.", reading.unlisted));
    }
    Said { board: reading.board, is_sound: notices.is_empty(), notices }
}

fn fleet_text(catalog: &Catalog, board: &Board, fleet: &Fleet) -> String {
    let mut out = String::new();
    for phrase in fleet.say(catalog, board) {
        out += &phrase.plain();
        out.push('\n');
    }
    if !fleet.classes.is_empty() {
        out += "\nClasses\n";
    }
    for class in fleet.classes.iter().take(CLASSES_MAX) {
        let named = fleet.names(class.named).join(", ");
        let named = if named.is_empty() { "nothing fits".into() } else { named };
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "  {:<32}{:>8} sites  {named} ({})",
            class.name,
            class.sites,
            class.state.spell()
        );
    }
    if let more @ 1.. = fleet.classes.len().saturating_sub(CLASSES_MAX) {
        let _ = writeln!(out, "  and {more} more");
    }
    if !fleet.numbers.is_empty() {
        out += "\nThe best set of each number of platforms\n";
    }
    for number in &fleet.numbers {
        out += &row(fleet, number.count, &number.by_sum, number.is_exact);
        if let Some(other) = &number.by_worst {
            out += &row(fleet, number.count, other, number.is_exact);
        }
    }
    out
}

fn row(fleet: &Fleet, count: usize, choice: &Choice, is_exact: bool) -> String {
    let hours = choice.quarters.filter(|_| !fleet.is_placeholder);
    let hours = hours.map_or_else(String::new, |quarters| {
        format!(", {} hours a month", range_of_hours(quarters))
    });
    let found = if is_exact { "" } else { " (best found)" };
    format!(
        "  {count}  {} sites, regret {} in all and {} at most{hours}: {}{found}\n",
        choice.sites,
        choice.regret.decimal(2),
        choice.worst.decimal(2),
        fleet.names(choice.platforms).join(", "),
    )
}

fn voices_text(catalog: &Catalog, board: &Board, heard: &Voices) -> String {
    let mut out = String::new();
    for phrase in heard.say(catalog, board) {
        out += &phrase.plain();
        out.push('\n');
    }
    out += "\nVoices\n";
    for voice in &heard.voices {
        let named: Vec<&str> =
            voice.named.iter().map(|option| heard.options[*option].name.as_str()).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(out, "  {:<32}{} ({})", voice.name, named.join(", "), voice.state.spell());
    }
    out
}
