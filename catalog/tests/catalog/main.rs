//! What the engine makes of the shipped facts: the table of contents of what is promised of them.

mod asks;
mod asks_by_hand;
mod conclusions;
mod csv;
mod damage;
mod doubt;
mod drifts;
mod editions;
mod explanation;
mod field;
mod hostile;
mod json;
mod kept;
mod links;
mod lists;
mod madr;
mod madr_verdicts;
mod mutated;
mod pasted;
mod properties_of_links;
mod sites;
mod why_not;
mod words_in_records;
mod worked;
mod written;
