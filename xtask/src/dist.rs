//! `cargo xtask dist`: the page as it is released.

use anyhow::Result;

use crate::run::run;
use crate::tools;

/// What the compiler is told beyond the profile `web`.
///
/// The names of functions are a third of the bytes and go; the list of target
/// features stays, since the tools that read the wasm afterwards rely on it.
const FLAGS: &str = "-Cstrip=symbols -Clink-arg=--keep-section=target_features";

/// Builds the page into `dist/`.
pub fn build() -> Result<()> {
    run(tools::trunk::command()?
        .args(["build", "--release", "--cargo-profile", "web"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS))
}
