//! The command line of the same commit, for comparison with the page.

use std::process::Command;

use serde_json::Value;

use crate::server::top;

/// What `edgewise assess LINK --json` says.
///
/// # Panics
///
/// If the command fails or does not print JSON.
pub fn assess(link: &str) -> Value {
    serde_json::from_str(&printed(&["assess", link, "--json"])).expect("--json prints JSON")
}

/// What `edgewise report LINK --format FORMAT` prints.
///
/// # Panics
///
/// If the command fails.
pub fn report(link: &str, format: &str) -> String {
    printed(&["report", link, "--format", format])
}

/// The first line that `edgewise assess LINK` prints: the answer in a few words, and what kind it is.
///
/// # Panics
///
/// When the command fails.
pub fn headline(link: &str) -> String {
    printed(&["assess", link]).lines().next().unwrap_or_default().to_owned()
}

fn printed(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "edgewise", "--"])
        .args(words)
        .current_dir(top())
        .output()
        .expect("cargo, which built this test, can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}
