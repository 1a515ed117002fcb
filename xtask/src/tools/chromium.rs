//! Chromium and the driver that moves it.

use std::path::PathBuf;

use anyhow::{Context, Result};

/// Makes sure both are there; says where the driver is.
pub fn bring() -> Result<PathBuf> {
    let browser = ["chromium", "google-chrome", "chromium-browser"];
    if browser.iter().all(|name| super::find(name).is_none())
        || super::find("chromedriver").is_none()
    {
        super::apt_install(&["chromium", "chromium-driver"])?;
    }
    super::find("chromedriver").context("chromedriver is not on PATH although it was installed.")
}
