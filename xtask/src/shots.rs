//! `cargo xtask shots`: pictures of the built page, to look at.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::run::{journey, run};
use crate::{dist, tools};

/// What to take pictures of. Everything has a default.
#[derive(Args)]
pub struct Options {
    /// The part of the address after the page, with or without `#` (repeatable; without it, the empty page)
    #[arg(long, value_name = "FRAGMENT")]
    fragment: Vec<String>,
    /// Width in CSS pixels (repeatable; without it 320, 768 and 1440)
    #[arg(long, value_name = "PIXELS")]
    width: Vec<u32>,
    /// light, dark, print or forced (repeatable; without it light and dark)
    #[arg(long, value_name = "LOOK")]
    look: Vec<String>,
    /// Only what is seen without scrolling, 900 px high, instead of the whole page
    #[arg(long)]
    first_screen: bool,
    /// The folder for the pictures
    #[arg(long, default_value = "target/shots")]
    out: PathBuf,
}

/// Builds `dist/` and hands over to the picture taker of the journeys.
pub fn take(options: &Options) -> Result<()> {
    tools::chromium::bring()?;
    dist::build()?;
    let mut shots = journey("shots");
    shots.arg("--out").arg(&options.out);
    for fragment in &options.fragment {
        shots.arg(format!("--fragment={fragment}"));
    }
    for width in &options.width {
        shots.arg(format!("--width={width}"));
    }
    for look in &options.look {
        shots.arg(format!("--look={look}"));
    }
    if options.first_screen {
        shots.arg("--first-screen");
    }
    run(&mut shots)
}
