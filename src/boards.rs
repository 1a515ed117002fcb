//! Several scenarios at once: a fleet of sites, several people about one site, two scenarios compared.
//!
//! [`Room`] is around the whole page and shows what the address asks for: one scenario, or a board. A
//! scenario's page has [`BoardTools`] in its head and, while it was opened from a board, [`VisitBar`].

mod added;
mod compare;
mod desk;
mod downloads;
mod entries;
mod example;
mod file;
mod fleet;
mod head;
mod intro;
mod notices;
mod room;
mod saved;
mod screen;
mod tools;
mod voices;
mod working;

pub use room::{Props as RoomProps, Room};
pub use tools::{BoardTools, VisitBar};
