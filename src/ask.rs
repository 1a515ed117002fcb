//! The controls: what the visitor can tell the page.

mod edition;
mod examples;
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

use examples::ExampleButtons;
use extra_inputs::ExtraInputs;
use must_haves::MustHaves;
use priorities::Priorities;

pub use examples::Examples;
pub use overview::Overview;
pub use scenarios::Scenarios;
pub use site_card::{HEADING as SITE_HEADING, SiteCard};
pub use title::Title;
