//! wasm-opt of Binaryen, which makes the program of a release a little smaller.

use std::path::Path;

use anyhow::Result;

use super::npm::NpmPackage;
use crate::run::{command, run};

const BINARYEN: NpmPackage =
    NpmPackage { name: "binaryen", folder: "binaryen", takes: "half a minute" };

/// Makes sure it is there.
pub fn bring() -> Result<()> {
    BINARYEN.bring().map(drop)
}

/// Makes a wasm file smaller as hosts send it; what is smallest as it lies compresses worse. With
/// the features that it names itself: with all that Binaryen knows, browsers would refuse it.
pub fn optimise(wasm: &Path) -> Result<()> {
    let wasm_opt = BINARYEN.bring()?.join(".bin/wasm-opt");
    run(command(wasm_opt).arg("-Os").arg(wasm).arg("--output").arg(wasm))
}
