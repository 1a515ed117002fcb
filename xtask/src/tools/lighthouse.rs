//! Lighthouse, which judges the page as a phone would load it.

use std::path::PathBuf;

use anyhow::Result;

use super::npm::NpmPackage;

const LIGHTHOUSE: NpmPackage =
    NpmPackage { name: "lighthouse", folder: "lighthouse", takes: "half a minute" };

/// Its program.
pub fn bring() -> Result<PathBuf> {
    Ok(LIGHTHOUSE.bring()?.join(".bin/lighthouse"))
}
