//! cargo-deny, which judges the dependencies.

use std::process::Command;

use anyhow::Result;

use super::CargoTool;
use crate::run;

const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    program: "cargo-deny",
    // The newest that our Rust version builds.
    version: "0.20.2",
    takes: "three to six minutes",
};

/// Its check of the whole workspace, which asks no network.
pub fn check() -> Result<Command> {
    let mut deny = run::command(CARGO_DENY.bring()?.join(CARGO_DENY.program));
    deny.args(["--offline", "--workspace", "check", "--hide-inclusion-graph"]);
    Ok(deny)
}
