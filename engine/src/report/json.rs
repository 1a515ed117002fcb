//! The machine interface: names here are fixed, more may be added, none is renamed.
//!
//! Each file describes one document as the structures that are written: the names of their fields
//! are the promised names, in the promised order. Rationals are strings `"n/d"` in lowest terms.

mod assessment;
mod catalog;
mod checked;
mod confidence;
mod ids;
mod print;
mod robustness;
mod shares;

pub use assessment::assessment;
pub use catalog::catalog;
pub use checked::checked;
