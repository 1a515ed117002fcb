//! The saved links as the page holds them, whether or not the browser saves them too.

use crate::browser::storage::{keep, kept};

/// Kept links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// In the order in which they were kept.
    pub links: Vec<String>,
    /// Whether they are still there after the page is closed.
    pub lasts: bool,
}

impl Shelf {
    /// What the browser has kept.
    pub fn read() -> Self {
        let found = kept();
        Self { lasts: found.is_ok(), links: found.unwrap_or_default() }
    }

    /// The shelf after another window changed something. What only this page holds is saved, if
    /// there is room for it by now.
    pub fn after_another(&self) -> Self {
        if self.lasts { Self::read() } else { self.changed(|_| ()) }
    }

    /// The shelf after a change. What another tab did in the meantime is read again before anything
    /// is written; what the browser does not save stays on the page.
    pub fn changed(&self, change: impl FnOnce(&mut Vec<String>)) -> Self {
        let mut links = kept().unwrap_or_default();
        if !self.lasts {
            self.links.iter().for_each(|link| add(&mut links, link.clone()));
        }
        change(&mut links);
        Self { lasts: keep(&links).is_ok(), links }
    }
}

/// Adds a link that is not there yet.
pub fn add(links: &mut Vec<String>, link: String) {
    if !links.contains(&link) {
        links.push(link);
    }
}
