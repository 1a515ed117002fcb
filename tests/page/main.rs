//! Components in a real browser: `cargo xtask test --only page`.
//!
//! Natively this target is empty, so plain `cargo test` passes it by.

#![cfg(target_arch = "wasm32")]

mod browser;
mod mounted;
mod renders;
mod whole;
mod worked;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
