//! Runs Lighthouse over the page in `dist/`, as a phone would load it, several times from two hosts.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use clap::Parser;
use edgewise_journey::{Server, dist, median, top};
use serde_json::Value;

/// Runs Lighthouse over the page in dist/.
#[derive(Parser)]
struct Options {
    /// The program
    #[arg(long)]
    lighthouse: PathBuf,
    /// The browser
    #[arg(long)]
    browser: PathBuf,
    /// How often from each host
    #[arg(long, default_value_t = 5)]
    runs: usize,
}

/// Flags for the browser. It delays the first paint by up to two seconds when a page replaces another in
/// the window, and Lighthouse loads every page after its own blank one.
const FLAGS: [&str; 6] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-quic",
    "--disable-features=PaintHolding",
];

/// The categories that can reach 100.
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
/// What is behind the first of them, in milliseconds but for the last.
const FIGURES: [&str; 4] = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
];

fn main() -> Result<()> {
    let options = Options::parse();
    // Lighthouse treats everything that arrived before the first paint as required for it. From a host
    // on this machine everything arrives before it; from one as slow as the line, only what really
    // would.
    audit(&options, "ordinary", &Server::ordinary(dist())?)?;
    audit(&options, "far-away", &Server::start_far_away()?)
}

/// Prints the medians of several runs; the last report stays in target/.
fn audit(options: &Options, host: &str, server: &Server) -> Result<()> {
    let reports: Vec<Value> =
        (0..options.runs).map(|_| report(options, server)).collect::<Result<_>>()?;
    println!("{host} host, median of {}:", options.runs);
    for category in CATEGORIES {
        let scores = figures(&reports, |report| &report["categories"][category]["score"])?;
        let every: Vec<String> = scores.iter().map(|one| format!("{:.0}", one * 100.0)).collect();
        println!("  {category}: {:.0} ({})", median(&scores) * 100.0, every.join(", "));
    }
    for figure in FIGURES {
        let values = figures(&reports, |report| &report["audits"][figure]["numericValue"])?;
        println!("  {figure}: {:.3}", median(&values));
    }
    let [first, largest] = [FIGURES[0], FIGURES[1]]
        .map(|figure| figures(&reports, |report| &report["audits"][figure]["numericValue"]));
    let ratios: Vec<f64> =
        first?.iter().zip(largest?).map(|(first, largest)| largest / first).collect();
    println!("  largest paint / first paint: {:.2}", median(&ratios));
    if let Some(last) = reports.last() {
        lost(last);
        fs::write(top().join(format!("target/lighthouse-{host}.json")), last.to_string())?;
    }
    Ok(())
}

/// One number of each report.
fn figures(reports: &[Value], of: impl Fn(&Value) -> &Value) -> Result<Vec<f64>> {
    reports.iter().map(|report| of(report).as_f64().context("a figure is missing")).collect()
}

/// One run.
fn report(options: &Options, server: &Server) -> Result<Value> {
    let output = Command::new(&options.lighthouse)
        .arg(server.address())
        .args(["--quiet", "--output=json", "--output-path=stdout"])
        .arg(format!("--chrome-flags={}", FLAGS.join(" ")))
        .env("CHROME_PATH", &options.browser)
        .output()
        .context("Lighthouse could not be started.")?;
    ensure!(
        output.status.success(),
        "Lighthouse failed:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).context("no report")
}

/// Names what cost points in any category.
fn lost(report: &Value) {
    let references = CATEGORIES.iter().flat_map(|category| {
        report["categories"][category]["auditRefs"].as_array().into_iter().flatten()
    });
    for reference in references {
        let audit = reference["id"].as_str().map(|id| &report["audits"][id]);
        let counts = reference["weight"].as_f64().is_some_and(|weight| weight > 0.0);
        if let Some(audit) = audit.filter(|audit| counts && audit["score"].as_f64() < Some(1.0)) {
            println!("  not full: {}: {}", audit["title"], audit["displayValue"]);
        }
    }
}
