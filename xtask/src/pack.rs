//! `cargo xtask pack`: makes of Trunk's files what a host and a stick carry.
//!
//! Trunk calls it after every build, with its files in a folder of their own. The parts get names
//! after their own bytes, and today's facts are written into the page for the time before its program
//! runs; then they are put together twice, as a folder for a host and as one file.
//! A folder for release also gets the doors closed, a worker for days offline, the licences of what
//! is in it, and the digests of all files.

pub mod calls;
mod digest;
mod glance;
mod hosted;
mod inline;
mod names;
mod one_file;
mod order;
mod page;
mod policy;
mod program;
mod split;
mod worker;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::{licences, repo};
use page::Page;

/// What an installed page shows as its sign; made by `cargo xtask icons`.
pub const ICONS: [&str; 3] = ["icon-192.png", "icon-512.png", "icon-maskable-512.png"];

/// What is inside, and under which licences.
const LICENCES: &str = "licences.txt";

/// For whom the page is put together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Made {
    /// For everybody: as small and as closed as it gets.
    ForRelease,
    /// For whoever works on it: no cache that shows yesterday's page, and a door for reloading.
    ForWork,
}

/// Packs what Trunk has built.
pub fn pack() -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("Trunk calls this after a build: run `cargo xtask dist`.")?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    pack_in(&folder, if is_release { Made::ForRelease } else { Made::ForWork })
}

fn pack_in(folder: &Path, made: Made) -> Result<()> {
    let page = Page::take(folder, made)?;
    let one_file = format!("edgewise-{}.html", edition()?);
    let licences = licences::text()?;
    fs::write(folder.join(LICENCES), &licences)?;
    fs::write(folder.join(&one_file), one_file::html(&page, &one_file, &licences, made)?)?;
    let mut files = hosted::write(folder, &page, &one_file, made)?;
    files.extend([one_file, LICENCES.to_owned()]);
    match made {
        Made::ForRelease => {
            worker::write(folder, &files)?;
            digest::write_sums(folder)
        }
        Made::ForWork => worker::retire(folder),
    }
}

/// Today's edition, the last of its list.
fn edition() -> Result<String> {
    let text = fs::read_to_string(repo::root().join("catalog/editions.toml"))?;
    let table: toml::Table = text.parse()?;
    let last = table.get("edition").and_then(|list| list.as_array()?.last()?.get("id")?.as_str());
    let last = last.context("catalog/editions.toml names no edition")?;
    let is_plain = last.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    ensure!(is_plain, "the edition {last} cannot be part of a file name");
    Ok(last.to_owned())
}
