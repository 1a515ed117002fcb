//! The answer: the verdict, and everything that explains it.

mod ask_first;
mod detail;
pub mod details;
mod drift;
pub mod export;
mod link_notices;
mod matrix;
mod printed_inputs;
mod side;
mod sticky_verdict;
mod verdict;
mod win_shares;
mod working;

pub use detail::AnswerDetail;
pub use details::Details;
pub use link_notices::LinkNotices;
pub use printed_inputs::PrintedInputs;
pub use side::AnswerSide;
pub use sticky_verdict::StickyVerdict;
pub use verdict::{Verdict, WhyNotPanel};
pub use win_shares::{Found, use_win_shares};
