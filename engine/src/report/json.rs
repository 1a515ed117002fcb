//! The machine interface: names here are fixed, more may be added, none is renamed.

mod assessment;
mod catalog;
mod drift;
mod robustness;
mod shares;
mod value;

pub use assessment::assessment;
pub use catalog::catalog;
pub use drift::checked;
pub use value::Json;
