//! What the page uses of the browser: its address, clipboard, storage, focus, printer and live region.

pub mod address;
pub mod after_paint;
pub mod announce;
pub mod boards;
pub mod clipboard;
pub mod crash;
pub mod download;
pub mod drafts;
pub mod focus;
pub mod grid;
pub mod keys;
pub mod print;
pub mod slices;
pub mod storage;
pub mod title;
