//! `cargo xtask dist`: the page as it is released.

use std::path::Path;
use std::{fs, iter};

use anyhow::Result;

use crate::run::run;
use crate::{repo, tools};

/// What the compiler is told beyond the profile `web`: the list of target features stays, since the
/// tools that read the wasm afterwards rely on it.
const FLAGS: &str = "-Clink-arg=--keep-section=target_features";

/// By the names of its functions the program is divided (`pack::split`), after which they go; in this
/// form they also say what a function is made for. Its data is divided by who names it.
const NAMED: &str = "-Csymbol-mangling-version=v0 -Clink-arg=--emit-relocs";
/// Names are a third of the bytes of a program that nobody divides.
const NAMELESS: &str = "-Cstrip=symbols";

/// What the folder of the repository is called in the program's words.
const OWN: &str = "edgewise";

/// Builds the page into `dist/`.
pub fn build() -> Result<()> {
    // Here and not in the hook, where a question would stand in the middle of Trunk's words.
    tools::binaryen::bring()?;
    build_in(repo::root(), NAMED, "target")
}

/// Builds another page of the repository the same way, into a `dist/` of its own.
pub fn build_counter(folder: &str) -> Result<()> {
    build_in(&repo::root().join(folder), NAMELESS, "target/nameless")
}

/// In a folder of compiled crates for each way to name functions, or one build would undo the other.
fn build_in(folder: &Path, names: &str, compiled: &str) -> Result<()> {
    run(tools::trunk::command()?
        .current_dir(folder)
        .args(["build", "--release", "--cargo-profile", "web", "--public-url=./", "--offline=true"])
        .env("CARGO_TARGET_DIR", repo::root().join(compiled))
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags(names)))
}

/// With the folders of this machine under names that every machine has, so that the same sources
/// give the same bytes. Cargo parts flags at spaces: a folder with one in its name stays as it is.
fn flags(names: &str) -> String {
    let crates = fs::read_dir(tools::cargo_home().join("registry/src")).into_iter().flatten();
    let crates = crates.flatten().map(|registry| (registry.path(), "crates"));
    let own = iter::once((repo::root().to_owned(), OWN));
    own.chain(crates).fold(format!("{names} {FLAGS}"), |flags, (folder, name)| {
        let folder = folder.display().to_string();
        if folder.contains(char::is_whitespace) {
            return flags;
        }
        flags + " --remap-path-prefix=" + &folder + "=" + name
    })
}
