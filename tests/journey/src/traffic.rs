//! What the page asked for: its own files, and nothing else.

use crate::page::Page;

impl Page {
    /// The addresses beyond the page's own folder that it asked for since it was loaded.
    pub fn foreign_requests(&self) -> Vec<String> {
        self.script(
            "const home = location.origin + '/';
             return performance.getEntriesByType('resource')
                 .map(entry => entry.name)
                 .filter(address => !address.startsWith(home) && !address.startsWith('data:'));",
        )
    }
}
