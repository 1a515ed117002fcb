//! Building blocks that both the controls and the answer use.

pub mod charts;
pub mod disclosure;
mod fleeting;
mod header_fields;
mod phrase;
mod text_field;
mod value_field;
mod words;

pub use fleeting::use_fleeting;
pub use header_fields::HeaderFields;
pub use phrase::{render, sentence};
pub use text_field::{TextField, read_day};
pub use value_field::{Name, ValueField};
pub use words::words;
