//! One window on the page, and what a visitor sees and waits for in it.

mod opening;

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use tokio::runtime::Runtime;

use crate::driver::Driver;
use crate::engine::Engine;
use crate::server::{Server, top};

/// How long a step may take to become possible.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often to try in the meantime.
const BEAT: Duration = Duration::from_millis(5);

/// One window on the page. Dropping it closes the browser and the server.
///
/// # Panics
///
/// Dropping it panics if the console contains an error, or the page requested anything beyond its own
/// files: every journey ends quietly. Every method panics, with the text that the page shows, when
/// what it asks for does not come true in ten seconds: a journey is a test.
pub struct Page {
    pub(crate) browser: WebDriver,
    engine: Engine,
    runtime: Runtime,
    // Dropped after the browser was told to quit, in this order.
    _driver: Driver,
    server: Server,
}

impl Page {
    /// The engine that this journey runs in.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// The part of the address from `#` on, or nothing.
    pub fn fragment(&self) -> String {
        self.script("return location.hash")
    }

    /// Whether the program has ended.
    pub fn is_stopped(&self) -> bool {
        self.script("return document.documentElement.hasAttribute('data-crash')")
    }

    /// Sends keys to whatever has the focus, text or a [`crate::Key`] such as `Key::Tab`.
    pub fn type_keys(&self, keys: impl Into<thirtyfour::TypingData>) {
        let focused = self.does(self.browser.active_element());
        self.does(focused.send_keys(keys));
    }

    /// How many elements a CSS selector matches.
    pub fn count(&self, selector: &str) -> usize {
        self.settle();
        self.does(self.browser.find_all(thirtyfour::By::Css(selector))).len()
    }

    /// The text of all that is shown, as the browser lays it out.
    pub fn text(&self) -> String {
        self.text_of("body")
    }

    /// The shown text of the first element that a selector matches, or nothing.
    pub fn text_of(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.innerText";
        let text: Value = self.ask(script, vec![json!(selector)]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page shows a text; white space counts as one space.
    pub fn wait_for_text(&self, wanted: &str) {
        self.wait_until(&format!("the page says “{wanted}”"), || {
            self.text().split_whitespace().collect::<Vec<_>>().join(" ").contains(wanted)
        });
    }

    /// Waits until something holds; `what` finishes the sentence "waited in vain until".
    ///
    /// # Panics
    ///
    /// When ten seconds pass first.
    pub fn wait_until(&self, what: &str, holds: impl Fn() -> bool) {
        self.wait_until_within(PATIENCE, what, holds);
    }

    /// The same for things that take longer.
    ///
    /// # Panics
    ///
    /// When that time passes first.
    pub fn wait_until_within(&self, time: Duration, what: &str, holds: impl Fn() -> bool) {
        let start = Instant::now();
        while !holds() {
            assert!(
                start.elapsed() < time,
                "waited in vain until {what}; the page says:\n{}\nand its console:\n{}",
                self.text(),
                self.console().join("\n"),
            );
            thread::sleep(BEAT);
        }
    }

    /// Runs JavaScript in the page and reads what it returns.
    pub fn script<T: DeserializeOwned>(&self, script: &str) -> T {
        self.ask(script, Vec::new())
    }

    pub(crate) fn ask<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        self.settle();
        self.does(async { self.browser.execute(script, arguments).await?.convert() })
    }

    /// Waits for the parts of the page that follow a frame later, and say so as any part may
    /// (`aria-busy`); a page that has stopped is not waited for.
    pub(crate) fn settle(&self) {
        let is_busy = "return document.querySelector(
            'html:not([data-crash]) [aria-busy=true]') !== null";
        let start = Instant::now();
        while start.elapsed() < PATIENCE
            && self.does(async { self.browser.execute(is_busy, Vec::new()).await?.convert() })
        {
            thread::sleep(BEAT);
        }
    }

    /// Runs JavaScript in every document of this window before anything of its own, from the next
    /// one on. Only in Chromium.
    pub fn run_before_the_page(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// From the next document on, scripts are disabled.
    pub fn run_no_scripts(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    }

    /// Whether the page could be scrolled sideways.
    pub fn scrolls_sideways(&self) -> bool {
        self.script(
            "const page = document.scrollingElement; return page.scrollWidth > page.clientWidth",
        )
    }

    pub(crate) fn run(&self, script: &str, arguments: Vec<Value>) {
        self.does(self.browser.execute(script, arguments));
    }

    /// What a failed journey looked like at its end.
    fn leave_picture(&self) {
        let name = thread::current().name().unwrap_or("journey").replace("::", "-");
        let folder = top().join("target/journey");
        let file = folder.join(format!("{name}-{:?}.png", self.engine).to_lowercase());
        // Nothing here may hide why it failed.
        let is_there = fs::create_dir_all(&folder).is_ok();
        if is_there && self.runtime.block_on(self.browser.screenshot(&file)).is_ok() {
            eprintln!("what it looked like: {}", file.display());
        }
    }

    /// Chromium's own protocol, for things that `WebDriver` cannot do.
    pub(crate) fn devtools(&self, method: &str, parameters: Value) -> Value {
        assert!(self.engine == Engine::Chromium, "only Chromium can do {method}");
        self.does(self.browser.cdp().send_raw(method, parameters))
    }

    /// Does one step. A browser that refuses ends the journey.
    #[track_caller]
    pub(crate) fn does<T>(
        &self,
        step: impl Future<Output = thirtyfour::error::WebDriverResult<T>>,
    ) -> T {
        match self.runtime.block_on(step) {
            Ok(value) => value,
            Err(error) => panic!("the browser refused: {error}"),
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if thread::panicking() {
            self.leave_picture();
        }
        let faults = if thread::panicking() { Vec::new() } else { self.faults() };
        // The driver is ended right after; a browser that is gone needs no goodbye.
        let _ = self.runtime.block_on(self.browser.clone().quit());
        assert!(
            faults.is_empty(),
            "the journey went well, but not quietly:\n{}",
            faults.join("\n")
        );
    }
}
