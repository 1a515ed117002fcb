//! What went wrong in the page, as the browser noted it.
//!
//! Chromium hands out its console. The others hand out nothing, so there every document is asked to
//! keep its own errors from the moment it has loaded; what fails before that shows in that the app
//! does not get ready.

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

    /// Waits for errors that belong to the journey, and takes note of them: each holds one of the
    /// words. Errors that come later are faults again. Only Chromium is waited for, since the
    /// others may not tell.
    ///
    /// # Panics
    ///
    /// When there is none, or another.
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
    /// When others stand there too.
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
