//! The browsers that journeys run in, one engine per run.

use std::env;

use anyhow::{Result, bail, ensure};
use thirtyfour::Capabilities;

use crate::driver::Driver;
use crate::{chromium, firefox, webkit};

/// The variable that names the engine of a run.
const VARIABLE: &str = "EDGEWISE_ENGINE";

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Of Chrome and Edge. Its own protocol lets journeys see and do more than in the others.
    Chromium,
    /// Of Firefox.
    Firefox,
    /// Of Safari; here as GTK builds it.
    WebKit,
}

/// What the visitor has set in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settings {
    /// Nothing.
    AsDelivered,
    /// Cookies and everything that browsers treat like them are blocked.
    WithoutStorage,
    /// Text at twice the usual size.
    LargeText,
}

impl Engine {
    /// The one that this run asks for.
    pub(crate) fn of_this_run() -> Result<Self> {
        match env::var(VARIABLE).as_deref().unwrap_or("chromium") {
            "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::WebKit),
            other => bail!("{VARIABLE} is chromium, firefox or webkit, and not {other}."),
        }
    }

    /// Starts its driver.
    pub(crate) fn driver(self) -> Result<Driver> {
        match self {
            Self::Chromium => chromium::driver(),
            Self::Firefox => firefox::driver(),
            Self::WebKit => webkit::driver(),
        }
    }

    /// The browser that each journey asks its driver for.
    pub(crate) fn capabilities(self, settings: Settings) -> Result<Capabilities> {
        match self {
            Self::Chromium => chromium::capabilities(settings),
            Self::Firefox => firefox::capabilities(settings),
            Self::WebKit => {
                ensure!(settings == Settings::AsDelivered, "WebKit's driver has no word for that.");
                Ok(Capabilities::new())
            }
        }
    }
}
