//! The program as it is sent: divided, small, and with its glue.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::split::Parts;
use super::{Made, names, order, split};
use crate::tools::binaryen::optimised;
use crate::tools::wasm_target;
use crate::{packed, repo};

/// The program of the page.
pub struct Program {
    /// What wasm-bindgen puts between the browser and the program.
    pub glue: String,
    /// All of it.
    pub whole: Vec<u8>,
    /// The same in two parts, in a release.
    pub parts: Option<Parts>,
}

impl Program {
    /// The program and its glue as Trunk has them; for a release without long names, divided, optimised
    /// once more and put in order.
    pub fn of(wasm: &[u8], glue: String, made: Made) -> Result<Self> {
        if made == Made::ForWork {
            return Ok(Self { glue, whole: wasm.to_vec(), parts: None });
        }
        let (wasm, glue) = names::shortened(wasm, &glue)?;
        let linked = fs::read(linked()).context("what the linker left is missing")?;
        let Parts { first, rest } = split::split(&wasm, &linked, &packed::late()?)?;
        let small = |wasm| order::ordered(&optimised(wasm)?);
        let parts = Parts { first: small(first)?, rest: small(rest)? };
        Ok(Self { glue, whole: small(wasm)?, parts: Some(parts) })
    }
}

/// The program as the linker left it to wasm-bindgen, with what it wrote down.
pub fn linked() -> PathBuf {
    let compiled = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let compiled = compiled.unwrap_or_else(|| repo::root().join("target"));
    compiled.join(wasm_target::NAME).join("web/edgewise.wasm")
}
