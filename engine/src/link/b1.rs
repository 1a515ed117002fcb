//! Version 1 of the grammar of boards:
//! `b1;e=2026-11;f=rate:65;class=Tills:300;m=hosts:linux;class=Ships:4:2;p=flexibility:1;k=7f3qz0d`.
//!
//! A section `class` or `voice` begins an entry: its name, its number of sites, the machines of each;
//! a trailing 1 is left out. The sections after it are those of a scenario ([`v1`](super::v1)), up to
//! the next entry; a title that equals the name is left out. Before the first entry there is only the
//! edition and `f`, the numbers of the whole board. Never edited once released.

mod read;
mod write;

pub use read::read;
pub use write::write;
