//! Headless Chromium and the driver that moves it.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::{ChromeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel};

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

/// A running `chromedriver` on a port of its own.
pub struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// Starts the driver found on PATH.
    pub fn start() -> Result<Self> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("chromedriver is missing: `cargo xtask test --only journey` installs it.")?;
        let stdout = process.stdout.take().context("standard output is piped")?;
        let port = BufReader::new(stdout)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| port(&line))
            .context("chromedriver ended without telling its port.")?;
        Ok(Self { process, address: format!("http://127.0.0.1:{port}") })
    }

    /// Where it takes commands.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended already; there is nothing to do about it then.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The browser that each journey asks for.
pub fn capabilities() -> Result<ChromeCapabilities> {
    let mut chromium = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        chromium.add_arg(argument)?;
    }
    chromium.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(chromium)
}

/// Reads `ChromeDriver was started successfully on port 34567.`
fn port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim().trim_end_matches('.').parse().ok()
}
