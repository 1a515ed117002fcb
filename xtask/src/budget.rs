//! How many bytes the built page sends, after brotli, and how many it may send.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::run::dist;

/// The most that is sent before the first answer. The goal is 240,000; 345,000 are reached. That an answer
/// rests on own ratings, and which must-have leaves only one option, cost 2,000 of it; 94 conflicts, conditions
/// that are said with their facts and a list that is searched and sorted cost 12,000; what a choice between two
/// values would cost, who is better where it is behind, and all must-haves under the answer cost 4,000.
const FIRST_MAX: usize = 346_000;
/// The most that a visit asks for in all. The goal is 600,000; 895,900 are reached: the views, reports and
/// fleets that come later are 444,000, of which 12,000 are the price of sending the table before the rest,
/// and the prose, with a source for every sentence, is 99,000. Records, text and figures of fleets that say
/// their risks, what is not priced and what to ask cost 21,000 of it.
const ALL_MAX: usize = 897_000;

/// The prefixes of files that are fetched after the first answer.
const LATER: [&str; 6] = [
    "edgewise-later-",
    "edgewise-print-",
    "edgewise-reasons-",
    "edgewise-rest-",
    "edgewise-shared-",
    "edgewise-table-",
];

/// Fails if the page in `dist/` sends more than it may.
pub fn check() -> Result<()> {
    let sent = Sent::of(&dist())?;
    sent.print();
    ensure!(sent.first() <= FIRST_MAX, "Too much is sent before the first answer.");
    ensure!(sent.all() <= ALL_MAX, "Too much is sent in all.");
    Ok(())
}

/// Prints what the page in `dist/` sends.
pub fn print() -> Result<()> {
    Sent::of(&dist())?.print();
    Ok(())
}

/// The files that a browser asks for, with their sizes.
struct Sent(Vec<File>);

struct File {
    name: String,
    raw: usize,
    brotli: usize,
}

impl Sent {
    fn of(folder: &Path) -> Result<Self> {
        let mut files = Vec::new();
        let entries = fs::read_dir(folder);
        for entry in entries.context("There is no dist/ yet: run `cargo xtask dist`.")? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if is_asked_for(&name) {
                let bytes = fs::read(&path)?;
                files.push(File { name, raw: bytes.len(), brotli: brotli_size(&bytes)? });
            }
        }
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self(files))
    }

    fn first(&self) -> usize {
        self.0.iter().filter(|file| is_first(&file.name)).map(|file| file.brotli).sum()
    }

    fn all(&self) -> usize {
        self.0.iter().map(|file| file.brotli).sum()
    }

    fn print(&self) {
        println!("{:<36} {:>9} {:>9}", "bytes", "raw", "brotli");
        for File { name, raw, brotli } in &self.0 {
            println!("{name:<36} {raw:>9} {brotli:>9}");
        }
        let (first, all) = (self.first(), self.all());
        println!("before the first answer: {first} bytes after brotli, at most {FIRST_MAX}");
        println!("everything: {all} bytes after brotli, at most {ALL_MAX}");
    }
}

/// Everything that the page needs. The one file, the licences and the icons are only sent when a
/// visitor clicks; the worker fetches them for use without a network.
fn is_asked_for(name: &str) -> bool {
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
    name == "index.html" || ["css", "js", "wasm", "bin", "svg", "webmanifest"].contains(&kind)
}

fn is_first(name: &str) -> bool {
    let comes_by_name = [".js", ".wasm"].iter().any(|kind| name.ends_with(kind))
        && name.starts_with("edgewise-")
        && !LATER.iter().any(|later| name.starts_with(later));
    name == "index.html" || comes_by_name
}

fn brotli_size(bytes: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &settings)?;
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_comes_first_and_the_sheet_for_paper_later() {
        assert!(
            is_first("index.html") && is_first("edgewise-0a.wasm") && is_first("edgewise-0b.js")
        );
        assert!(!is_first("edgewise-print-0a.css") && !is_first("worker.js"));
    }

    #[test]
    fn what_takes_a_click_is_not_counted() {
        assert!(!is_asked_for("edgewise-2026-11.html") && !is_asked_for("licences.txt"));
        assert!(is_asked_for("worker.js") && is_asked_for("edgewise-print-0a.css"));
    }
}
