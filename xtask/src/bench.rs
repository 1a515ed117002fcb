//! `cargo xtask bench`: how large and how fast the page is, all in one run.
//!
//! Machines are shared and noisy: compare figures of one run with each other, never with those of
//! another day.

use anyhow::Result;

use crate::run::{cargo, journey, run};
use crate::test::Browser;
use crate::tools::{self, CHROMIUM};
use crate::{budget, dist, test};

/// Measures everything and prints it.
pub fn bench() -> Result<()> {
    println!("\n== size ==");
    dist::build()?;
    budget::print()?;

    println!("\n== engine, natively, microseconds ==");
    // One after the other: two at once would share the processor.
    run(cargo().args(["test", "--quiet", "--release", "--test", "speed"]).args([
        "--",
        "--nocapture",
        "--test-threads=1",
    ]))?;

    println!("\n== engine, in a headless browser, microseconds ==");
    run(test::wasm_tests(Browser::Chromium)?.args([
        "--profile",
        "web",
        "--test",
        "speed",
        "--",
        "--nocapture",
    ]))?;

    println!("\n== click to painted frame ==");
    tools::bring(&[&CHROMIUM])?;
    run(&mut journey("paint"))?;

    println!("\n== slow line: 1.6 Mbit/s, 150 ms, a processor four times slower ==");
    run(&mut journey("slow_line"))?;

    println!("\n== Lighthouse, as a phone ==");
    run(journey("audit")
        .arg("--lighthouse")
        .arg(tools::npm_program("lighthouse"))
        .arg("--browser")
        .arg(tools::chromium()?))
}
