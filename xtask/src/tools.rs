//! The tools that building and testing need: looked for first, in the exact
//! version where that matters, and installed where they are missing.
//!
//! Nothing is downloaded but packages of cargo, rustup, npm and Debian. Tools
//! built by cargo go to a folder of their own under cargo's home, so a version
//! that the maintainer uses elsewhere stays as it is.

pub mod axe;
pub mod binaryen;
pub mod cargo_deny;
pub mod chromium;
pub mod components;
pub mod firefox;
pub mod lighthouse;
mod npm;
pub mod trunk;
pub mod wasm_bindgen;
pub mod wasm_target;
pub mod webkit;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::repo;
use crate::run::{cargo, output, run};

/// A program that `cargo install` builds.
struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    /// How long building takes, in words.
    takes: &'static str,
}

impl CargoTool {
    /// The folder in which the program stands in the right version.
    fn bring(&self) -> Result<PathBuf> {
        if let Some(folder) = self.found() {
            return Ok(folder);
        }
        println!(
            "Installing {} {} with cargo: {} on two cores, once.",
            self.package, self.version, self.takes
        );
        // Some registries lack a crate of the lock file: then without it.
        run(&mut self.install(true)).or_else(|_| run(&mut self.install(false))).with_context(
            || {
                format!(
                    "{} is missing: run `cargo install {} --version {}`, then this again.",
                    self.program, self.package, self.version
                )
            },
        )?;
        Ok(own_folder())
    }

    fn found(&self) -> Option<PathBuf> {
        folders().find(|folder| {
            output(Command::new(folder.join(self.program)).arg("--version"))
                .is_some_and(|says| says.split_whitespace().nth(1) == Some(self.version))
        })
    }

    fn install(&self, locked: bool) -> Command {
        let mut install = cargo();
        install
            .args(["install", self.package, "--version", self.version])
            .args(["--debug", "--force", "--root"])
            .arg(cargo_home().join("edgewise"));
        if locked {
            install.arg("--locked");
        }
        install
    }
}

/// `cargo test` of the page's package in headless Chromium.
pub fn wasm_tests() -> Result<Command> {
    wasm_tests_by("CHROMEDRIVER", &chromium::bring()?)
}

/// The same in headless Firefox.
pub fn wasm_tests_in_firefox() -> Result<Command> {
    wasm_tests_by("GECKODRIVER", &firefox::bring()?)
}

/// The same by a driver, under the name that the runner of wasm tests knows it by.
fn wasm_tests_by(name: &str, driver: &Path) -> Result<Command> {
    wasm_target::bring()?;
    let runner = wasm_bindgen::bring()?.join("wasm-bindgen-test-runner");
    let mut tests = cargo();
    tests
        .args(["test", "--package", "edgewise", "--target", wasm_target::NAME])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", repo::root().join("tests/page/webdriver.json"))
        // A loaded machine is slow to start a browser; the runner's own limit is 20 seconds.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "180")
        // It takes the first that it is told of.
        .env_remove("GECKODRIVER")
        .env(name, driver);
    Ok(tests)
}

/// The PATH on which programs find our tools first.
pub fn search_path() -> OsString {
    env::join_paths(folders()).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
}

/// The first program of that name on the search path.
fn find(program: &str) -> Option<PathBuf> {
    folders().map(|folder| folder.join(program)).find(|path| path.is_file())
}

fn folders() -> impl Iterator<Item = PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let path: Vec<PathBuf> = env::split_paths(&path).collect();
    [own_folder()].into_iter().chain(path).chain([cargo_home().join("bin")])
}

fn own_folder() -> PathBuf {
    cargo_home().join("edgewise/bin")
}

/// Where cargo keeps what it fetched and installed.
pub fn cargo_home() -> PathBuf {
    env::var_os("CARGO_HOME")
        .map_or_else(|| env::home_dir().unwrap_or_default().join(".cargo"), PathBuf::from)
}

/// Installs Debian packages, where this is Debian and we may.
fn apt_install(packages: &[&str]) -> Result<()> {
    let names = packages.join(" and ");
    let advice = format!(
        "Install {names} (on Debian: `apt-get install {}`), then run this again.",
        packages.join(" ")
    );
    let is_root = output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if !is_root || !Path::new("/usr/bin/apt-get").exists() {
        anyhow::bail!(advice);
    }
    println!("Installing {names} from Debian's packages: about two minutes, once.");
    let apt = || {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    run(apt().args(["update", "--quiet"]))
        .and_then(|()| {
            run(apt()
                .args(["install", "--quiet", "--yes", "--no-install-recommends"])
                .args(packages))
        })
        .context(advice)
}
