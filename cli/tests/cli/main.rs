//! The command line, run as a person or a script runs it.

mod boards;
mod checked_links;
mod checks;
mod command_line;
mod documents;
mod examples;
mod golden_json;
mod program;
mod published;
mod records;
mod said_in_words;
mod schemas;
mod streams;
mod trial_edition;
