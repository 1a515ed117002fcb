//! Reads the files of a catalogue from a folder; the build script compiles this file too.

use std::path::Path;
use std::{fs, io};

/// The files that make the shipped catalogue's folder a crate and are not part of a catalogue.
const CRATE: [&str; 2] = ["Cargo.toml", "build.rs"];

/// Every file in `folder` and in `folder/options`, by name relative to `folder`, sorted.
///
/// # Errors
/// If the folder or a file in it cannot be read; the message names it.
pub fn read(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for (path, prefix) in [(folder.to_path_buf(), ""), (folder.join("options"), "options/")] {
        let named =
            |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        for entry in fs::read_dir(&path).map_err(named)? {
            let entry = entry.map_err(named)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.path().is_file() && !name.starts_with('.') && !CRATE.contains(&name.as_str()) {
                let text = fs::read_to_string(entry.path()).map_err(|error| {
                    io::Error::new(error.kind(), format!("{}: {error}", entry.path().display()))
                })?;
                files.push((format!("{prefix}{name}"), text));
            }
        }
    }
    files.sort();
    Ok(files)
}
