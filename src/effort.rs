//! Hours and money based on the visitor's own numbers: a panel of a scenario, and the inputs of a
//! board.

mod board;
mod figures;
mod inputs;
mod panel;
mod picture;

pub use board::BoardEffort;
pub use panel::{EffortPanel, Props};
