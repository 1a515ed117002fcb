//! Chromium and the driver that moves it.

use std::path::PathBuf;

use anyhow::{Context, Result};

/// Makes sure both are there; says where the driver is.
pub fn bring() -> Result<PathBuf> {
    if browser().is_err() || super::find("chromedriver").is_none() {
        super::apt_install(&["chromium", "chromium-driver"])?;
    }
    super::find("chromedriver").context("chromedriver is not on PATH although it was installed.")
}

/// The browser itself.
pub fn browser() -> Result<PathBuf> {
    let names = ["chromium", "google-chrome", "chromium-browser"];
    names.into_iter().find_map(super::find).context("Chromium is not on PATH.")
}
