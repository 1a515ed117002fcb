//! Numbers that mean something: exact shares, amounts with a unit, civil dates.
//!
//! No float is stored, compared or shown anywhere in the engine.

mod amount;
mod date;
mod horizon;
mod ratio;

pub use amount::{Amount, Unit};
pub use date::{Date, Until};
pub use horizon::Horizon;
pub use ratio::{Ratio, divided, gcd, lcm};
