//! What leaves the program: the assessment and the catalogue for people and for scripts.

mod checked;
pub mod csv;
mod file_name;
mod header;
pub mod json;
pub mod markdown;
mod qr;
pub mod summary;
pub mod text;
pub mod upkeep;

pub use checked::{Checked, Outcome};
pub use file_name::file_name;
pub use header::Header;
pub use qr::Qr;
