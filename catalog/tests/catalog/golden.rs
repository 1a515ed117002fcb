//! What was promised with a release holds: links, boards, files and editions open and say what the files in
//! `tests/golden/` say.
//!
//! A golden file is a promise. It is never edited, only added to: one that fails means that something else
//! has to change back. `tests/golden/README.md` says how a new one is made.

mod boards;
mod catalogue;
mod editions;
mod files;
mod headers;
mod links;

use std::fs;
use std::path::{Path, PathBuf};

/// The golden files of a folder, by name.
fn folder(name: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    let entries = fs::read_dir(&folder).expect("the folder is committed");
    let paths = entries.map(|entry| entry.expect("the folder can be listed").path());
    let mut files: Vec<(String, String)> = paths
        .map(|path| {
            let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("it is text"))
        })
        .collect();
    files.sort();
    files
}

/// Compares what was found with what was promised, file by file. What differs is written beside the build, so
/// that a new file can be taken from there.
#[track_caller]
fn hold(folder: &str, files: impl IntoIterator<Item = (String, String, String)>) {
    let found_in: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden").join(folder);
    let mut broken = Vec::new();
    for (name, promised, found) in files {
        if promised != found {
            fs::create_dir_all(&found_in).expect("the target folder can be written");
            fs::write(found_in.join(&name), &found).expect("the target folder can be written");
            let differs = promised.lines().zip(found.lines()).find(|(one, other)| one != other);
            broken.push(format!("{folder}/{name}, first at {differs:?}"));
        }
    }
    let place = found_in.display();
    assert!(broken.is_empty(), "{}\nwhat was found is in {place}", broken.join("\n"));
}

/// Files in which what is given comes first, and what is promised of it behind a line of its own.
#[track_caller]
fn hold_each(name: &str, least: usize, found: impl Fn(&str) -> String) {
    const MARK: &str = "\nopens as: ";
    let files = folder(name);
    assert!(files.len() >= least, "{name}: only {} files", files.len());
    let files = files.into_iter().map(|(file, text)| {
        let (given, _) = text.split_once(MARK).unwrap_or((text.trim_end(), ""));
        let whole = [given, MARK, &found(given)].concat();
        (file, text, whole)
    });
    hold(name, files.collect::<Vec<_>>());
}

/// The sections that notices are about, in one line.
fn sections<'a>(notices: impl Iterator<Item = &'a str>) -> String {
    let all: Vec<&str> =
        notices.map(|section| if section.is_empty() { "the whole" } else { section }).collect();
    if all.is_empty() { "none".into() } else { all.join(", ") }
}
