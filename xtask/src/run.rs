//! Running other programs: from the top of the repository, with the tools of [`crate::tools`] first on
//! PATH, and with all of their output shown.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::tools;

/// The top of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask/ lies one step below the top of the repository")
}

/// The released page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// A command that starts at the top of the repository and finds our tools.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", tools::search_path());
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
    let line = line(command);
    let status = command.status().with_context(|| format!("`{line}` could not be started."))?;
    ensure!(status.success(), "`{line}` failed.");
    Ok(())
}

/// Becomes the command where the system can, so that ending this process ends it too.
pub fn become_command(command: &mut Command) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt as _;
        let line = line(command);
        // Only returns if it could not be started.
        Err(command.exec()).with_context(|| format!("`{line}` could not be started."))
    }
    #[cfg(not(unix))]
    run(command)
}

/// What the command prints, or `None` if it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as one would type it.
fn line(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let program = program.rsplit('/').next().unwrap_or(&program).to_owned();
    command.get_args().fold(program, |line, argument| line + " " + &argument.to_string_lossy())
}
