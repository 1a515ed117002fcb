//! The engine, natively: the table of contents of what it promises.

mod fixture;
mod grid;

mod author_files;
mod author_rules;
mod catalogue;
mod checks;
mod command_line;
mod damage;
mod dominance;
mod doubt;
mod drifts;
mod editions;
mod explanation;
mod hostile;
mod links;
mod pasted;
mod program;
mod properties;
mod properties_of_links;
mod properties_of_weights;
mod published;
mod quantity;
mod ratio;
mod records;
mod relaxations;
mod robustness;
mod scores;
mod screening;
mod tidy;
mod verdicts;
mod weights;
mod why_not;
mod wide;
