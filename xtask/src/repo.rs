//! Where things lie in the repository.

use std::path::{Path, PathBuf};

/// The top of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask/ lies one step below the top of the repository")
}

/// The page as it is released.
pub fn dist() -> PathBuf {
    root().join("dist")
}
