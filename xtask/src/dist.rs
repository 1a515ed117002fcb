//! `cargo xtask dist`: the page as it is released.

use std::{fs, iter};

use anyhow::Result;

use crate::pack;
use crate::run::{dist, root, run};
use crate::serve::trunk;
use crate::tools::{NPM_PACKAGES, bring, cargo_home};

/// What the repository's folder is called inside the program.
const OWN: &str = "edgewise";

/// Builds the page into `dist/`.
pub fn build() -> Result<()> {
    let built = root().join("target/trunk-dist");
    bring(&[&NPM_PACKAGES])?;
    let flags = flags();
    run(trunk()?
        .args(["build", "--release", "--cargo-profile", "web", "--dist"])
        .arg(&built)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", &flags))?;
    pack::pack(&built, &dist(), &flags)
}

/// The list of target features stays in the program for wasm-opt. Folders of this machine get names
/// that every machine has, so that the same sources give the same bytes; a folder with a space in its
/// name is not renamed, since cargo splits flags there.
fn flags() -> String {
    let crates = fs::read_dir(cargo_home().join("registry/src")).into_iter().flatten().flatten();
    let crates = crates.map(|registry| (registry.path(), "crates"));
    iter::once((root().to_owned(), OWN))
        .chain(crates)
        .map(|(folder, name)| (folder.display().to_string(), name))
        .filter(|(folder, _)| !folder.contains(char::is_whitespace))
        .fold("-Clink-arg=--keep-section=target_features".to_owned(), |flags, (folder, name)| {
            format!("{flags} --remap-path-prefix={folder}={name}")
        })
}
