//! The engine, natively: the table of contents of what it promises.

mod fixture;

mod author_rules;
mod catalogue;
mod damage;
mod dominance;
mod editions;
mod links;
mod quantity;
mod ratio;
mod relaxations;
mod robustness;
mod scores;
mod screening;
mod tidy;
mod verdicts;
mod weights;
