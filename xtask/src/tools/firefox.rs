//! Firefox and the driver that moves it.

use std::path::PathBuf;

use anyhow::Result;

use super::CargoTool;

const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    takes: "two to four minutes",
};

/// Makes sure both are there; says where the driver is.
pub fn bring() -> Result<PathBuf> {
    if ["firefox", "firefox-esr"].into_iter().find_map(super::find).is_none() {
        super::apt_install(&["firefox-esr"])?;
    }
    Ok(GECKODRIVER.bring()?.join(GECKODRIVER.program))
}
