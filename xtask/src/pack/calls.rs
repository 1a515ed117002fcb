//! `cargo xtask calls`: which functions are called while the page opens and the first clicks are made, to
//! keep the lists of what comes later (`split/later/names.rs`) as they should be.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::page::between;
use super::program;
use super::split::{self, Role};
use crate::run::{command, journey, output, run};
use crate::{dist, packed, repo, tools};

/// How many of those that could come later are named.
const NAMED_MOST: usize = 60;

/// Builds the page once more with a program that tells which of its functions are called, clicks through
/// it, and prints what stands in the wrong part.
pub fn report() -> Result<()> {
    dist::build()?;
    let folder = tempfile::tempdir()?;
    let linked = program::linked();
    let wasm = fs::read(&linked).context("what the linker left is missing")?;
    run(command(tools::wasm_bindgen::bring()?.join("wasm-bindgen"))
        .args(["--target=web", "--no-typescript", "--keep-debug", "--out-name=watched"])
        .arg(format!("--out-dir={}", folder.path().display()))
        .arg(&linked))?;
    let bound = folder.path().join("watched_bg.wasm");
    let program = fs::read(&bound)?;
    fs::write(&bound, split::watched(&program)?)?;
    lay_out(folder.path())?;

    let said = output(journey("calls").arg("--folder").arg(folder.path()));
    let said = said.context("the page could not be clicked through")?;
    let called: BTreeSet<u32> = serde_json::from_str(said.trim())?;
    let mut idle = Vec::new();
    for function in split::roles(&program, &wasm, &packed::late()?)? {
        match (function.role, called.contains(&function.index)) {
            (Role::Rest, true) => println!("called, and yet later: {}", function.name),
            (Role::First, false) => idle.push((function.bytes, function.name)),
            _ => {}
        }
    }
    idle.sort_unstable_by(|one, other| other.cmp(one));
    println!("{} functions of the first part are not called; the longest:", idle.len());
    for (bytes, name) in idle.iter().take(NAMED_MOST) {
        println!("{bytes:6} {name}");
    }
    Ok(())
}

/// The built page, which starts that program and never has its rest.
fn lay_out(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(repo::dist())? {
        let entry = entry?;
        fs::copy(entry.path(), folder.join(entry.file_name()))?;
    }
    let glue = folder.join("watched.js");
    let script = fs::read_to_string(&glue)?;
    let list = "const import0 = {";
    ensure!(script.contains(list), "the glue of wasm-bindgen lists its functions in another way");
    let watch = split::WATCH;
    let tells = format!("{list} {watch}: number => (globalThis.called ??= new Set()).add(number),");
    fs::write(glue, script.replacen(list, &tells, 1))?;

    let index = folder.join("index.html");
    let page = fs::read_to_string(&index)?;
    let policy = between(&page, "<meta http-equiv=\"Content-Security-Policy\"", ">")?;
    let start = between(&page, "<script type=\"module\">", "</script>")?;
    let page = page
        .replace(&format!("<meta http-equiv=\"Content-Security-Policy\"{policy}>"), "")
        .replace(start, "import init from './watched.js'; await init();");
    Ok(fs::write(index, page)?)
}
