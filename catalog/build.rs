//! Reads and checks the catalogue with the engine's own reader, and packs it.
//!
//! A defect stops the build; all defects are listed, each with its file, line and column.

#[path = "src/folder.rs"]
mod folder;

use std::path::Path;
use std::{env, fs, process};

use edgewise_engine::catalog::{Facts, check};

fn main() {
    for name in [
        "editions.toml",
        "criteria.toml",
        "sources.toml",
        "families.toml",
        "groups.toml",
        "starts.toml",
        "questions.toml",
        "renamed.toml",
        "options",
    ] {
        println!("cargo::rerun-if-changed={name}");
    }
    let files = folder::read(Path::new(".")).unwrap_or_else(|error| fail(&[error.to_string()]));
    let Facts { catalog, reasons } = check::read(&files).unwrap_or_else(|defects| {
        fail(&defects.iter().map(|defect| format!("catalog/{defect}")).collect::<Vec<_>>())
    });
    println!("cargo::rustc-env=EDGEWISE_EDITION={}", catalog.today().id);
    let out = env::var("OUT_DIR").unwrap_or_else(|error| fail(&[error.to_string()]));
    for (name, bytes) in [("catalog.bin", catalog.to_bytes()), ("reasons.bin", reasons.to_bytes())]
    {
        fs::write(Path::new(&out).join(name), bytes)
            .unwrap_or_else(|error| fail(&[error.to_string()]));
    }
}

fn fail(lines: &[String]) -> ! {
    for line in lines {
        println!("cargo::error={line}");
    }
    process::exit(1);
}
