//! Turns Trunk's folder into the release: a folder for any static host, and the page in one file.
//!
//! Each file that the page names gets a name from the SHA-256 of its final bytes, and the page names it
//! with that digest; a content policy refuses everything else. Files with fixed names are copied as
//! they are.

mod digest;
mod divided;
mod hosted;
mod one_file;
mod page;
mod policy;
mod program;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::run::root;
use divided::Divided;
use page::Page;

/// Writes the released page anew.
pub fn pack(built: &Path, dist: &Path, flags: &str) -> Result<()> {
    let page = Page::read(built)?;
    let divided = Divided::build(flags)?;
    let one_file = format!("edgewise-{}.html", edition()?);
    if dist.exists() {
        fs::remove_dir_all(dist)?;
    }
    fs::create_dir_all(dist)?;
    for name in &page.carried {
        fs::copy(built.join(name), dist.join(name))?;
    }
    fs::write(dist.join(&one_file), one_file::html(&page, &one_file)?)?;
    hosted::write(dist, &page, &divided, &one_file)?;
    write_worker(dist)?;
    digest::write_sums(dist)
}

/// Today's edition, the last of its list.
fn edition() -> Result<String> {
    let text = fs::read_to_string(root().join("catalog/editions.toml"))?;
    let table: toml::Table = text.parse()?;
    let last = table.get("edition").and_then(|list| list.as_array()?.last()?.get("id")?.as_str());
    let last = last.context("catalog/editions.toml names no edition")?;
    let is_plain = last.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    ensure!(is_plain, "the edition {last} cannot be part of a file name");
    Ok(last.to_owned())
}

/// Writes `worker.js` for all other files of the folder, replacing the retiring one.
fn write_worker(dist: &Path) -> Result<()> {
    let mut files = Vec::new();
    for (name, bytes) in digest::files(dist)? {
        // Hosts respond for the folder; some redirect index.html to it.
        let address = if name == "index.html" { "./" } else { &name };
        if name != WORKER {
            files.push(format!("  [\"{address}\", \"{}\"],\n", digest::integrity(&bytes)));
        }
    }
    let template = frame(WORKER)?.replace("__FILES__", &format!("[\n{}]", files.concat()));
    let revision = digest::short(template.as_bytes());
    Ok(fs::write(dist.join(WORKER), template.replace("__REVISION__", &revision))?)
}

const WORKER: &str = "worker.js";

/// A script of `frame/` with places to fill in.
fn frame(name: &str) -> Result<String> {
    let path = root().join("frame").join(name);
    fs::read_to_string(&path).with_context(|| format!("{} is missing", path.display()))
}
