//! `cargo xtask test`: the rings of tests, the cheapest first.
//!
//! Every ring runs, even if others fail, so that one run tells everything. The last line counts the
//! rings; the closing lines of cargo and of the browsers' test runner are above it.

use std::process::Command;
use std::sync::OnceLock;
use std::thread;
use std::time::Instant;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use crate::run::{cargo, command, root, run};
use crate::tools::{
    self, CARGO_DENY, CHROMIUM, FIREFOX, GECKODRIVER, NPM_PACKAGES, RUSTFMT_AND_CLIPPY, WASM,
    WASM_BINDGEN, WASM_TARGET, WEBKIT,
};
use crate::{budget, dist};

/// Which rings to run.
#[derive(Args)]
pub struct Options {
    /// Only this ring (repeatable; without it, all)
    #[arg(long, value_enum, value_name = "RING")]
    only: Vec<Ring>,
    /// Formatting, lints, engine, page in Chromium, and ten journeys: five minutes
    #[arg(long, conflicts_with_all = ["only", "name"])]
    quick: bool,
    /// Only tests whose name holds this (engine, page and the journeys)
    #[arg(value_name = "NAME")]
    name: Option<String>,
}

/// The rings, in order of cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Ring {
    /// Formatting
    Fmt,
    /// Lints, on the host and on wasm32
    Lint,
    /// Licences, sources and versions of the dependencies
    Deny,
    /// The engine and the chores, natively
    Engine,
    /// Components, in headless Chromium and Firefox
    Page,
    /// The built page, driven like a visitor would, in Chromium
    Journey,
    /// The journeys that every browser must allow, in Firefox
    Firefox,
    /// The journeys that every browser must allow, in WebKit
    Webkit,
    /// The size of the built page
    Budget,
}

/// The rings of a quick run.
const QUICK: [Ring; 5] = [Ring::Fmt, Ring::Lint, Ring::Engine, Ring::Page, Ring::Journey];

/// Rings that run at the same time: these browsers take one of two cores each, and mostly wait.
const AT_ONCE: [Ring; 2] = [Ring::Firefox, Ring::Webkit];

/// The journeys of a quick run: each covers a part of the page that the others do not.
const QUICK_JOURNEYS: [&str; 10] = [
    "axe::a_chosen_scenario_is_clean_with_everything_unfolded",
    "choose::the_answer_and_its_sentence_follow_the_priorities",
    "closed::a_walk_through_the_page_knocks_at_no_closed_door",
    "crash::a_failure_while_rendering_keeps_the_last_change_and_reloads_with_it",
    "damaged::a_link_in_doubt_says_so_and_recommends_nothing",
    "details::a_fact_that_rules_an_option_out_leads_to_its_source",
    "first_paint::nothing_moves_when_the_app_replaces_the_first_paint",
    "keyboard::the_first_three_acts_need_no_mouse",
    "offline::an_install_that_lacks_a_file_leaves_the_old_version_serving",
    "records::what_is_downloaded_is_what_the_command_line_reports_byte_for_byte",
];

/// How much of a ring runs.
#[derive(Clone, Copy)]
enum Extent<'a> {
    /// All of it, or the tests whose name holds a word.
    Full(Option<&'a str>),
    /// What is quick.
    Quick,
}

/// A browser that tests of components run in.
#[derive(Clone, Copy)]
pub enum Browser {
    Chromium,
    Firefox,
}

/// Runs the rings; says which failed, and fails if one did.
pub fn test(options: &Options) -> Result<()> {
    let rings: &[Ring] = match (options.quick, &options.only[..]) {
        (true, _) => &QUICK,
        (false, []) => Ring::value_variants(),
        (false, only) => only,
    };
    let extent = if options.quick { Extent::Quick } else { Extent::Full(options.name.as_deref()) };
    let mut failed = Vec::new();
    let mut left = rings;
    while !left.is_empty() {
        let count = if left.starts_with(&AT_ONCE) { AT_ONCE.len() } else { 1 };
        let (now, later) = left.split_at(count);
        failed.extend(now.iter().zip(at_once(now, extent)).filter(|(_, passed)| !passed));
        left = later;
    }
    let failed: Vec<String> = failed.iter().map(|(ring, _)| format!("{ring:?}")).collect();
    println!("\nrings: {} passed, {} failed", rings.len() - failed.len(), failed.len());
    if failed.is_empty() { Ok(()) } else { bail!("Failed: {}", failed.join(", ")) }
}

/// Runs rings at the same time; whether each passed.
fn at_once(rings: &[Ring], extent: Extent) -> Vec<bool> {
    let alone = |ring: Ring| {
        println!("\n== {ring:?} ==");
        let start = Instant::now();
        let passed = ring.run(extent).inspect_err(|error| println!("{error:#}")).is_ok();
        println!("-- {ring:?} took {} s", start.elapsed().as_secs());
        passed
    };
    let [_, _, ..] = rings else { return rings.iter().map(|ring| alone(*ring)).collect() };
    // Two installations at once would lock each other out, and two builds do the same work; if one fails,
    // its ring says so.
    let _ = rings.iter().try_for_each(|ring| ring.ready());
    thread::scope(|scope| {
        let running: Vec<_> = rings.iter().map(|ring| scope.spawn(move || alone(*ring))).collect();
        running.into_iter().map(|ring| ring.join().unwrap_or(false)).collect()
    })
}

