//! axe-core, the accessibility checker that journeys run inside the page.

use std::fs;

use anyhow::{Context, Result};

use crate::repo;
use crate::run::{command, run};

/// Makes sure `target/axe` holds the version that `xtask/axe/package-lock.json` names.
pub fn bring() -> Result<()> {
    let wanted = repo::root().join("xtask/axe");
    let place = repo::root().join("target/axe");
    let lock = "package-lock.json";
    let is_there = place.join("node_modules/axe-core/axe.min.js").is_file()
        && fs::read(place.join(lock)).ok() == fs::read(wanted.join(lock)).ok();
    if is_there {
        return Ok(());
    }
    if super::find("npm").is_none() {
        super::apt_install(&["npm"])?;
    }
    println!("Fetching axe-core with npm: a few seconds, once.");
    fs::create_dir_all(&place)?;
    for file in ["package.json", lock] {
        fs::copy(wanted.join(file), place.join(file))?;
    }
    run(command("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(&place))
    .context("axe-core is missing: run `npm ci` in target/axe, then this again.")
}
