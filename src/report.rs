//! What leaves the program: the assessment and the catalogue for people and for scripts.

mod checked;
pub mod csv;
pub mod json;
pub mod markdown;
pub mod text;

pub use checked::{Checked, Outcome};
