//! SHA-256, in the three spellings that files, browsers and people use.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Result;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// The file that lists the digests of all others.
const SUMS: &str = "SHA256SUMS";

/// As browsers want it in `integrity` and in a content policy.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// As `sha256sum` prints it.
pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Enough of it to name a file after its bytes.
pub fn short(bytes: &[u8]) -> String {
    hex(bytes)[..16].to_owned()
}

/// Writes the digests of all files of a folder in the form that `sha256sum --check` reads.
pub fn write_sums(folder: &Path) -> Result<()> {
    let mut lines = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name != SUMS {
            lines.push((name, hex(&fs::read(entry.path())?)));
        }
    }
    lines.sort();
    let text =
        lines.iter().fold(String::new(), |text, (name, digest)| text + digest + "  " + name + "\n");
    Ok(fs::write(folder.join(SUMS), text)?)
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
