//! The facts that Edgewise ships, checked and packed by the build: values in one part, prose in another.

#[cfg(not(target_arch = "wasm32"))]
pub mod folder;

use edgewise_engine::catalog::{Catalog, Reasons};

/// The newest edition that the facts have.
pub const EDITION: &str = env!("EDGEWISE_EDITION");

/// The prose as packed by the build; a page that only has the program fetches these bytes.
pub const PACKED_REASONS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/reasons.bin"));

/// The catalogue that the build checked and packed.
///
/// # Panics
/// Never: the bytes come from this same build, and `the_shipped_catalogue_unpacks` reads them.
pub fn shipped() -> Catalog {
    const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));
    Catalog::from_bytes(BYTES).expect("the build packed these bytes with this same code")
}

/// The reasons and the sources behind it.
///
/// # Panics
/// Never: the bytes come from this same build, and `every_fact_has_its_reason_and_its_sources` reads
/// them.
pub fn reasons() -> Reasons {
    Reasons::from_bytes(PACKED_REASONS).expect("the build packed these bytes with this same code")
}
