//! Made up at random from a given seed: the same on every machine, natively and in a browser.

mod chance;
mod options;
mod said;

pub use chance::Chance;
pub use options::with_options;
pub use said::scenario;
