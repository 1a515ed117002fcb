//! Several scenarios at once: a fleet of sites, several people on one site, two scenarios compared.
//!
//! The root of the page shows what the address asks for: one scenario, or a board on a [`BoardScreen`]. A
//! scenario's page has two buttons in its header (`tools`) and, while it is opened from a board, a
//! [`visit_bar`].

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
mod saved;
mod screen;
pub mod tools;
mod voices;
mod working;

pub use desk::{Act, Desk, DeskDispatch, Held, Rules, Shown, Store};
pub use screen::{BoardScreen, Props as ScreenProps};
pub use tools::{Door, visit_bar};
