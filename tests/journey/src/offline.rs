//! What the browser keeps of the page, and the windows that it is open in.

use serde::de::DeserializeOwned;

use crate::page::Page;

impl Page {
    /// Waits until the page is kept for the time without a network.
    pub fn wait_until_kept(&self) {
        self.later::<()>("navigator.serviceWorker.ready.then(() => null)");
    }

    /// What a promise, as an expression of JavaScript, comes to.
    pub fn later<T: DeserializeOwned>(&self, promise: &str) -> T {
        let script =
            format!("const done = arguments[arguments.length - 1]; ({promise}).then(done)");
        self.does(async { self.browser.execute_async(script, Vec::new()).await?.convert() })
    }

    /// Goes on in another window, counted from 0 in the order of their opening.
    ///
    /// # Panics
    ///
    /// When there are fewer.
    pub fn turn_to_window(&self, index: usize) {
        let windows = self.does(self.browser.windows());
        let window = windows.get(index).cloned().unwrap_or_else(|| panic!("no window {index}"));
        self.does(self.browser.switch_to_window(window));
    }

    /// What keeps the browser from installing the page as an application.
    pub fn obstacles_to_installing(&self) -> Vec<String> {
        let said = self.devtools("Page.getInstallabilityErrors", serde_json::json!({}));
        let errors = said["installabilityErrors"].as_array().cloned().unwrap_or_default();
        errors.iter().map(ToString::to_string).collect()
    }

    /// The title of the page.
    pub fn title(&self) -> String {
        self.script("return document.title")
    }
}
