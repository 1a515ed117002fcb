//! For tests alone: invented catalogues and scenarios, worked examples with known results, mutated
//! links and catalogues, and digests of what is computed.

pub mod examples;
pub mod invented;
pub mod proof;

#[cfg(not(target_arch = "wasm32"))]
pub mod fixture;
#[cfg(not(target_arch = "wasm32"))]
pub mod fuzz;
#[cfg(not(target_arch = "wasm32"))]
pub mod grid;
#[cfg(not(target_arch = "wasm32"))]
pub mod succession;
