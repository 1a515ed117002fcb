//! For tests only: invented catalogues and scenarios, worked examples with known results, mutated
//! links and catalogues, and digests of what is computed.

#![allow(
    clippy::missing_errors_doc,
    clippy::missing_panics_doc,
    reason = "a test fails where its helpers do"
)]

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
