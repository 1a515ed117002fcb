//! What a visitor downloads, weighed file by file, and the most it may weigh.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::repo;
use crate::tally::Tally;

/// The most that everything together may weigh, in bytes after brotli.
const TOTAL_BROTLI_BYTES_MAX: u64 = 300_000;

/// The kinds of file without which the page does not stand, beside itself.
const KINDS: [&str; 3] = ["wasm", "js", "css"];

/// Bytes of one file: as it is, and after each compression a host would use.
#[derive(Clone, Copy, Default)]
pub struct Weight {
    /// As they are.
    pub raw: u64,
    /// After gzip at its best.
    pub gzip: u64,
    /// After brotli at its best.
    pub brotli: u64,
}

/// Weighs `dist/`, prints the ledger and holds it against the budget.
pub fn check() -> Result<Tally> {
    let total = ledger(&repo::dist())?;
    let fits = total.brotli <= TOTAL_BROTLI_BYTES_MAX;
    let says = if fits { "within" } else { "over" };
    println!("{says} the budget of {TOTAL_BROTLI_BYTES_MAX} bytes after brotli");
    Ok(Tally::of(fits))
}

/// Weighs the files of a built page and prints a line for each.
pub fn ledger(dist: &Path) -> Result<Weight> {
    let mut total = Weight::default();
    println!("{:<42} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
    for file in files(dist)? {
        let weight = weigh(&fs::read(&file)?)?;
        line(&file.strip_prefix(dist)?.display().to_string(), weight);
        total.raw += weight.raw;
        total.gzip += weight.gzip;
        total.brotli += weight.brotli;
    }
    line("together", total);
    Ok(total)
}

fn line(name: &str, weight: Weight) {
    println!("{name:<42} {:>9} {:>9} {:>9}", weight.raw, weight.gzip, weight.brotli);
}

/// The page, and the files that it names: what somebody waits for who opens it the first time.
/// Whatever else lies there (the one file, the worker, the icons) comes later or not at all.
fn files(dist: &Path) -> Result<Vec<PathBuf>> {
    let page = dist.join("index.html");
    let names =
        fs::read_to_string(&page).context("There is no dist/ yet: run `cargo xtask dist`.")?;
    let mut files = vec![page];
    for entry in fs::read_dir(dist)? {
        let path = entry?.path();
        let is_of_kind = path.extension().is_some_and(|end| KINDS.iter().any(|kind| end == *kind));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if is_of_kind && names.contains(&format!("./{name}")) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn weigh(bytes: &[u8]) -> Result<Weight> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let mut brotli = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &settings)?;
    Ok(Weight {
        raw: bytes.len() as u64,
        gzip: gzip.finish()?.len() as u64,
        brotli: brotli.len() as u64,
    })
}
