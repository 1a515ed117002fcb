//! What went wrong in the page, as the browser noted it.
//!
//! Chromium exposes its console. The others do not, so there every document records its own errors
//! from the moment it has loaded; an earlier failure shows up as an app that never becomes ready.

use std::cell::RefCell;

use crate::engine::Engine;
use crate::page::Page;

/// Keeps the errors of a document from now on.
const KEEP: &str = "
    window.errorsKept ??= (() => {
        const kept = [];
        addEventListener('error', event => kept.push(`SEVERE ${event.message}`));
        addEventListener('unhandledrejection', event => kept.push(`SEVERE ${event.reason}`));
        return kept;
    })();
";

impl Page {
    /// What went wrong in the page since this was last asked: errors, and in Chromium also files
    /// that did not come.
    pub fn console_errors(&self) -> Vec<String> {
        let mut lines = self.console();
        lines.retain(|line| line.starts_with("SEVERE"));
        lines
    }

    /// Waits for errors that belong to the journey, and takes note of them: each contains one of
    /// the words. Later errors count as faults again. It only waits in Chromium, since the others
    /// may not report them.
    ///
    /// # Panics
    ///
    /// If there is none, or another one.
    pub fn expect_errors(&self, words: &[&str]) {
        let errors = RefCell::new(self.console_errors());
        if self.engine() == Engine::Chromium {
            let wanted = format!("an error with one of {words:?} stands in the console");
            self.wait_until(&wanted, || {
                errors.borrow_mut().extend(self.console_errors());
                !errors.borrow().is_empty()
            });
        }
        let mut others = errors.take();
        others.retain(|error| !words.iter().any(|word| error.contains(word)));
        assert!(others.is_empty(), "other errors than {words:?} stand in the console: {others:?}");
    }

    /// From now on the document keeps its errors, where the browser does not.
    pub(crate) fn keep_errors(&self) {
        if self.engine() != Engine::Chromium {
            self.run(KEEP, Vec::new());
        }
    }

    /// Takes errors with one of these words out of the console, whether there are any or not: a browser
    /// may find in its own cache what the network no longer gives.
    ///
    /// # Panics
    ///
    /// If there are others too.
    pub fn allow_errors(&self, words: &[&str]) {
        let mut others = self.console_errors();
        others.retain(|error| !words.iter().any(|word| error.contains(word)));
        assert!(others.is_empty(), "other errors than {words:?} stand in the console: {others:?}");
    }

    /// What no journey may leave behind: errors in the console, and requests to strangers.
    pub(crate) fn faults(&self) -> Vec<String> {
        let mut faults = self.console_errors();
        faults.extend(self.foreign_requests());
        faults
    }

    pub(crate) fn console(&self) -> Vec<String> {
        if self.engine() == Engine::Chromium {
            let entries = self.does(self.browser.browser_log());
            entries.iter().map(|entry| format!("{} {}", entry.level, entry.message)).collect()
        } else {
            self.script("return (window.errorsKept ?? []).splice(0)")
        }
    }
}
