//! SHA-256, in the three spellings that files, browsers and people use.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Result;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// The form that browsers expect in `integrity` and in a content policy.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// Enough of the digest to name a file after its bytes.
pub fn short(bytes: &[u8]) -> String {
    hex(bytes)[..16].to_owned()
}

/// Writes the digests of all files of a folder in the form that `sha256sum --check` reads.
pub fn write_sums(folder: &Path) -> Result<()> {
    let sums = files(folder)?
        .into_iter()
        .fold(String::new(), |text, (name, bytes)| text + &hex(&bytes) + "  " + &name + "\n");
    Ok(fs::write(folder.join("SHA256SUMS"), sums)?)
}

/// The files of a folder with their bytes, by name.
pub fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        files.push((entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?));
    }
    files.sort();
    Ok(files)
}

/// As `sha256sum` prints it.
fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_of_nothing_is_the_published_one() {
        assert_eq!(hex(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
