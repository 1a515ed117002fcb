//! Journeys through the built page; one module per thing a visitor does.

mod axe;
mod boards;
mod choose;
mod closed;
mod comfort;
mod crash;
mod damaged;
mod denied;
mod details;
mod first_paint;
mod gone;
mod hand;
mod keyboard;
mod offline;
mod one_file;
mod opens;
mod panel;
mod quick;
mod rate;
mod records;
mod reflow;
mod share;
mod start;
mod status;
mod today;
mod working;
