//! The wasm-bindgen command line: the page's glue, and the runner of its tests.

use std::path::PathBuf;

use anyhow::Result;

use super::CargoTool;

const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    // To the digit what Cargo.toml asks of the library.
    version: "0.2.130",
    takes: "two to four minutes",
};

/// Makes sure it is there; says in which folder.
pub fn bring() -> Result<PathBuf> {
    WASM_BINDGEN.bring()
}
