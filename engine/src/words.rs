//! Everything said about an assessment, in sentences: what the page, the records and the command
//! line say is written here once.
//!
//! The method computes and knows no English; this module reads its results and decides nothing. A
//! sentence that addresses the visitor also contains the impersonal wording
//! ([`crate::phrase::Part::Voiced`]).

mod against;
mod ask;
mod board;
mod cautions;
mod chips;
mod claims;
mod clashes;
mod compared;
mod conditions;
mod confidence;
mod difference;
mod doubts;
mod drift;
mod effort;
mod ends;
mod explanation;
mod fleet;
mod flips;
mod names;
mod next;
mod ranking;
mod reasons;
mod room;
mod shares;
mod trial;
mod verdict;
mod voices;
mod ways_out;
mod why_not;

pub use board::{Board, contradictions, left_out, rests_on_own};
pub use compared::pair_of_names;
pub use confidence::{Sure, confidence};
pub use drift::Conclusion;
pub(crate) use effort::without;
pub use effort::{hours, money_a_year, quarters_of, range_of_hours, range_of_money, thousands};
pub use explanation::Explanation;
pub use fleet::{Asked, CURRENCY, Rejected, SCORE_LOST};
pub(crate) use names::{count, inner};
pub use names::{either, month};
pub use verdict::Undecided;
pub use why_not::WhyNot;
