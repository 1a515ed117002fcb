//! `cargo xtask dist`: the page as it is released.

use std::path::Path;
use std::{fs, iter};

use anyhow::Result;

use crate::run::run;
use crate::{repo, tools};

/// What the compiler is told beyond the profile `web`.
///
/// The names of functions are a third of the bytes and go; the list of target
/// features stays, since the tools that read the wasm afterwards rely on it.
const FLAGS: &str = "-Cstrip=symbols -Clink-arg=--keep-section=target_features";

/// What the folder of the repository is called in the program's words.
const OWN: &str = "edgewise";

/// Builds the page into `dist/`.
pub fn build() -> Result<()> {
    // Here and not in the hook, where a question would stand in the middle of Trunk's words.
    tools::binaryen::bring()?;
    build_in(repo::root())
}

/// Builds another page of the repository the same way, into a `dist/` of its own.
pub fn build_counter(folder: &str) -> Result<()> {
    build_in(&repo::root().join(folder))
}

fn build_in(folder: &Path) -> Result<()> {
    run(tools::trunk::command()?
        .current_dir(folder)
        .args(["build", "--release", "--cargo-profile", "web", "--public-url=./", "--offline=true"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags()))
}

/// With the folders of this machine under names that every machine has, so that the same sources
/// give the same bytes. Cargo parts flags at spaces: a folder with one in its name stays as it is.
fn flags() -> String {
    let crates = fs::read_dir(tools::cargo_home().join("registry/src")).into_iter().flatten();
    let crates = crates.flatten().map(|registry| (registry.path(), "crates"));
    let own = iter::once((repo::root().to_owned(), OWN));
    own.chain(crates).fold(FLAGS.to_owned(), |flags, (folder, name)| {
        let folder = folder.display().to_string();
        if folder.contains(char::is_whitespace) {
            return flags;
        }
        flags + " --remap-path-prefix=" + &folder + "=" + name
    })
}
