//! `edgewise fleet`: the fewest platforms for a board of sites, and what its voices agree on.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::arguments::{Fleet as Words, FleetFormat};
use super::report::{header, page_of};
use super::{Done, Exit, edition, facts, input, numbers};
use edgewise_engine::board::{CsvReader, FileReading, FleetSurvey, read_json, voices};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::id::EditionId;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::report::{self, Checked, csv, markdown};
use edgewise_engine::scenario::{Board, Role};

/// A board that was read, and everything that was wrong with it.
struct Said {
    board: Board,
    notices: Vec<String>,
    is_sound: bool,
}

pub fn run(words: &Words) -> Result<Done> {
    let catalog = facts(words.folder.as_deref())?.catalog;
    let named = words.edition.as_deref().map(|name| edition(&catalog, name)).transpose()?;
    let mut said = read(&catalog, named, &words.board)?;
    numbers::assume(&catalog, &mut said.board.assumptions, &[], &words.numbers)?;
    if !said.is_sound && !words.accept {
        let mut text = notes(&said.notices);
        text += "Nothing was worked out: part of the board could not be read. \
                 Use --accept to continue with the rest.\n";
        return Ok(Done { text, exit: Exit::Unreadable });
    }
    let survey = FleetSurvey::new(&catalog, &said.board);
    let fleet = survey.finish().map_err(anyhow::Error::msg)?;
    let heard = voices(&catalog, &said.board);
    let link = link::write_board(&catalog, &said.board);
    let classes = has(&said.board, Role::Class) || !has(&said.board, Role::Voice);
    let format = if words.json { FleetFormat::Json } else { words.format };
    let text = match format {
        FleetFormat::Json => {
            report::json::board(&catalog, &said.board, &fleet, &heard, said.notices)
        }
        FleetFormat::Text => {
            let mut text = notes(&said.notices);
            if classes {
                text += &report::text::fleet(&catalog, &said.board, &fleet);
            }
            if has(&said.board, Role::Voice) {
                text += &report::text::voices(&catalog, &said.board, &heard);
            }
            text + &link.map_or_else(String::new, |link| format!("\n{link}\n"))
        }
        FleetFormat::Record => {
            let link = link.unwrap_or_default();
            let link = if link.is_empty() { link } else { [page_of(&words.board), &link].concat() };
            let mut records = Vec::new();
            if classes {
                let header = header(&words.people)?;
                records.push(markdown::fleet(&catalog, &said.board, &fleet, &link, &header));
            }
            if has(&said.board, Role::Voice) {
                records.push(markdown::voices(&catalog, &said.board, &heard, &link));
            }
            records.join("\n")
        }
        FleetFormat::Csv => csv::fleet(&catalog, &said.board, &fleet),
    };
    Ok(Done::from(text))
}

/// A link with its checks; for a board, each of its scenarios.
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
    let mut all: Vec<Checked> = links.map(|link| Checked::of(catalog, &link, accepts)).collect();
    // Notices about the board are given once, with its first scenario.
    if let Some(first) = all.first_mut() {
        first.notices.splice(..0, reading.notices);
    }
    all
}

fn has(board: &Board, role: Role) -> bool {
    board.of_role(role).next().is_some()
}

/// Notices, one per line.
pub fn notes(notices: &[String]) -> String {
    notices.iter().flat_map(|notice| ["! ", notice, "\n"]).collect()
}

/// Reads the link of a board, or a file of either form.
fn read(catalog: &Catalog, named: Option<&EditionId>, word: &str) -> Result<Said> {
    if link::is_board(word) {
        return of_link(catalog, word);
    }
    let text = if word == "-" {
        input::whole()?
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
    let is_sound = notices.is_empty();
    notices.extend(reading.renamed);
    Said { board: reading.board, is_sound, notices }
}
