//! Opening the page: in which browser, from which host, at which address.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};
use thirtyfour::WebDriver;
use tokio::runtime;

use super::Page;
use crate::engine::{Engine, Settings};
use crate::server::Server;

/// How long the app may take to start: a browser that has only just started itself is slow.
const START: Duration = Duration::from_secs(30);

impl Page {
    /// Opens the page in a fresh browser, at a fragment (`#v1;…`) or at none (`""`),
    /// and waits until the app is there.
    ///
    /// # Panics
    ///
    /// When `dist/`, the driver or the browser is missing: the words say which.
    pub fn open(fragment: &str) -> Self {
        let page = Self::start(Server::start(), Settings::AsDelivered);
        page.go(fragment);
        page
    }

    /// The same in a browser that lets the page keep nothing. Not in WebKit.
    ///
    /// # Panics
    ///
    /// When `dist/`, the driver or the browser is missing: the words say which.
    pub fn open_without_storage(fragment: &str) -> Self {
        let page = Self::start(Server::start(), Settings::WithoutStorage);
        page.go(fragment);
        page
    }

    /// The same in a browser whose letters are of twice the usual size. Not in WebKit.
    ///
    /// # Panics
    ///
    /// When `dist/`, the driver or the browser is missing: the words say which.
    pub fn open_with_large_text(fragment: &str) -> Self {
        let page = Self::start(Server::start(), Settings::LargeText);
        page.go(fragment);
        page
    }

    /// A fresh browser and a server of another folder, with nothing opened yet.
    ///
    /// # Panics
    ///
    /// When the driver or the browser is missing: the words say which.
    pub fn of(folder: PathBuf) -> Self {
        Self::start(Server::of(folder), Settings::AsDelivered)
    }

    fn start(server: Result<Server>, settings: Settings) -> Self {
        Self::try_start(server, settings).unwrap_or_else(|error| panic!("{error:#}"))
    }

    fn try_start(server: Result<Server>, settings: Settings) -> Result<Self> {
        let server = server?;
        let engine = Engine::of_this_run()?;
        let driver = engine.driver()?;
        let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
        let browser = runtime
            .block_on(WebDriver::new(driver.address(), engine.capabilities(settings)?))
            .with_context(|| format!("{engine:?} did not start."))?;
        Ok(Self { browser, engine, runtime, _driver: driver, server })
    }

    /// Loads the page again at a fragment, as a new visit of the same visitor.
    pub fn go(&self, fragment: &str) {
        self.go_to(&format!("{}{}", self.server.address(), hash(fragment)));
    }

    /// Loads a whole address, such as one that was copied.
    pub fn go_to(&self, address: &str) {
        self.load(address);
        self.wait_until_ready();
    }

    /// Loads a whole address and does not wait for the app, which may never be there.
    pub fn load(&self, address: &str) {
        // A mere change of fragment would not load anything.
        self.does(self.browser.goto("about:blank"));
        self.does(self.browser.goto(address));
        self.keep_errors();
    }

    /// Opens a whole address in a new window of the same browser, and continues there.
    pub fn open_window(&self, address: &str) {
        let window = self.does(self.browser.new_window());
        self.does(self.browser.switch_to_window(window));
        self.go_to(address);
    }

    /// The address of the page itself, with a slash at its end.
    pub fn home(&self) -> &str {
        self.server.address()
    }

    /// The host of the page goes away, for good.
    pub fn lose_host(&mut self) {
        self.server.stop();
    }

    /// Changes the fragment in the address bar, without loading the page anew.
    pub fn go_to_fragment(&self, fragment: &str) {
        let page: String = self.script("return location.href.split('#')[0]");
        self.does(self.browser.goto(format!("{page}{}", hash(fragment))));
    }

    /// The browser's Back.
    pub fn back(&self) {
        self.does(self.browser.back());
    }

    /// Waits until the app is ready and all that comes after the first answer has come.
    pub fn wait_until_ready(&self) {
        self.wait_until_answered();
        self.wait_until_within(START, "all parts are here", || {
            self.script::<bool>("return document.documentElement.dataset.delivery === 'here'")
        });
    }

    /// Waits for `data-app="ready"`, which the mounted app alone sets; other parts may be missing.
    pub fn wait_until_answered(&self) {
        self.wait_until_within(START, "the app is ready", || {
            self.script::<bool>("return document.documentElement.dataset.app === 'ready'")
        });
    }
}

fn hash(fragment: &str) -> String {
    match fragment.trim_start_matches('#') {
        "" => String::new(),
        rest => format!("#{rest}"),
    }
}
