//! `cargo xtask icons`: the icons of an installed page, drawn from `icon.svg` by Chromium.
//!
//! They are committed, so that a build needs no browser; run this after `icon.svg` has changed.

use std::fs;

use anyhow::{Result, ensure};

use crate::run::{command, root, run};
use crate::tools::{self, CHROMIUM};

/// File, side in pixels, the ground, and how wide the drawing is on it. The system cuts a maskable icon:
/// its ground goes up to the edges, and its lines stay in the middle four fifths.
const ICONS: [(&str, u32, &str, &str); 3] = [
    ("icon-192.png", 192, "transparent", "100vw"),
    ("icon-512.png", 512, "transparent", "100vw"),
    ("icon-maskable-512.png", 512, "#14566b", "80vw"),
];

/// Draws them into `frame/`.
pub fn draw() -> Result<()> {
    tools::bring(&[&CHROMIUM])?;
    let browser = tools::chromium()?;
    let svg = fs::read_to_string(root().join("icon.svg"))?;
    let page = root().join("target/icon.html");
    for (name, side, ground, width) in ICONS {
        let html = format!(
            "<!doctype html><style>body {{ margin: 0; height: 100vh; display: grid; place-content: center; background: {ground} }} svg {{ display: block; width: {width} }}</style>{svg}"
        );
        fs::write(&page, html)?;
        let file = root().join("frame").join(name);
        run(command(&browser)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"])
            .arg("--default-background-color=00000000")
            .arg(format!("--window-size={side},{side}"))
            .arg(format!("--screenshot={}", file.display()))
            .arg(&page))?;
        ensure!(file.is_file(), "Chromium drew no {name}.");
    }
    Ok(())
}
