//! `cargo xtask bench`: how heavy and how quick the page is, all in one run.
//!
//! Machines are shared and noisy: compare figures of one run with each other, never with those of
//! another day.

use anyhow::Result;

use crate::run::{cargo, journey, run};
use crate::{budget, dist, repo, tools};

/// Where the yardstick lies: the least page in Yew.
const COUNTER: &str = "bench/counter";

/// Measures everything and prints it.
pub fn bench() -> Result<()> {
    println!("\n== weight, against the least page in Yew ==");
    dist::build()?;
    dist::build_counter(COUNTER)?;
    let page = budget::ledger(&repo::dist())?;
    let counter = budget::ledger(&repo::root().join(COUNTER).join("dist"))?;
    println!("{}", times(page.brotli, counter.brotli));

    println!("\n== engine, natively, microseconds ==");
    run(cargo().args(["test", "--quiet", "--release", "--test", "speed", "--", "--nocapture"]))?;

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

/// "3.42 times the brotli bytes of the counter", without floats.
fn times(page: u64, counter: u64) -> String {
    let hundredths = page * 100 / counter.max(1);
    format!("{}.{:02} times the brotli bytes of the counter", hundredths / 100, hundredths % 100)
}
