//! axe-core, the accessibility checker that journeys run inside the page.

use anyhow::Result;

use super::npm::NpmPackage;

const AXE: NpmPackage = NpmPackage { name: "axe-core", folder: "axe", takes: "a few seconds" };

/// Makes sure `target/axe` holds it.
pub fn bring() -> Result<()> {
    AXE.bring().map(drop)
}
