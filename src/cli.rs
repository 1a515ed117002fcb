//! The command line: the same engine for scripts and CI.
//!
//! Exit codes: 0 done; 2 nothing could be read, or the command's words are off.

mod arguments;
mod assess;
mod catalog;
pub mod folder;
mod link;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Parser;

use crate::catalog::{Catalog, check};
use crate::scenario::Scenario;
use arguments::{Arguments, Command};

/// Runs a command and says how it went.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Nothing is left to be done if not even this can be printed.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let done = match arguments.command {
        Command::Assess(words) => assess::run(&words),
        Command::Catalog(words) => catalog::run(&words),
        Command::Link(words) => link::run(&words),
    };
    match done {
        Ok(text) => {
            use std::io::Write;
            // A reader that closed the pipe early has what it wanted.
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("edgewise: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// The catalogue in `folder`, or the shipped one.
fn catalogue(folder: Option<&Path>) -> Result<Catalog> {
    let Some(folder) = folder else {
        return Ok(crate::shipped());
    };
    let files = folder::read(folder).context("the catalogue cannot be read")?;
    check::read(&files).map_err(|defects| {
        let lines: Vec<String> = defects.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the catalogue has defects:\n{}", lines.join("\n"))
    })
}

/// Puts the scenario into the edition that the command names.
fn into_edition(catalog: &Catalog, scenario: &mut Scenario, edition: Option<&str>) -> Result<()> {
    let Some(name) = edition else { return Ok(()) };
    let found = catalog.editions.iter().find(|edition| edition.id.as_str() == name);
    let Some(found) = found else {
        let known: Vec<&str> = catalog.editions.iter().map(|edition| edition.id.as_str()).collect();
        bail!("there is no edition {name}; there are {}", known.join(", "));
    };
    scenario.edition = found.id.clone();
    Ok(())
}
