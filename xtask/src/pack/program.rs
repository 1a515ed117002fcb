//! The program as it is sent: the output of Trunk and wasm-bindgen, optimised by Binaryen.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::run::{command, root, run};
use crate::tools;

/// What is smallest after compression: zeros stay where they are, since saying that there are none
/// costs more, and a longer function stays one where a single other calls it, since it may be like
/// others. A stack that reaches the lowest kilobyte of memory is at its end anyway.
const SMALL: [&str; 5] = [
    "-Os",
    "--converge",
    "--skip-pass=memory-packing",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=50",
];

/// The program of the page.
pub struct Program {
    /// The script that wasm-bindgen puts between the browser and the program.
    pub glue: String,
    /// The program itself.
    pub wasm: Vec<u8>,
}

impl Program {
    /// Reads both and makes the program small.
    pub fn read(glue: &Path, wasm: &Path) -> Result<Self> {
        let glue = fs::read_to_string(glue).context("Trunk wrote no glue")?;
        Ok(Self { glue, wasm: small(wasm)? })
    }
}

/// A program made small. Binaryen uses the features that the program itself declares: with all
/// features it knows, browsers would reject the result.
pub fn small(wasm: &Path) -> Result<Vec<u8>> {
    let small = root().join("target/small.wasm");
    run(command(tools::npm_program("wasm-opt")).args(SMALL).arg(wasm).arg("--output").arg(&small))?;
    Ok(fs::read(small)?)
}
