//! What the browser keeps of the page, and the windows it is open in.

use serde::de::DeserializeOwned;
use thirtyfour::WindowHandle;

use crate::page::Page;

impl Page {
    /// Waits until the page is cached for offline use.
    pub fn wait_until_kept(&self) {
        self.later::<()>("navigator.serviceWorker.ready.then(() => null)");
    }

    /// The value of a promise, given as a JavaScript expression.
    pub fn later<T: DeserializeOwned>(&self, promise: &str) -> T {
        let script =
            format!("const done = arguments[arguments.length - 1]; ({promise}).then(done)");
        self.does(async { self.browser.execute_async(script, Vec::new()).await?.convert() })
    }

    /// This window, to come back to.
    pub fn window(&self) -> WindowHandle {
        self.does(self.browser.window())
    }

    /// Continues in another window.
    pub fn turn_to(&self, window: &WindowHandle) {
        self.does(self.browser.switch_to_window(window.clone()));
    }

    /// Asks the host for a newer version, and waits for what became of it: the state of its worker,
    /// or that there is none.
    pub fn look_for_another_version(&self) -> String {
        self.later(LOOK)
    }

    /// What keeps the browser from installing the page as an application.
    pub fn obstacles_to_installing(&self) -> Vec<String> {
        let said = self.devtools("Page.getInstallabilityErrors", serde_json::json!({}));
        let errors = said["installabilityErrors"].as_array().cloned().unwrap_or_default();
        errors.iter().map(ToString::to_string).collect()
    }

    /// The title with which the page was delivered; the window is called by its scenario.
    pub fn title(&self) -> String {
        self.script("return document.querySelector('title').dataset.delivered ?? document.title")
    }
}

const LOOK: &str = "navigator.serviceWorker.getRegistration()
    .then(one => one.update())
    .then(one => one.installing ?? one.waiting)
    .then(worker => !worker || worker.state !== 'installing' ? worker?.state
        : new Promise(tell => worker.onstatechange = () => tell(worker.state)))
    .then(state => state ?? 'none', () => 'refused')";
