//! `cargo xtask pictures`: takes the README's pictures of the real page anew.

use anyhow::Result;

use crate::run::{journey, run};
use crate::{dist, tools};

/// Where they lie in the repository.
const FOLDER: &str = "pictures";

/// An answer of today's edition with a rival, two doubts and options that are out.
const SCENARIO: &str =
    "#v1;e=2026-11;m=offline-days:30,worker-os:linux-and-windows;p=operational-cost:3;k=any";

/// Builds the page and writes one picture for light screens and one for dark ones.
pub fn take() -> Result<()> {
    tools::chromium::bring()?;
    dist::build()?;
    let mut shots = journey("shots");
    shots.args(["--first-screen", "--width=1440", "--look=light", "--look=dark"]);
    shots.args(["--name=page", "--fragment", SCENARIO, "--out", FOLDER]);
    run(&mut shots)
}
