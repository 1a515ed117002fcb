//! `cargo xtask shots` and `pictures`: pictures of the built page, to look at and for README.md.

use std::ffi::OsStr;

use anyhow::Result;

use crate::dist;
use crate::run::{journey, run};
use crate::tools::{CHROMIUM, bring};

/// An answer of today's edition with a rival, two doubts and options that are ruled out.
const README: [&str; 10] = [
    "--first-screen",
    "--width=1440",
    "--look=light",
    "--look=dark",
    "--name",
    "page",
    "--fragment",
    "#v1;e=2026-11;m=offline-days:30,worker-os:linux-and-windows;p=duties:3;k=any",
    "--out",
    "pictures",
];

/// Takes the pictures for README.md.
pub fn pictures() -> Result<()> {
    take(&README)
}

/// Builds `dist/` and takes the pictures that the arguments ask for.
pub fn take(arguments: &[impl AsRef<OsStr>]) -> Result<()> {
    bring(&[&CHROMIUM])?;
    dist::build()?;
    run(journey("shots").args(arguments))
}
