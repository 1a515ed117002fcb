//! The controls: what the visitor can tell the page.

mod extra_inputs;
mod must_haves;
mod notes;
mod open_link;
mod options_filter;
mod priorities;
mod saved;
mod templates;

pub use extra_inputs::ExtraInputs;
pub use must_haves::MustHaves;
pub use open_link::OpenLink;
pub use priorities::Priorities;
pub use templates::Templates;
