//! The formatter and the linter of the Rust toolchain.

use anyhow::{Context, Result};

use crate::run::{cargo, command, output, run};

/// Makes sure both are installed.
pub fn bring() -> Result<()> {
    let there = |name: &str| output(cargo().args([name, "--version"])).is_some();
    if there("fmt") && there("clippy") {
        return Ok(());
    }
    println!("Adding rustfmt and clippy with rustup: about half a minute, once.");
    run(command("rustup").args(["component", "add", "rustfmt", "clippy"])).context(
        "rustfmt or clippy is missing: run `rustup component add rustfmt clippy`, then this again.",
    )
}
