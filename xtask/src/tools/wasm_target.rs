//! The Rust target that the page is compiled to.

use std::path::Path;

use anyhow::{Context, Result};

use crate::run::{command, output, run};

/// Its name.
pub const NAME: &str = "wasm32-unknown-unknown";

/// Makes sure its standard library is installed.
pub fn bring() -> Result<()> {
    let folder = output(command("rustc").args(["--print", "target-libdir", "--target", NAME]));
    if folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    println!("Adding the Rust target {NAME} with rustup: about half a minute, once.");
    run(command("rustup").args(["target", "add", NAME])).with_context(|| {
        format!("The Rust target {NAME} is missing and rustup could not fetch it: run `rustup target add {NAME}` where there is a network, then this again.")
    })
}
