//! The chores of the project, one command each: `cargo xtask serve`, `test`, `dist`, `bench`, `fuzz`,
//! `shots`, `pictures`, `icons`, `starts`.
//!
//! Each command installs the tools that it needs and lacks (see [`tools`]), shows what they print,
//! and ends with one plain sentence where it cannot go on.

mod bench;
mod budget;
mod dist;
mod icons;
mod pack;
mod run;
mod serve;
mod shots;
mod starts;
mod test;
mod tools;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use run::{cargo, run};

/// Build and test chores of Edgewise.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Serve the page on this machine and rebuild it as files change
    Serve(serve::Options),
    /// Run the tests, ring by ring
    Test(test::Options),
    /// Build the page for release into dist/
    Dist,
    /// Measure the size and the speed of the page
    Bench,
    /// Read mutated links and catalogues by the million
    Fuzz {
        /// `--links N`, `--catalogues N`, `--seed N`, `--from N`; each has a default
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
    /// Take pictures of the built page, narrow to wide, light and dark
    Shots {
        /// `--fragment F`, `--width PIXELS`, `--look light|dark|print|forced` (each repeatable),
        /// `--first-screen`, `--name NAME`, `--out FOLDER`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
    /// Take the pictures in README.md again
    Pictures,
    /// Draw the icons of an installed page again from icon.svg
    Icons,
    /// Start the built page in WebKit again and again and count what fails
    Starts {
        /// `--times N`, `--dist FOLDER` (without it, dist/ is built), `--at-once N`, `--must-be-zero`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    match start(Arguments::parse().chore) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn start(chore: Chore) -> Result<()> {
    match chore {
        Chore::Serve(options) => serve::serve(&options),
        Chore::Test(options) => test::test(&options),
        Chore::Dist => dist::build().and_then(|()| budget::print()),
        Chore::Bench => bench::bench(),
        Chore::Fuzz { arguments } => run(cargo()
            .args(["run", "--quiet", "--profile", "fuzz", "--package", "edgewise-testkit"])
            .args(["--bin", "fuzz", "--"])
            .args(arguments)),
        Chore::Shots { arguments } => shots::take(&arguments),
        Chore::Pictures => shots::pictures(),
        Chore::Icons => icons::draw(),
        Chore::Starts { arguments } => starts::count(&arguments),
    }
}
