//! Pictures of the page in the appearances that people see it in.

use std::fs;
use std::path::Path;
use std::str::FromStr;

use anyhow::{Error, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::engine::Engine;
use crate::page::Page;

/// How the visitor's system shows pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A light screen.
    Light,
    /// A dark screen.
    Dark,
    /// On paper.
    Print,
    /// Forced colours, as a high-contrast theme sets them.
    Forced,
}

impl Look {
    /// The word that names it on the command line and in file names.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
            Self::Forced => "forced",
        }
    }
}

impl FromStr for Look {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self, Error> {
        [Self::Light, Self::Dark, Self::Print, Self::Forced]
            .into_iter()
            .find(|look| look.word() == word)
            .map_or_else(|| bail!("a look is light, dark, print or forced"), Ok)
    }
}

/// How much of the page a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// From the first line to the last.
    WholePage,
    /// What is seen without scrolling.
    FirstScreen,
}

impl Page {
    /// Gives the window a size in CSS pixels; in Chromium it may be as narrow as a phone, elsewhere the frame
    /// of the window counts as well.
    pub fn resize(&self, width: u32, height: u32) {
        if self.engine() != Engine::Chromium {
            self.does(self.browser.set_window_rect(0, 0, width, height));
            return;
        }
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// Shows the page as another system would.
    pub fn put_on(&self, look: Look) {
        let media = if look == Look::Print { "print" } else { "" };
        let scheme = if look == Look::Dark { "dark" } else { "light" };
        let forced = if look == Look::Forced { "active" } else { "none" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ]);
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "media": media, "features": features }),
        );
    }

    /// Shows the page to a visitor whose system has this setting for one preference, such as
    /// `prefers-reduced-motion`.
    pub fn emulate(&self, feature: &str, value: &str) {
        let features = json!([{ "name": feature, "value": value }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Writes a PNG of the page as it is now.
    ///
    /// # Panics
    ///
    /// When the file cannot be written.
    pub fn picture(&self, extent: Extent, file: &Path) {
        let mut wanted = json!({ "format": "png" });
        if extent == Extent::WholePage {
            let size = "const page = document.scrollingElement; return [page.clientWidth, page.scrollHeight]";
            let (width, height): (u32, u32) = self.script(size);
            wanted["captureBeyondViewport"] = json!(true);
            wanted["clip"] =
                json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        }
        let taken = self.devtools("Page.captureScreenshot", wanted);
        let png = taken["data"].as_str().unwrap_or_default();
        let png = BASE64_STANDARD.decode(png).expect("the browser sends base64");
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).expect("the folder for pictures can be made");
        }
        fs::write(file, png).expect("the picture can be written");
    }
}
