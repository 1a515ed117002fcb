//! Mutated links and mutated catalogues by the million, each from a number: what the readers make
//! of them is checked against what must be true of every text.
//!
//! `cargo xtask fuzz` runs many, the engine ring a few, both begin with the corpus.

pub mod catalogues;
pub mod links;
mod meaning;
mod mutation;
mod sum;
