//! What the page asks of the browser: its address, clipboard, storage, focus, printer and live region.

pub mod address;
pub mod announce;
pub mod clipboard;
pub mod crash;
pub mod download;
pub mod focus;
pub mod grid;
pub mod print;
pub mod storage;
