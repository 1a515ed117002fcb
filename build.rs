//! Reads and checks `catalog/` with the engine's own reader, and packs it for the page.
//!
//! A defect stops the build; all of them are listed, each with its file, line and column.

#![allow(dead_code, missing_docs, unused_imports)]

/// The engine's own files: inside this module `mod catalog;` finds `src/catalog.rs`.
mod src {
    pub mod catalog;
    pub mod gather;
    pub mod id;
    pub mod packed;
    pub mod quantity;
    pub mod sorted;
}

#[path = "src/cli/folder.rs"]
mod folder;

use std::path::Path;
use std::{env, fs, process};

pub use src::{catalog, gather, id, packed, quantity, sorted};

fn main() {
    println!("cargo::rerun-if-changed=catalog");
    println!("cargo::rerun-if-changed=src/catalog");
    let files =
        folder::read(Path::new("catalog")).unwrap_or_else(|error| fail(&[error.to_string()]));
    let catalog = catalog::check::read(&files).unwrap_or_else(|defects| {
        fail(&defects.iter().map(|defect| format!("catalog/{defect}")).collect::<Vec<_>>())
    });
    let (first, late) = catalog.to_parts();
    let out = env::var("OUT_DIR").unwrap_or_else(|error| fail(&[error.to_string()]));
    let write = |name: &str, bytes: &[u8]| {
        fs::write(Path::new(&out).join(name), bytes)
            .unwrap_or_else(|error| fail(&[error.to_string()]));
    };
    write("catalog.bin", &first);
    write("late.txt", late.as_bytes());
}

fn fail(lines: &[String]) -> ! {
    for line in lines {
        println!("cargo::error={line}");
    }
    process::exit(1);
}
