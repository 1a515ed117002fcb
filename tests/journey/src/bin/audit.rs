//! Runs Lighthouse over the page in `dist/`, as a phone would load it from a compressing host.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use clap::Parser;
use edgewise_journey::{Server, top};
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
}

/// Of the browser. It holds the first paint back, up to two seconds, where a page follows another in the
/// window; Lighthouse loads every page behind a blank one of its own.
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
/// Where the report stays for whoever wants to know more.
const REPORT: &str = "target/lighthouse.json";
/// What stands behind the first of them.
const FIGURES: [&str; 4] = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
];

fn main() -> Result<()> {
    let options = Options::parse();
    // What came before the first paint, Lighthouse takes for a condition of it; from the memory of this
    // machine all comes before it.
    let server = Server::start_far_away()?;
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
    fs::write(top().join(REPORT), &output.stdout)?;
    let report: Value = serde_json::from_slice(&output.stdout).context("no report")?;
    for category in CATEGORIES {
        let score = report["categories"][category]["score"].as_f64().context("no score")?;
        println!("{category}: {:.0}", score * 100.0);
        if score < 1.0 {
            lost(&report, category);
        }
    }
    for figure in FIGURES {
        let audit = &report["audits"][figure];
        println!("{figure}: {}", audit["displayValue"].as_str().unwrap_or("?"));
    }
    let milliseconds = |figure: &str| report["audits"][figure]["numericValue"].as_f64();
    if let (Some(first), Some(largest)) = (milliseconds(FIGURES[0]), milliseconds(FIGURES[1])) {
        println!("largest paint / first paint: {:.2}", largest / first);
    }
    Ok(())
}

/// Names what cost points.
fn lost(report: &Value, category: &str) {
    let audits = report["categories"][category]["auditRefs"].as_array();
    for reference in audits.into_iter().flatten() {
        let audit = reference["id"].as_str().map(|id| &report["audits"][id]);
        let counts = reference["weight"].as_f64().is_some_and(|weight| weight > 0.0);
        if let Some(audit) = audit.filter(|audit| counts && audit["score"].as_f64() < Some(1.0)) {
            println!("  {}: {}", audit["title"], audit["displayValue"]);
        }
    }
}
