//! Made up by chance with a given seed: the same on every machine, natively and in a browser.

#![allow(dead_code, unused_imports, reason = "each ring uses a part of it")]

mod chance;
mod options;
mod said;

pub use chance::Chance;
pub use options::with_options;
pub use said::scenario;
