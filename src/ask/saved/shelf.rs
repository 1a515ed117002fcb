//! The kept links as the page holds them, whether or not the browser keeps them too.

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

    /// After another window changed something. What this page alone holds is kept, if by now there
    /// is room for it.
    pub fn after_another(&self) -> Self {
        if self.lasts { Self::read() } else { self.changed(|_| ()) }
    }

    /// After a change. What another tab did meanwhile is read again before anything is written;
    /// what the browser does not keep stays on the page.
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
