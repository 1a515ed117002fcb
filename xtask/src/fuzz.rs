//! `cargo xtask fuzz`: mutated links and catalogues by the million through the readers.
//!
//! A run is a seed and two counts; the same three give the same run everywhere. The corpus in
//! `tests/fuzz/corpus/` comes first.

use anyhow::Result;
use clap::Args;

use crate::run::{cargo, run};

/// What `cargo xtask fuzz` is told.
#[derive(Args)]
pub struct Options {
    /// How many mutated links are read
    #[arg(long, default_value_t = 1_000_000)]
    links: u64,
    /// How many mutated catalogues are read
    #[arg(long, default_value_t = 100_000)]
    catalogues: u64,
    /// What all mutations follow from
    #[arg(long, default_value_t = 20_240_607)]
    seed: u64,
    /// The number of the first case, to try one again
    #[arg(long, default_value_t = 0)]
    from: u64,
}

/// Reads them all; the first that goes wrong is printed, and fails.
pub fn fuzz(options: &Options) -> Result<()> {
    let Options { links, catalogues, seed, from } = options;
    run(cargo()
        .args(["test", "--quiet", "--profile", "fuzz", "--package", "edgewise", "--test", "fuzz"])
        .args(["--", "--links", &links.to_string(), "--catalogues", &catalogues.to_string()])
        .args(["--seed", &seed.to_string(), "--from", &from.to_string()]))
}
