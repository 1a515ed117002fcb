//! WebKit in the small browser that comes with its driver, on a screen that nobody sees.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::driver::{Driver, Process};

/// Room for a window as large as the other browsers'.
const SCREEN: [&str; 7] = ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"];

/// A running WebKitWebDriver.
pub fn driver() -> Result<Driver> {
    let mut screen = Process::start(
        Command::new("Xvfb").args(SCREEN).stdout(Stdio::piped()).stderr(Stdio::null()),
    )?;
    let stdout = screen.0.stdout.take().context("standard output is piped")?;
    let mut number = String::new();
    // It prints the number it chose once it is ready.
    BufReader::new(stdout).read_line(&mut number)?;
    let mut driver = Command::new("WebKitWebDriver");
    driver.env("DISPLAY", format!(":{}", number.trim()));
    Driver::start(driver, Some(screen))
}
