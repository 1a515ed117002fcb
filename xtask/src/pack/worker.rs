//! The service worker, filled in with the files of this very build.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::{digest, hosted};
use crate::repo;

/// Writes `worker.js` for those files of the folder.
pub fn write(folder: &Path, files: &[String]) -> Result<()> {
    let template = fs::read_to_string(repo::root().join("frame/worker.js"))?;
    let mut names = files.to_vec();
    names.sort();
    let mut list = String::from("[\n");
    for name in names {
        let integrity = digest::integrity(&fs::read(folder.join(&name))?);
        // Hosts answer for the folder; some send whoever asks for index.html there.
        let name = if name == "index.html" { "./" } else { &name };
        let _ = writeln!(list, "  [\"{name}\", \"{integrity}\"],");
    }
    let filled =
        template.replace("__FILES__", &(list + "]")).replace("__IS_WEBKIT__", hosted::IS_WEBKIT);
    let revision = digest::short(filled.as_bytes());
    Ok(fs::write(folder.join("worker.js"), filled.replace("__REVISION__", &revision))?)
}

/// Writes a `worker.js` that makes one of an earlier release at the same address go.
pub fn retire(folder: &Path) -> Result<()> {
    fs::copy(repo::root().join("frame/retire.js"), folder.join("worker.js"))?;
    Ok(())
}
