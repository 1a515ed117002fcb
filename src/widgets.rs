//! Building blocks that both the controls and the answer use.

pub mod charts;
pub mod disclosure;
mod phrase;
mod text_field;
mod value_field;

pub use phrase::render;
pub use text_field::TextField;
pub use value_field::ValueField;
