//! The command line: the same engine for scripts and CI.
//!
//! Exit codes, the worst of all links if a command takes several: 0 done, and everything that was
//! checked holds; 3 a conclusion no longer holds; 2 a link could not be read or trusted, or the
//! command's own arguments are wrong; 1 the output could not be written. Output goes to standard
//! output even with 2 or 3; only an error that keeps the whole command from running goes to
//! standard error, with 2.

mod arguments;
mod assess;
mod catalog;
mod check;
mod compare;
mod effort;
mod fleet;
mod input;
mod link;
mod numbers;
mod output;
mod report;

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;

use arguments::{Arguments, Command};
use edgewise_engine::catalog::{Catalog, Facts, unknown};
use edgewise_engine::id::EditionId;
use edgewise_engine::scenario::Scenario;

/// What a command printed, and how it went.
struct Done {
    text: String,
    exit: Exit,
}

/// How a command went, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    /// As asked.
    Fine,
    /// A conclusion no longer holds.
    Changed,
    /// A link could not be read or trusted.
    Unreadable,
    /// The output could not be written.
    Unwritten,
}

impl Exit {
    const fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Changed => 3,
            Self::Unreadable => 2,
            Self::Unwritten => 1,
        }
    }
}

impl From<String> for Done {
    fn from(text: String) -> Self {
        Self { text, exit: Exit::Fine }
    }
}

fn main() -> ExitCode {
    run(std::env::args_os())
}

/// Runs a command and says how it went.
fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            output::complain(&error.render().to_string());
            return Exit::Unreadable.code().into();
        }
        // Help, or the version.
        Err(printed) => return ended(output::unless_closed(printed.print()), Exit::Fine),
    };
    let done = match arguments.command {
        Command::Assess(words) => assess::run(&words).map(Done::from),
        Command::Check(words) => check::run(&words),
        Command::Report(words) => report::run(&words).map(Done::from),
        Command::Catalog(words) => catalog::run(&words).map(Done::from),
        Command::Link(words) => link::run(&words).map(Done::from),
        Command::Fleet(words) => fleet::run(&words),
        Command::Compare(words) => compare::run(&words),
        Command::Effort(words) => effort::run(&words),
    };
    match done {
        Ok(done) => ended(output::print(&done.text), done.exit),
        Err(error) => {
            output::complain(&format!("edgewise: {error:#}"));
            Exit::Unreadable.code().into()
        }
    }
}

/// How a command ended, depending on whether its output was written.
fn ended(written: io::Result<()>, exit: Exit) -> ExitCode {
    let exit = written.map_or_else(
        |error| {
            output::complain(&format!("edgewise: the output could not be written: {error}"));
            Exit::Unwritten
        },
        |()| exit,
    );
    exit.code().into()
}

/// The facts in `folder`, or the shipped ones.
fn facts(folder: Option<&Path>) -> Result<Facts> {
    let Some(folder) = folder else {
        return Ok(Facts {
            catalog: edgewise_catalog::shipped(),
            reasons: edgewise_catalog::reasons(),
        });
    };
    let files = edgewise_catalog::folder::read(folder).context("the catalogue cannot be read")?;
    edgewise_engine::catalog::check::read(&files).map_err(|defects| {
        let lines: Vec<String> = defects.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the catalogue has defects:\n{}", lines.join("\n"))
    })
}

/// The edition with this name.
fn edition<'a>(catalog: &'a Catalog, name: &str) -> Result<&'a EditionId> {
    let found = catalog.editions.iter().find(|edition| edition.id.as_str() == name);
    let ids = || catalog.editions.iter().map(|edition| edition.id.as_str());
    let found = found.with_context(|| unknown("edition", name, ids()))?;
    Ok(&found.id)
}

/// The blank scenario of the edition that the command names, or of today's.
fn blank(catalog: &Catalog, name: Option<&str>) -> Result<Scenario> {
    let id = name.map_or(Ok(&catalog.today().id), |name| edition(catalog, name))?;
    Ok(Scenario::new(id.clone()))
}
