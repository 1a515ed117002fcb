//! The command line, run as a person or a script runs it.

mod boards;
mod checked_links;
mod checks;
mod command_line;
mod program;
mod published;
mod readme;
mod records;
