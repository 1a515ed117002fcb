//! `cargo xtask starts`: starts the built page in WebKit again and again and counts what fails.

use std::ffi::OsString;

use anyhow::Result;

use crate::dist;
use crate::run::{journey, run};
use crate::tools::{WEBKIT, bring};

/// Builds `dist/`, unless the arguments name another folder, and counts failed starts.
pub fn count(arguments: &[OsString]) -> Result<()> {
    bring(&[&WEBKIT])?;
    let is_other = |one: &OsString| one.to_string_lossy().starts_with("--dist");
    if !arguments.iter().any(is_other) {
        dist::build()?;
    }
    run(journey("starts").args(arguments))
}
