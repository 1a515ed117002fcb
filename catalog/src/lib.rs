//! The facts that Edgewise ships, checked and packed by the build.

#[cfg(not(target_arch = "wasm32"))]
pub mod folder;

use edgewise_engine::catalog::Catalog;
use edgewise_engine::packed::LateTexts;

/// The catalogue that the build checked and packed.
///
/// # Panics
/// Never: the bytes come from this same build, and `the_shipped_catalogue_unpacks` reads them.
pub fn shipped() -> Catalog {
    const FIRST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));
    static LATE: LateTexts = LateTexts::new(include_str!(concat!(env!("OUT_DIR"), "/late.txt")));
    Catalog::from_parts(FIRST, &LATE).expect("the build packed these bytes with this same code")
}
