//! `cargo xtask test`: the rings of tests, the cheapest first.
//!
//! Every ring runs, whatever the others say, so that one run tells everything.
//! The last line is `N passed, N failed`, after the rings that failed, if any.

use std::process::{Command, ExitCode};
use std::sync::OnceLock;
use std::time::Instant;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::run::{cargo, run, run_tests};
use crate::tally::Tally;
use crate::{budget, dist, tools};

/// Which rings to run.
#[derive(Args)]
pub struct Options {
    /// Only this ring (repeatable; without it, all)
    #[arg(long, value_enum, value_name = "RING")]
    only: Vec<Ring>,
    /// Only tests whose name holds this (engine, page and the journeys)
    #[arg(value_name = "NAME")]
    name: Option<String>,
}

/// The rings, in order of cost.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Ring {
    /// Formatting
    Fmt,
    /// Lints, on the host and on wasm32
    Lint,
    /// Licences, sources and versions of the dependencies
    Deny,
    /// The engine, natively
    Engine,
    /// Components, in headless Chromium and Firefox
    Page,
    /// The built page, driven like a visitor would, in Chromium
    Journey,
    /// The journeys that every browser must allow, in Firefox
    Firefox,
    /// The journeys that every browser must allow, in WebKit
    Webkit,
    /// The weight of the built page
    Budget,
}

impl Ring {
    const fn title(self) -> &'static str {
        match self {
            Self::Fmt => "formatting",
            Self::Lint => "lints, host and wasm32",
            Self::Deny => "licences and sources of the dependencies",
            Self::Engine => "engine",
            Self::Page => "page, in Chromium and Firefox",
            Self::Journey => "journeys through the built page",
            Self::Firefox => "journeys in Firefox",
            Self::Webkit => "journeys in WebKit",
            Self::Budget => "weight of the built page",
        }
    }
}

/// Runs the rings and sums them up.
pub fn test(options: &Options) -> ExitCode {
    let rings = Ring::value_variants()
        .iter()
        .filter(|ring| options.only.is_empty() || options.only.contains(ring));
    let name = options.name.as_deref();
    let mut sum = Tally::default();
    let mut failed = Vec::new();
    for ring in rings {
        println!("\n== {} ==", ring.title());
        let start = Instant::now();
        let tally = turn(*ring, name).unwrap_or_else(|error| {
            println!("{error:#}");
            Tally::of(false)
        });
        println!("-- {tally} in {} s", start.elapsed().as_secs());
        if tally.failed > 0 {
            failed.push(ring.title());
        }
        sum += tally;
    }
    if !failed.is_empty() {
        println!("\nFailed: {}", failed.join("; "));
    }
    println!("\n{sum}");
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn turn(ring: Ring, name: Option<&str>) -> Result<Tally> {
    match ring {
        Ring::Fmt => fmt(),
        Ring::Lint => lint(),
        Ring::Deny => deny(),
        Ring::Engine => engine(name),
        Ring::Page => page(name),
        Ring::Journey => journey(name),
        Ring::Firefox => {
            tools::firefox::bring()?;
            journey_everywhere("firefox", name)
        }
        Ring::Webkit => {
            tools::webkit::bring()?;
            journey_everywhere("webkit", name)
        }
        Ring::Budget => {
            built()?;
            budget::check()
        }
    }
}

fn fmt() -> Result<Tally> {
    tools::components::bring()?;
    run(cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Tally::of(true))
}

fn lint() -> Result<Tally> {
    tools::components::bring()?;
    tools::wasm_target::bring()?;
    let host = run(cargo()
        .args(["clippy", "--workspace", "--all-targets"])
        .args(["--", "-D", "warnings"]));
    let wasm = run(cargo()
        .args(["clippy", "--package", "edgewise", "--target", tools::wasm_target::NAME])
        .args(["--lib", "--bins", "--test", "page", "--test", "speed"])
        .args(["--", "-D", "warnings"]));
    host.and(wasm)?;
    Ok(Tally::of(true))
}

fn deny() -> Result<Tally> {
    // It judges the crates of every system, also those that no build here has fetched.
    run(cargo().args(["fetch", "--locked"]))?;
    run(tools::cargo_deny::check()?.args(["licenses", "bans", "sources"]))?;
    Ok(Tally::of(true))
}

fn engine(name: Option<&str>) -> Result<Tally> {
    let mut tally = run_tests(cargo().arg("test").args(name))?;
    tally += run_tests(cargo().args(["test", "--package", "xtask"]).args(name))?;
    Ok(tally)
}

fn page(name: Option<&str>) -> Result<Tally> {
    let browsers = [tools::wasm_tests()?, tools::wasm_tests_in_firefox()?];
    let mut tally = Tally::default();
    for mut tests in browsers {
        tally += run_tests(tests.args(["--test", "page"]).args(name))?;
    }
    Ok(tally)
}

fn journey(name: Option<&str>) -> Result<Tally> {
    tools::chromium::bring()?;
    tools::axe::bring()?;
    built()?;
    run_tests(&mut journeys(&[], name))
}

fn journey_everywhere(engine: &str, name: Option<&str>) -> Result<Tally> {
    built()?;
    run_tests(journeys(&["--test", "everywhere"], name).env("EDGEWISE_ENGINE", engine))
}

/// One visitor at a time: two browsers on two cores make steps overtake what they wait for.
fn journeys(which: &[&str], name: Option<&str>) -> Command {
    let mut tests = cargo();
    tests
        .args(["test", "--package", "edgewise-journey", "--no-fail-fast"])
        .args(which)
        .args(name)
        .args(["--", "--test-threads=1"]);
    tests
}

/// Builds `dist/`, once for all rings that look at it.
fn built() -> Result<()> {
    static BUILT: OnceLock<()> = OnceLock::new();
    if BUILT.get().is_none() {
        dist::build()?;
        BUILT.get_or_init(|| ());
    }
    Ok(())
}
