//! Journeys: the built page in `dist/`, served on loopback and driven in a real
//! browser the way a visitor would.
//!
//! A journey is a plain `#[test]` in `tests/`:
//!
//! ```no_run
//! use edgewise_journey::Page;
//!
//! let page = Page::open("#v1;e=2024-06;k=any");
//! page.tick("Admin rights by default");
//! page.wait_for_text("2 of 3 options remain");
//! assert_eq!(page.console_errors(), Vec::<String>::new());
//! ```
//!
//! Every journey has its own server, browser and window, gone when the [`Page`] is dropped.
//! Controls are found by what people and screen readers call them. Every step waits until it can be
//! done, or fails after ten seconds with the text that the page shows; a failed journey leaves its
//! picture in `target/journey/`, and none may end with an error in the console or a request beyond
//! the page's own files.
//!
//! Those in `tests/everywhere` run in three engines, one per run, named by the variable
//! `EDGEWISE_ENGINE`: `chromium` (without it), `firefox` or `webkit`.
//!
//! `cargo xtask test --only journey [NAME]` builds `dist/` first. While writing
//! a journey, `cargo test --package edgewise-journey NAME` uses `dist/` as it is.

mod axe;
mod carried;
mod chromium;
pub mod command_line;
mod console;
mod control;
mod driver;
mod engine;
mod firefox;
mod focus;
mod host;
mod offline;
mod pace;
mod page;
pub mod scenario;
mod server;
mod shot;
pub mod start;
mod table;
mod target;
mod traffic;
mod webkit;

pub use control::Role;
pub use engine::Engine;
pub use host::{Host, OneFile, Portal};
pub use pace::{Usable, median};
pub use page::Page;
pub use server::{Late, Server, dist, top};
pub use shot::{Extent, Look};
pub use thirtyfour::{Key, TypingData as Keys};
