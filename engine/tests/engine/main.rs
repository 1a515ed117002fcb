//! The engine, natively, on invented catalogues: the table of contents of what it promises.

mod author_files;
mod author_rules;
mod board_links;
mod catalogue;
mod dominance;
mod effort;
mod file_names;
mod fleet;
mod flips;
mod moved;
mod properties;
mod properties_of_shares;
mod properties_of_weights;
mod qr;
mod quantity;
mod ratio;
mod relaxations;
mod robustness;
mod scores;
mod screening;
mod shares;
mod verdicts;
mod weights;
mod wide;
