//! The machine interface: names here are fixed, more may be added, none is renamed.
//!
//! Each file describes one document by the structures that are written: the names of their fields
//! are the promised names, in the promised order. Rationals are strings `"n/d"` in lowest terms.

mod assessment;
mod board;
mod catalog;
mod checked;
mod compared;
mod confidence;
mod effort;
mod fleet;
mod ids;
mod position;
mod print;
mod robustness;
mod shares;
mod voices;

pub use assessment::assessment;
pub use board::board;
pub use catalog::catalog;
pub use checked::checked;
pub use compared::compared;
pub use effort::effort;
