//! Cuts the program where `src/lazy/divided.rs` says: what comes first, and the parts that its script fetches
//! later.
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

/// The program in several files and the script of all.
pub struct Divided {
    /// What comes first.
    pub first: Program,
    /// What comes later.
    pub parts: Vec<Part>,
}

/// A part that comes later.
pub struct Part {
    /// What it is called: `table`, `rest`, or `shared` for what both need.
    pub name: String,
    /// The program.
    pub wasm: Vec<u8>,
}

impl Part {
    /// The place in the script where the name and the digest of its file go.
    pub fn place(&self) -> String {
        place(&self.name)
    }
}

fn place(name: &str) -> String {
    format!("\"__PART_{name}__\"")
}

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
        let parts = cut(&linked, &folder.join("cut"), &main)?;
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
        let parts = parts
            .iter()
            .map(|path| Ok(Part { name: name_of(path)?.to_owned(), wasm: small(path)? }))
            .collect::<Result<Vec<_>>>()?;
        let first = Program {
            glue: short(&script(&glue, &loader)?, &folder)?,
            wasm: small(&bound.join("main_bg.wasm"))?,
        };
        for part in &parts {
            let places = first.glue.matches(&part.place()).count();
            ensure!(places == 1, "the script fetches the part {} {places} times", part.name);
        }
        Ok(Self { first, parts })
    }
}

/// Cuts the linker's file; returns the paths of the parts.
fn cut(linked: &Path, folder: &Path, main: &Path) -> Result<Vec<PathBuf>> {
    let bytes = fs::read(linked).context("cargo wrote no program")?;
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = main;
    options.link_name = LOADER;
    options.main_module = GLUE;
    let cut = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow::anyhow!("the program could not be divided: {error:#}"))?;
    Ok(cut.split_modules)
}

/// What a part is called, from the name of its file: that of the function at which it was cut, or `shared`.
fn name_of(path: &Path) -> Result<&str> {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    match stem.split_once('_') {
        Some(("split", name)) => Ok(name),
        Some(("chunk", _)) => Ok("shared"),
        _ => bail!("{} is no part of the program", path.display()),
    }
}

/// One script of the two that import each other. The parts are fetched by `part` (`frame/part.js`), which
/// checks them, and need no media type.
fn script(glue: &str, loader: &str) -> Result<String> {
    let loader = once(loader, &format!("import {{ initSync }} from \"{GLUE}\";"), "")?;
    let loads: Vec<&str> = loader
        .split("export const ")
        .skip(1)
        .filter_map(|rest| rest.split_whitespace().next())
        .collect();
    ensure!(
        loads.iter().all(|name| name.starts_with("__wasm_split_load_")),
        "the loader exports something new: {loads:?}"
    );
    let exported = loads.join(", ");
    let loader = loader.replace("export const ", "const ");
    let mut pieces = loader.split("fetch(new URL(\"./");
    let mut fetching = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (file, after) =
            piece.split_once("\", import.meta.url))").context("the loader fetches no URL")?;
        fetching = fetching + "part(" + &place(name_of(Path::new(file))?) + ")" + after;
    }
    let loader = fetching.replace(
        "WebAssembly.instantiateStreaming(src, imports)",
        "src.then(bytes => WebAssembly.instantiate(bytes, imports))",
    );
    ensure!(
        !loader.contains("fetch(") && !loader.contains("Streaming"),
        "the loader fetches otherwise"
    );
    let mut glue = glue.to_owned();
    let imports: Vec<String> = glue
        .lines()
        .filter(|line| line.starts_with("import ") && line.contains(LOADER))
        .map(str::to_owned)
        .collect();
    ensure!(!imports.is_empty(), "the glue does not import the loader");
    for import in imports {
        let name = import
            .split_whitespace()
            .nth(3)
            .filter(|_| import.starts_with("import * as "))
            .context("the glue imports the loader otherwise")?;
        glue = once(&glue, &import, &format!("const {name} = {{ {exported} }};"))?;
    }
    Ok(format!("{}\n{loader}\n{glue}", super::frame("part.js")?))
}

/// The script, minified; its exports and the placeholders for the parts stay.
fn short(script: &str, folder: &Path) -> Result<String> {
    let (long, short) = (folder.join("long.js"), folder.join("short.js"));
    fs::write(&long, script)?;
    run(command(npm_program("terser"))
        .args(["--module", "--compress", "--mangle", "--output"])
        .arg(&short)
        .arg(&long))?;
    Ok(fs::read_to_string(short)?)
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
        const __chunk_1 = makeLoad(() => {\n\
        const src = fetch(new URL(\"./chunk_1.wasm\", import.meta.url));\n\
        return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}, []);\n\
        export const __wasm_split_load_rest = wrapAsyncCb(makeLoad(() => {\n\
        const src = fetch(new URL(\"./split_rest.wasm\", import.meta.url));\n\
        return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}, [__chunk_1]));\n";

    #[test]
    fn two_scripts_that_import_each_other_become_one_that_imports_nothing() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\n\
            import * as import2 from \"./__wasm_split.js\"\nexport { initSync };\n";
        let script = script(glue, MADE).expect("a script");
        assert!(!script.contains("import ") && !script.contains("URL"), "{script}");
        for name in ["import1", "import2"] {
            let given = format!("const {name} = {{ __wasm_split_load_rest }};");
            assert!(script.contains(&given), "{script}");
        }
        for name in ["shared", "rest"] {
            assert!(script.contains(&format!("const src = part(\"__PART_{name}__\")")), "{script}");
        }
        assert!(super::script(glue, &MADE.repeat(2)).is_err(), "not exactly once");
    }
}
