//! Running other programs: from the top of the repository, with the tools of
//! [`crate::tools`] first on PATH, and nothing hidden of what they print.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::repo;
use crate::tally::Tally;
use crate::tools;

/// A command that starts at the top of the repository and finds our tools.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(repo::root()).env("PATH", tools::search_path());
    command
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program of the journeys.
pub fn journey(program: &str) -> Command {
    let mut journey = cargo();
    journey.args(["run", "--quiet", "--package", "edgewise-journey", "--bin", program, "--"]);
    journey
}

/// Runs to the end; a failure names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let name = name(command);
    let status = command.status().with_context(|| format!("`{name}` could not be started."))?;
    ensure!(status.success(), "`{name}` failed.");
    Ok(())
}

/// Becomes the command where the system can, so that whoever ends us ends it too.
pub fn become_command(command: &mut Command) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt as _;
        let name = name(command);
        // Comes back only when it could not be started.
        Err(command.exec()).with_context(|| format!("`{name}` could not be started."))
    }
    #[cfg(not(unix))]
    run(command)
}

/// What the command prints, or nothing when it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a test runner, shows what it prints and counts its closing lines.
///
/// A runner that fails without a failed test (it did not compile, the browser
/// did not start) counts as one failure.
pub fn run_tests(command: &mut Command) -> Result<Tally> {
    let name = name(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{name}` could not be started."))?;
    let stdout = child.stdout.take().context("standard output is piped")?;
    let mut tally = Tally::default();
    for line in BufReader::new(stdout).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        writeln!(std::io::stdout(), "{line}")?;
        tally += Tally::from_closing_line(&line).unwrap_or_default();
    }
    if !child.wait()?.success() && tally.failed == 0 {
        eprintln!("`{name}` failed.");
        tally.failed = 1;
    }
    Ok(tally)
}

fn name(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let program = program.rsplit('/').next().unwrap_or(&program).to_owned();
    command.get_args().fold(program, |name, argument| name + " " + &argument.to_string_lossy())
}
