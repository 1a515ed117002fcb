//! The command line of the same commit, for comparison with the page.

use std::process::Command;

use serde_json::Value;

use crate::server::top;

/// What `edgewise assess LINK --json` says.
///
/// # Panics
///
/// When the command fails or does not print JSON.
pub fn assess(link: &str) -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "edgewise", "--", "assess", link, "--json"])
        .current_dir(top())
        .output()
        .expect("cargo, which built this test, can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("--json prints JSON")
}
