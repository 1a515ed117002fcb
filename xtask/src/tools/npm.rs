//! Packages of npm, each in a folder of its own below `target/`, in the versions that a lock file
//! of the repository names.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::repo;
use crate::run::{command, run};

/// A package that `npm ci` fetches.
pub struct NpmPackage {
    /// Its name.
    pub name: &'static str,
    /// The folder below `xtask/` with `package.json` and the lock file, and below `target/`.
    pub folder: &'static str,
    /// How long fetching takes, in words.
    pub takes: &'static str,
}

impl NpmPackage {
    /// The folder `node_modules` that holds it.
    pub fn bring(&self) -> Result<PathBuf> {
        let wanted = repo::root().join("xtask").join(self.folder);
        let place = repo::root().join("target").join(self.folder);
        let modules = place.join("node_modules");
        let lock = "package-lock.json";
        let is_there = modules.join(self.name).is_dir()
            && fs::read(place.join(lock)).ok() == fs::read(wanted.join(lock)).ok();
        if is_there {
            return Ok(modules);
        }
        if super::find("npm").is_none() {
            super::apt_install(&["npm"])?;
        }
        println!("Fetching {} with npm: {}, once.", self.name, self.takes);
        fs::create_dir_all(&place)?;
        fs::copy(wanted.join("package.json"), place.join("package.json"))?;
        fs::copy(wanted.join(lock), place.join(lock))?;
        let fetched = run(command("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(&place));
        if fetched.is_err() {
            // Without it, the next run tries again.
            fs::remove_file(place.join(lock))?;
        }
        fetched.with_context(|| {
            format!(
                "{} is missing: run `npm ci` in target/{}, then this again.",
                self.name, self.folder
            )
        })?;
        Ok(modules)
    }
}
