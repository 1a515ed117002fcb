//! The engine, natively: the table of contents of what it promises.

mod fixture;

mod dominance;
mod quantity;
mod ratio;
mod relaxations;
mod robustness;
mod scores;
mod screening;
mod tidy;
mod verdicts;
mod weights;