impl Ring {
    /// Brings what the ring needs before it runs beside another.
    fn ready(self) -> Result<()> {
        match self {
            Self::Firefox => tools::bring(&[&FIREFOX, &GECKODRIVER])?,
            Self::Webkit => tools::bring(&[&WEBKIT])?,
            _ => return Ok(()),
        }
        built()
    }

    fn run(self, extent: Extent) -> Result<()> {
        match self {
            Self::Fmt => fmt(),
            Self::Lint => lint(),
            Self::Deny => deny(),
            Self::Engine => engine(extent.name()),
            Self::Page => page(extent),
            Self::Journey => journey(extent),
            Self::Firefox => {
                self.ready()?;
                everywhere("firefox", extent.name())
            }
            Self::Webkit => {
                self.ready()?;
                everywhere("webkit", extent.name())
            }
            Self::Budget => {
                built()?;
                budget::check()
            }
        }
    }
}

impl<'a> Extent<'a> {
    fn name(self) -> Option<&'a str> {
        match self {
            Self::Full(name) => name,
            Self::Quick => None,
        }
    }
}

fn fmt() -> Result<()> {
    tools::bring(&[&RUSTFMT_AND_CLIPPY])?;
    run(cargo().args(["fmt", "--all", "--check"]))
}

fn lint() -> Result<()> {
    tools::bring(&[&RUSTFMT_AND_CLIPPY, &WASM_TARGET])?;
    let clippy = |packages: &[&str]| {
        run(cargo().arg("clippy").args(packages).args(["--all-targets", "--", "-D", "warnings"]))
    };
    let host = clippy(&["--workspace"]);
    let wasm = clippy(&["--package", "edgewise-page", "--target", WASM]);
    host.and(wasm)
}

fn deny() -> Result<()> {
    tools::bring(&[&CARGO_DENY])?;
    // It checks the crates for every system, including those that no build here has fetched.
    run(cargo().args(["fetch", "--locked"]))?;
    run(command("cargo-deny")
        .args(["--offline", "--workspace", "check", "--hide-inclusion-graph"])
        .args(["licenses", "bans", "sources"]))
}

fn engine(name: Option<&str>) -> Result<()> {
    let test =
        |package: &[&str]| run(cargo().arg("test").args(package).arg("--no-fail-fast").args(name));
    let engine = test(&[]);
    let chores = test(&["--package", "xtask"]);
    engine.and(chores)
}

fn page(extent: Extent) -> Result<()> {
    let test = |browser| run(wasm_tests(browser)?.args(["--test", "page"]).args(extent.name()));
    let chromium = test(Browser::Chromium);
    match extent {
        Extent::Full(_) => chromium.and(test(Browser::Firefox)),
        Extent::Quick => chromium,
    }
}

/// `cargo test` of the page's package in a headless browser.
pub fn wasm_tests(browser: Browser) -> Result<Command> {
    tools::bring(&[&WASM_TARGET, &WASM_BINDGEN])?;
    let (needed, driver): (&[_], _) = match browser {
        Browser::Chromium => (&[&CHROMIUM], "CHROMEDRIVER"),
        Browser::Firefox => (&[&FIREFOX, &GECKODRIVER], "GECKODRIVER"),
    };
    tools::bring(needed)?;
    let mut tests = cargo();
    tests
        .args(["test", "--package", "edgewise-page", "--target", WASM])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", root().join("tests/page/webdriver.json"))
        // A loaded machine is slow to start a browser; the runner's own limit is 20 seconds.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "180")
        // It uses the first driver that it is given.
        .env_remove("GECKODRIVER")
        .env(driver, driver.to_lowercase());
    Ok(tests)
}

fn journey(extent: Extent) -> Result<()> {
    tools::bring(&[&CHROMIUM, &NPM_PACKAGES])?;
    built()?;
    match extent {
        Extent::Full(name) => run(journeys(&[], name).args(ONE_BY_ONE)),
        Extent::Quick => run(journeys(&["--test", "journey"], None)
            .args(ONE_BY_ONE)
            .arg("--exact")
            .args(QUICK_JOURNEYS)),
    }
}

fn everywhere(engine: &str, name: Option<&str>) -> Result<()> {
    run(journeys(&["--test", "everywhere"], name).args(ONE_BY_ONE).env("EDGEWISE_ENGINE", engine))
}

/// Two windows of one browser on two cores make steps overtake what they wait for.
const ONE_BY_ONE: [&str; 2] = ["--", "--test-threads=1"];

fn journeys(which: &[&str], name: Option<&str>) -> Command {
    let mut tests = cargo();
    tests.args(["test", "--package", "edgewise-journey", "--no-fail-fast"]).args(which).args(name);
    tests
}

/// Builds `dist/`, once for all rings that use it.
fn built() -> Result<()> {
    static BUILT: OnceLock<()> = OnceLock::new();
    if BUILT.get().is_none() {
        dist::build()?;
        BUILT.get_or_init(|| ());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn each_journey_of_a_quick_run_exists() {
        for journey in QUICK_JOURNEYS {
            let (file, name) = journey.split_once("::").expect("a file and a name");
            let path = root().join(format!("tests/journey/tests/{file}.rs"));
            let tests = fs::read_to_string(path).expect("the file is there");
            assert!(tests.contains(&format!("fn {name}()")), "{journey}");
        }
    }
}
