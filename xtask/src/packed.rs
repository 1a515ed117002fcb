//! The packed catalogue, as the build has just made it.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::run::{cargo, output};

/// What the page needs of the facts at first.
pub fn first() -> Result<Vec<u8>> {
    read("catalog.bin")
}

/// The texts that are read when somebody looks closer.
pub fn late() -> Result<Vec<u8>> {
    read("late.txt")
}

fn read(name: &str) -> Result<Vec<u8>> {
    let said = output(cargo().args(["build", "--quiet", "--lib", "--message-format=json"]));
    let said = said.context("the engine does not build")?;
    let folder = said.lines().filter_map(|line| serde_json::from_str::<Said>(line).ok());
    let folder =
        folder.filter(|said| said.package_id.contains("edgewise")).find_map(|said| said.out_dir);
    let folder = folder.context("the build does not say where the packed catalogue is")?;
    Ok(fs::read(folder.join(name))?)
}

/// What cargo says of one step of a build.
#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    package_id: String,
    out_dir: Option<PathBuf>,
}
