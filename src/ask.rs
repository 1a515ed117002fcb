//! The controls: what the visitor can tell the page.

mod edition;
pub mod examples;
pub mod extra_inputs;
pub mod must_haves;
mod notes;
mod open_link;
mod options_filter;
mod overview;
pub mod priorities;
mod saved;
pub mod scenarios;
mod site_card;
mod title;

pub use overview::overview;
pub use site_card::{HEADING as SITE_HEADING, SiteCard};
pub use title::title;
