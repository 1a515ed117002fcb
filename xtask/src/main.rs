//! The chores of the project, one command each: `cargo xtask serve`, `test`, `dist`, `icons`, `shots`,
//! `pictures`, `ledger`, `bench`, `calls`, `fuzz`.
//!
//! Each command brings the tools it needs (see [`tools`]), says what it does,
//! and ends with one plain sentence where it cannot go on.

mod bench;
mod budget;
mod dist;
mod fuzz;
mod icons;
mod ledger;
mod licences;
mod pack;
mod packed;
mod pictures;
mod repo;
mod run;
mod serve;
mod shots;
mod tally;
mod test;
mod tools;
mod weight;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

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
    /// Put together what Trunk has built (Trunk calls this)
    Pack,
    /// Draw the signs of an installed page anew from icon.svg
    Icons,
    /// Write the ledger of weights anew, and lower the limit where there is room
    Ledger,
    /// Measure the weight and the speed of the page
    Bench,
    /// Say which functions the first clicks call, and which of the first part they do not
    Calls,
    /// Read mutated links and catalogues by the million
    Fuzz(fuzz::Options),
    /// Take pictures of the built page, narrow to wide, light and dark
    Shots(shots::Options),
    /// Take the pictures in README.md anew
    Pictures,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().chore {
        Chore::Serve(options) => serve::serve(&options),
        Chore::Test(options) => return test::test(&options),
        Chore::Dist => dist::build(),
        Chore::Pack => pack::pack(),
        Chore::Icons => icons::draw(),
        Chore::Ledger => budget::renew(),
        Chore::Bench => bench::bench(),
        Chore::Calls => pack::calls::report(),
        Chore::Fuzz(options) => fuzz::fuzz(&options),
        Chore::Shots(options) => shots::take(&options),
        Chore::Pictures => pictures::take(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}
