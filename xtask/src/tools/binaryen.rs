//! wasm-opt of Binaryen, which makes the program of a release a little smaller.

use std::fs;

use anyhow::Result;

use super::npm::NpmPackage;
use crate::run::{command, run};

const BINARYEN: NpmPackage =
    NpmPackage { name: "binaryen", folder: "binaryen", takes: "half a minute" };

/// Makes sure it is there.
pub fn bring() -> Result<()> {
    BINARYEN.bring().map(drop)
}

/// A program, smaller as hosts send it, and without names; what is smallest as it lies compresses worse.
/// With the features that it names itself: with all that Binaryen knows, browsers would refuse it.
pub fn optimised(wasm: Vec<u8>) -> Result<Vec<u8>> {
    let wasm_opt = BINARYEN.bring()?.join(".bin/wasm-opt");
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("program.wasm");
    fs::write(&file, wasm)?;
    run(command(wasm_opt).arg("-Os").arg(&file).arg("--output").arg(&file))?;
    Ok(fs::read(file)?)
}
