//! The engine, natively: the table of contents of what it promises.

#[path = "../examples/mod.rs"]
mod examples;
#[path = "../fuzz/mod.rs"]
mod fuzz;
#[path = "../invented/mod.rs"]
mod invented;
#[path = "../proof/mod.rs"]
mod proof;

mod fixture;
mod flips;
mod grid;
mod succession;

mod asks;
mod asks_by_hand;
mod author_files;
mod author_rules;
mod catalogue;
mod checked_links;
mod checks;
mod command_line;
mod conclusions;
mod csv;
mod damage;
mod dominance;
mod doubt;
mod drifts;
mod editions;
mod explanation;
mod file_names;
mod hostile;
mod json;
mod kept;
mod links;
mod lists;
mod madr;
mod madr_verdicts;
mod moved;
mod mutated;
mod pasted;
mod program;
mod properties;
mod properties_of_links;
mod properties_of_shares;
mod properties_of_weights;
mod published;
mod qr;
mod quantity;
mod ratio;
mod readme;
mod records;
mod relaxations;
mod robustness;
mod scores;
mod screening;
mod shares;
mod sorted;
mod tidy;
mod verdicts;
mod weights;
mod why_not;
mod wide;
mod words_in_records;
mod worked;
