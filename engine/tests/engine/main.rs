//! The engine, natively, on invented catalogues: the table of contents of what it promises.

mod author_conflicts;
mod author_editions;
mod author_files;
mod author_rules;
mod catalogue;
mod conflicts;
mod counts;
mod dominance;
<<<<<<< HEAD
mod edits;
=======
mod ends;
>>>>>>> main
mod file_names;
mod flips;
mod moved;
mod properties;
mod properties_of_conflicts;
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
mod yardsticks;
