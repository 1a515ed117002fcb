//! The answer: what it is and how sure it is, every option by rank, the matrix, and what can be
//! exported.

pub mod calculation;
pub mod card;
pub mod details;
pub mod drift;
pub mod export;
mod link_notices;
pub mod list;
pub mod matrix;
mod older;
mod printed_inputs;
mod refusal;
pub mod sticky_verdict;
mod win_shares;

pub use card::Answer;
pub use details::Details;
pub use export::{ExportMenu, colophon};
pub use link_notices::link_notices;
pub use list::RankedList;
pub use matrix::Matrix;
pub use older::Older;
pub use printed_inputs::printed_inputs;
pub use refusal::Refusal;
pub use sticky_verdict::StickyVerdict;
