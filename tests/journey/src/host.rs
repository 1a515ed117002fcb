//! A journey's own host: a copy of the built page below a path. Its files can be lost, damaged or
//! replaced, and the host can go away.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use crate::server::{Late, Server, dist, top};

/// Not at the top of its origin, as projects on a shared host are.
const PATH: &str = "/some/where/";

/// A host with files that a journey may change.
pub struct Host {
    folder: TempDir,
    server: Server,
}

impl Host {
    /// Starts with the page as it was built.
    ///
    /// # Panics
    ///
    /// When `dist/` is missing, or there is no room for a copy.
    pub fn start() -> Self {
        Self::try_start().unwrap_or_else(|error| panic!("{error:#}"))
    }

    /// The same with a host that takes its time for files whose names hold one of these.
    ///
    /// # Panics
    ///
    /// When `dist/` is missing, or there is no room for a copy.
    pub fn start_late(names: &'static [&'static str], by: Duration) -> Self {
        Self::try_start_with(Late { names, by }).unwrap_or_else(|error| panic!("{error:#}"))
    }

    fn try_start() -> Result<Self> {
        Self::try_start_with(Late::NEVER)
    }

    fn try_start_with(late: Late) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        for entry in fs::read_dir(dist())
            .context("There is no page in dist/ yet: run `cargo xtask dist`.")?
        {
            let entry = entry?;
            fs::copy(entry.path(), folder.path().join(entry.file_name()))?;
        }
        let server = Server::below(PATH, folder.path().to_owned(), late)?;
        Ok(Self { folder, server })
    }

    /// The address of the page, with a slash at its end.
    pub fn address(&self) -> &str {
        self.server.address()
    }

    /// The host goes away, for good.
    pub fn die(self) {
        drop(self);
    }

    /// A new version of the page, which is the old one under another title.
    ///
    /// # Panics
    ///
    /// When the built page is not of the form that `cargo xtask dist` gives it.
    pub fn release(&self, title: &str) {
        self.try_release(title).unwrap_or_else(|error| panic!("{error:#}"));
    }

    fn try_release(&self, title: &str) -> Result<()> {
        let page = fs::read_to_string(self.path("index.html"))?;
        let (before, rest) = page.split_once("<title>").context("the page has no title")?;
        let (_, after) = rest.split_once("</title>").context("the title does not end")?;
        let page = format!("{before}<title>{title}</title>{after}");
        let digest = BASE64_STANDARD.encode(Sha256::digest(&page));
        let worker = fs::read_to_string(self.path("worker.js"))?;
        let worker = changed(&worker, "[\"./\", \"sha256-", "\"", &digest)?;
        let worker = changed(&worker, "CACHE = OURS + \"", "\"", title)?;
        self.replace("index.html", &page)?;
        self.replace("worker.js", &worker)
    }

    /// Writes a file so that it is newer than before even at a resolution of whole seconds.
    fn replace(&self, name: &str, text: &str) -> Result<()> {
        let path = self.path(name);
        fs::write(&path, text)?;
        let soon = SystemTime::now() + Duration::from_secs(2);
        Ok(File::options().write(true).open(&path)?.set_modified(soon)?)
    }

    /// Replaces the worker with the one that `cargo xtask serve` uses.
    ///
    /// # Panics
    ///
    /// When the repository has none.
    pub fn retire_worker(&self) {
        let retired =
            fs::read_to_string(top().join("frame/serve/worker.js")).expect("it is committed");
        self.replace("worker.js", &retired).expect("the folder is ours");
    }

    /// Loses the one file of that kind that the build made, or the one of that name.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub fn lose(&self, kind: &str) {
        let file = self.find(kind);
        fs::remove_file(&file).expect("a file that was found can be removed");
    }

    /// Sends, in place of the one file of that kind, the page that a captive portal sends, until
    /// what is given back is dropped.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub fn send_portal(&self, kind: &str) -> Portal {
        let portal = self.find_again(kind);
        fs::write(&portal.file, "<!doctype html><title>Please log in</title>")
            .expect("the folder is ours");
        portal
    }

    /// Has no such file until what is given back is dropped.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub fn withhold(&self, kind: &str) -> Portal {
        let portal = self.find_again(kind);
        fs::remove_file(&portal.file).expect("a file that was found can be removed");
        portal
    }

    /// Sends the file with its last byte changed until what is given back is dropped.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub fn spoil(&self, kind: &str) -> Portal {
        let portal = self.find_again(kind);
        let mut bytes = portal.bytes.clone();
        *bytes.last_mut().expect("no file is empty") ^= 1;
        fs::write(&portal.file, bytes).expect("the folder is ours");
        portal
    }

    fn find_again(&self, kind: &str) -> Portal {
        let file = self.find(kind);
        let bytes = fs::read(&file).expect("a file that was found can be read");
        Portal { file, bytes }
    }

    fn find(&self, kind: &str) -> PathBuf {
        let files = fs::read_dir(self.folder.path()).expect("the folder is ours");
        let mut files = files.flatten().map(|entry| entry.path());
        files
            .find(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                // The first program; the parts that come later have distinct prefixes.
                let is_later = ["table", "shared", "rest"]
                    .iter()
                    .any(|part| name.starts_with(&format!("edgewise-{part}-")));
                let begins = name.starts_with(kind);
                begins || (name.starts_with("edgewise-") && name.ends_with(kind) && !is_later)
            })
            .unwrap_or_else(|| panic!("the build made no {kind}"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// A file in whose place another is sent; dropped, it is itself again.
pub struct Portal {
    file: PathBuf,
    bytes: Vec<u8>,
}

impl Drop for Portal {
    fn drop(&mut self) {
        fs::write(&self.file, &self.bytes).expect("the folder is ours");
    }
}

/// The one file of the built page, wherever it was copied to.
pub struct OneFile {
    folder: TempDir,
}

impl OneFile {
    /// Puts a text into an empty folder, as a download does.
    ///
    /// # Panics
    ///
    /// When there is no room for it.
    pub fn of(text: &str) -> Self {
        let folder = tempfile::tempdir().expect("there is a folder for temporary files");
        fs::write(folder.path().join("copy.html"), text).expect("the folder is ours");
        Self { folder }
    }

    /// The one that was built.
    ///
    /// # Panics
    ///
    /// When `dist/` is missing.
    pub fn built() -> Self {
        let host = Host::start();
        Self::of(
            &fs::read_to_string(host.find(".html")).expect("a file that was found can be read"),
        )
    }

    /// Its address on this machine.
    pub fn address(&self) -> String {
        let file: &Path = &self.folder.path().join("copy.html");
        format!("file://{}", file.display())
    }
}

/// The text with everything between two words replaced.
fn changed(text: &str, before: &str, after: &str, by: &str) -> Result<String> {
    let (start, rest) = text.split_once(before).with_context(|| format!("no {before}"))?;
    let (_, end) = rest.split_once(after).with_context(|| format!("no end of {before}"))?;
    Ok(format!("{start}{before}{by}{after}{end}"))
}
