//! WebKit as GTK builds it, the nearest to Safari that runs here, with the driver that moves it and
//! the screen that it draws on, since it has no headless mode.

use anyhow::Result;

/// Makes sure they are there.
pub fn bring() -> Result<()> {
    if ["WebKitWebDriver", "Xvfb"].into_iter().any(|program| super::find(program).is_none()) {
        super::apt_install(&["webkit2gtk-driver", "xvfb"])?;
    }
    Ok(())
}
