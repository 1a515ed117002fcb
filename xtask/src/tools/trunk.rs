//! Trunk, which builds and serves the page.

use std::env;
use std::process::Command;

use anyhow::Result;

use super::CargoTool;
use crate::run;

const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    // The newest that our Rust version builds.
    version: "0.21.14",
    takes: "five to ten minutes",
};

/// A Trunk with all that it needs, which neither asks the network nor trips
/// over `NO_COLOR`.
pub fn command() -> Result<Command> {
    super::wasm_target::bring()?;
    let wasm_bindgen = super::wasm_bindgen::bring()?;
    let mut trunk = run::command(TRUNK.bring()?.join(TRUNK.program));
    trunk
        // Trunk takes the first wasm-bindgen on PATH and insists on its version.
        .env("PATH", env::join_paths([wasm_bindgen].into_iter().chain(super::folders()))?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env_remove("NO_COLOR");
    Ok(trunk)
}
