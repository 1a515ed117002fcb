//! wasm-opt of Binaryen, which makes the program of a release a little smaller.

use std::fs;

use anyhow::Result;

use super::npm::NpmPackage;
use crate::run::{command, run};

const BINARYEN: NpmPackage =
    NpmPackage { name: "binaryen", folder: "binaryen", takes: "half a minute" };

/// For what is smallest as hosts send it; what is smallest as it lies compresses worse. Zeros stay where
/// they are, since they cost less than saying that there are none. A stack that reaches the lowest
/// kilobyte of memory is at its end anyway. And a longer function stays one where a single other calls it:
/// it may be like others, and its caller is not.
const SMALL: [&str; 5] = [
    "-Os",
    "--converge",
    "--skip-pass=memory-packing",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=50",
];

/// Makes sure it is there.
pub fn bring() -> Result<()> {
    BINARYEN.bring().map(drop)
}

/// A program, smaller and without names.
/// With the features that it names itself: with all that Binaryen knows, browsers would refuse it.
pub fn optimised(wasm: Vec<u8>) -> Result<Vec<u8>> {
    let wasm_opt = BINARYEN.bring()?.join(".bin/wasm-opt");
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("program.wasm");
    fs::write(&file, wasm)?;
    run(command(wasm_opt).args(SMALL).arg(&file).arg("--output").arg(&file))?;
    Ok(fs::read(file)?)
}
