//! `cargo xtask bench`: how heavy and how quick the page is, all in one run.
//!
//! Machines are shared and noisy: compare figures of one run with each other, never with those of
//! another day.

use anyhow::Result;

use crate::run::{cargo, journey, run};
use crate::{budget, dist, tools};

/// Measures everything and prints it.
pub fn bench() -> Result<()> {
    println!("\n== weight, against the least page in Yew ==");
    dist::build()?;
    budget::check()?;

    println!("\n== engine, natively, microseconds ==");
    // One after the other: two at once share what the processor has.
    run(cargo().args(["test", "--quiet", "--release", "--test", "speed"]).args([
        "--",
        "--nocapture",
        "--test-threads=1",
    ]))?;

    println!("\n== engine, in a headless browser, microseconds ==");
    run(tools::wasm_tests()?.args(["--profile", "web", "--test", "speed", "--", "--nocapture"]))?;

    println!("\n== click to painted frame ==");
    run(&mut journey("paint"))?;

    println!("\n== Lighthouse, as a phone ==");
    let lighthouse = tools::lighthouse::bring()?;
    run(journey("audit")
        .arg("--lighthouse")
        .arg(lighthouse)
        .arg("--browser")
        .arg(tools::chromium::browser()?))
}
