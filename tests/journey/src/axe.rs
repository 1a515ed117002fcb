//! axe-core, run inside the page.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::page::Page;
use crate::server::top;

impl Page {
    /// The accessibility rules that axe finds broken, one line each.
    ///
    /// # Panics
    ///
    /// If axe-core was not fetched.
    pub fn accessibility_faults(&self) -> Vec<String> {
        let source = source().unwrap_or_else(|error| panic!("{error:#}"));
        self.run(&source, Vec::new());
        let violations: Vec<Violation> =
            self.does(async { self.browser.execute_async(RUN, Vec::new()).await?.convert() });
        violations.iter().map(Violation::line).collect()
    }
}

/// The script to put into the page.
fn source() -> Result<String> {
    fs::read_to_string(top().join("target/npm/node_modules/axe-core/axe.min.js"))
        .context("axe-core is missing: `cargo xtask test --only journey` fetches it.")
}

/// Runs axe and hands what it found to the driver's callback.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] })
       .then(found => done(found.violations.map(rule => ({
            id: rule.id,
            help: rule.help,
            targets: rule.nodes.map(node => node.target.join(' ')),
       }))));
";

/// One broken rule and where it is broken.
#[derive(Deserialize)]
struct Violation {
    id: String,
    help: String,
    targets: Vec<String>,
}

impl Violation {
    /// One line for a failed test.
    fn line(&self) -> String {
        format!("{}: {} ({})", self.id, self.help, self.targets.join(", "))
    }
}
