//! What leaves the program: the assessment and the catalogue for people and for scripts.

pub mod json;
pub mod text;
