//! Headless Chromium.

use std::process::Command;

use anyhow::Result;
use serde_json::json;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::{Capabilities, DesiredCapabilities, LoggingPrefsLogLevel};

use crate::driver::Driver;
use crate::engine::Settings;

/// Headless, quiet on the network, and able to run as root in a container.
const ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
];

/// A running chromedriver.
pub fn driver() -> Result<Driver> {
    Driver::start(Command::new("chromedriver"), None)
}

/// The browser that each journey asks for.
pub fn capabilities(settings: Settings) -> Result<Capabilities> {
    let mut chromium = DesiredCapabilities::chrome();
    let preferences = match settings {
        Settings::AsDelivered => json!({}),
        Settings::WithoutStorage => json!({ "profile.default_content_setting_values.cookies": 2 }),
        Settings::LargeText => json!({ "webkit.webprefs.default_font_size": 32 }),
    };
    chromium.add_experimental_option("prefs", preferences)?;
    for argument in ARGUMENTS {
        chromium.add_arg(argument)?;
    }
    chromium.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(chromium.into())
}
