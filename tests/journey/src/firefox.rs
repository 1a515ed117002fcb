//! Headless Firefox.

use std::process::Command;

use anyhow::Result;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::{Capabilities, DesiredCapabilities};

use crate::driver::Driver;
use crate::engine::Settings;

/// Without a screen, in a window as large as the other browsers'.
const ARGUMENTS: [&str; 3] = ["-headless", "--width=1280", "--height=900"];

/// A running geckodriver.
pub fn driver() -> Result<Driver> {
    Driver::start(Command::new("geckodriver"), None)
}

/// The browser that each journey asks for.
pub fn capabilities(settings: Settings) -> Result<Capabilities> {
    let mut firefox = DesiredCapabilities::firefox();
    for argument in ARGUMENTS {
        firefox.add_arg(argument)?;
    }
    // The driver lifts the limit on changes of the address; visitors have it.
    let mut preferences = FirefoxPreferences::new();
    preferences.set("dom.navigation.navigationRateLimit.count", 200)?;
    match settings {
        Settings::AsDelivered => {}
        Settings::WithoutStorage => preferences.set("network.cookie.cookieBehavior", 2)?,
        Settings::LargeText => preferences.set("font.size.variable.x-western", 32)?,
    }
    firefox.set_preferences(preferences)?;
    Ok(firefox.into())
}
