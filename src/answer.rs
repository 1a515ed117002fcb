//! The answer: what it is and how sure, every option by rank, the matrix, and what leaves the page.

pub mod calculation;
mod card;
pub mod details;
mod drift;
pub mod export;
mod link_notices;
pub mod list;
pub mod matrix;
pub mod printed_inputs;
mod refusal;
mod sticky_verdict;
mod win_shares;

pub use card::Answer;
pub use details::Details;
pub use export::{Colophon, ExportMenu};
pub use link_notices::LinkNotices;
pub use list::RankedList;
pub use matrix::Matrix;
pub use printed_inputs::PrintedInputs;
pub use refusal::Refusal;
pub use sticky_verdict::StickyVerdict;
pub use win_shares::use_win_shares;
