//! `cargo xtask icons`: the signs of an installed page, drawn from `icon.svg` by a browser.
//!
//! They are committed, so that a build needs no browser; run this when `icon.svg` has changed.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::run::{command, run};
use crate::{repo, tools};

/// File, side in pixels, and whether the sign fills the square, since the system will cut it.
const SIGNS: [(&str, u32, bool); 3] = [
    ("icon-192.png", 192, false),
    ("icon-512.png", 512, false),
    ("icon-maskable-512.png", 512, true),
];

/// Draws them into `frame/`.
pub fn draw() -> Result<()> {
    tools::chromium::bring()?;
    let browser = tools::chromium::browser()?;
    let svg = fs::read_to_string(repo::root().join("icon.svg"))?;
    let work = repo::root().join("target/icons");
    fs::create_dir_all(&work)?;
    for (name, side, is_full) in SIGNS {
        let page = work.join("sign.html");
        fs::write(&page, html(&svg, is_full)?)?;
        let file = repo::root().join("frame").join(name);
        run(command(&browser)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"])
            .arg("--default-background-color=00000000")
            .arg(format!("--window-size={side},{side}"))
            .arg(format!("--screenshot={}", file.display()))
            .arg(format!("file://{}", page.display())))?;
        ensure!(file.is_file(), "Chromium drew no {name}.");
    }
    Ok(())
}

/// A page that is nothing but the sign; a full one has its ground up to the edges and its lines in
/// the middle four fifths.
fn html(svg: &str, is_full: bool) -> Result<String> {
    let ground = svg.split_once("<rect").and_then(|(_, rest)| rest.split_once("fill=\""));
    let (colour, _) = ground
        .and_then(|(_, rest)| rest.split_once('"'))
        .context("icon.svg has no ground to take the colour from")?;
    let (colour, side) = if is_full { (colour, "80vw") } else { ("transparent", "100vw") };
    Ok(format!(
        "<!doctype html><style>body {{ margin: 0; height: 100vh; display: grid; place-content: center; background: {colour} }} svg {{ display: block; width: {side} }}</style>{svg}"
    ))
}
