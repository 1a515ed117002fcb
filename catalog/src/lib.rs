//! The facts that Edgewise ships, checked and packed by the build.

#[cfg(not(target_arch = "wasm32"))]
pub mod folder;

use edgewise_engine::catalog::Catalog;

/// The catalogue that the build checked and packed.
///
/// # Panics
/// Never: the bytes come from this same build, and `the_shipped_catalogue_unpacks` reads them.
pub fn shipped() -> Catalog {
    const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));
    Catalog::from_bytes(BYTES).expect("the build packed these bytes with this same code")
}
