//! Cuts the program at its one boundary: what comes first, and the rest, which its script fetches later.
//!
//! Trunk has no step between the linker and wasm-bindgen, so the divided program is built here next
//! to Trunk's undivided one, which the one file contains.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use super::program::{Program, small};
use crate::run::{cargo, command, root, run};
use crate::tools::{WASM, npm_program};

/// How the linker's file is kept apart into functions, and what wasm-opt must know of it.
const LINKING: [&str; 2] =
    ["-Clink-arg=--emit-relocs", "-Clink-arg=--keep-section=target_features"];
/// What the script of wasm-bindgen takes the loader from, and the loader the script.
const LOADER: &str = "./__wasm_split.js";
const GLUE: &str = "./main.js";

/// The program in two files and the script of both.
pub struct Divided {
    /// What comes first.
    pub first: Program,
    /// The rest.
    pub rest: Vec<u8>,
}

/// The place in the script where the name and the digest of the rest go.
pub const REST: &str = "\"__REST__\"";

impl Divided {
    /// Builds and cuts the program.
    pub fn build(flags: &str) -> Result<Self> {
        run(cargo()
            .args(["rustc", "--package", "edgewise-page", "--bin", "edgewise-page"])
            .args(["--features", "split", "--profile", "web", "--target", WASM, "--"])
            .args(LINKING)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags))?;
        let linked = root().join("target").join(WASM).join("web/edgewise-page.wasm");
        let folder = root().join("target/divided");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let main = folder.join("cut/main.wasm");
        let rest = cut(&linked, &folder.join("cut"), &main)?;
        let bound = folder.join("bound");
        run(command("wasm-bindgen")
            .args([
                "--target",
                "web",
                "--no-typescript",
                "--keep-lld-exports",
                "--out-name",
                "main",
            ])
            .arg("--out-dir")
            .arg(&bound)
            .arg(&main))?;
        let loader = fs::read_to_string(folder.join("cut").join(LOADER))?;
        let glue = fs::read_to_string(bound.join("main.js"))?;
        Ok(Self {
            first: Program {
                glue: short(&script(&glue, &loader)?, &folder)?,
                wasm: small(&bound.join("main_bg.wasm"))?,
            },
            rest: small(&rest)?,
        })
    }
}

/// Cuts the linker's file; returns the path of the rest.
fn cut(linked: &Path, folder: &Path, main: &Path) -> Result<PathBuf> {
    let bytes = fs::read(linked).context("cargo wrote no program")?;
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = main;
    options.link_name = LOADER;
    options.main_module = GLUE;
    let cut = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow::anyhow!("the program could not be divided: {error:#}"))?;
    match <[PathBuf; 1]>::try_from(cut.split_modules) {
        Ok([rest]) => Ok(rest),
        Err(all) => bail!("the program fell into {} parts beside the first", all.len()),
    }
}

/// One script of the two that import each other. The rest is fetched by `part` (`frame/part.js`), which
/// checks it, and needs no media type.
fn script(glue: &str, loader: &str) -> Result<String> {
    let loader = once(loader, &format!("import {{ initSync }} from \"{GLUE}\";"), "")?;
    let loader =
        once(&loader, "export const __wasm_split_load_rest", "const __wasm_split_load_rest")?;
    ensure!(!loader.contains("export "), "the loader exports something new");
    let (before, after) =
        loader.split_once("fetch(new URL(").context("the loader fetches nothing")?;
    let (_, after) =
        after.split_once(", import.meta.url))").context("the loader fetches no URL")?;
    let loader = format!("{before}part({REST}){after}");
    let loader = once(
        &loader,
        "WebAssembly.instantiateStreaming(src, imports)",
        "src.then(bytes => WebAssembly.instantiate(bytes, imports))",
    )?;
    ensure!(!loader.contains("fetch("), "the loader fetches more than the rest");
    let import = glue
        .lines()
        .find(|line| line.starts_with("import ") && line.contains(LOADER))
        .context("the glue does not import the loader")?;
    let name = import
        .split_whitespace()
        .nth(3)
        .filter(|_| import.starts_with("import * as "))
        .context("the glue imports the loader otherwise")?;
    let glue = once(glue, import, &format!("const {name} = {{ __wasm_split_load_rest }};"))?;
    Ok(format!("{}\n{loader}\n{glue}", super::frame("part.js")?))
}

/// The script, minified; its exports and the placeholder for the rest stay.
fn short(script: &str, folder: &Path) -> Result<String> {
    let (long, short) = (folder.join("long.js"), folder.join("short.js"));
    fs::write(&long, script)?;
    run(command(npm_program("terser"))
        .args(["--module", "--compress", "--mangle", "--output"])
        .arg(&short)
        .arg(&long))?;
    let short = fs::read_to_string(short)?;
    ensure!(short.matches(REST).count() == 1, "terser changed the place for the rest");
    Ok(short)
}

/// Replaces what is there exactly once.
fn once(text: &str, from: &str, to: &str) -> Result<String> {
    ensure!(text.matches(from).count() == 1, "“{from}” is not there exactly once");
    Ok(text.replacen(from, to, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MADE: &str = "import { initSync } from \"./main.js\";\n\
        export const __wasm_split_load_rest = wrapAsyncCb(makeLoad(() => {\n\
        const src = fetch(new URL(\"./split_rest.wasm\", import.meta.url));\n\
        return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}, []));\n";

    #[test]
    fn two_scripts_that_import_each_other_become_one_that_imports_nothing() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nexport { initSync };\n";
        let script = script(glue, MADE).expect("a script");
        assert!(!script.contains("import ") && !script.contains("URL"), "{script}");
        assert!(script.contains("const import1 = { __wasm_split_load_rest };"), "{script}");
        assert!(script.contains(&format!("const src = part({REST})")), "{script}");
        assert!(super::script(glue, &MADE.repeat(2)).is_err(), "not exactly once");
    }
}
