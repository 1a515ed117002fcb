//! The tools that the chores call, in one table: each is looked up first, in the exact version if
//! that matters, and installed if missing.
//!
//! Only packages of cargo, rustup, npm and Debian are downloaded. What cargo builds goes to a
//! separate folder under cargo's home, so versions used elsewhere are not touched.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::run::{cargo, command, output, root, run};

/// The Rust target that the page is compiled to.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Something that a chore needs.
pub struct Tool {
    name: &'static str,
    source: Source,
    /// How long installing it takes on two cores.
    takes: &'static str,
}

/// Where a tool comes from, and how to tell that it is installed.
enum Source {
    /// A package that `cargo install` builds, with a program that says this version.
    Cargo { package: &'static str, program: &'static str, version: &'static str },
    /// Debian packages. One of each group of programs has to be there.
    Debian { packages: &'static [&'static str], programs: &'static [&'static [&'static str]] },
    /// What `rustup` adds to the toolchain.
    Rustup { arguments: &'static [&'static str], is_there: fn() -> bool },
    /// The packages in `xtask/package.json`, in the versions of its lock file.
    Npm,
}

pub const TRUNK: Tool = Tool {
    name: "Trunk",
    // The newest that our Rust version builds.
    source: Source::Cargo { package: "trunk", program: "trunk", version: "0.21.14" },
    takes: "five to ten minutes",
};
pub const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    // Exactly the version of the library in Cargo.toml.
    source: Source::Cargo {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: "0.2.130",
    },
    takes: "two to four minutes",
};
pub const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    // The newest that our Rust version builds.
    source: Source::Cargo { package: "cargo-deny", program: "cargo-deny", version: "0.20.2" },
    takes: "three to six minutes",
};
pub const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    source: Source::Cargo { package: "geckodriver", program: "geckodriver", version: "0.37.1" },
    takes: "two to four minutes",
};
pub const CHROMIUM: Tool = Tool {
    name: "Chromium",
    source: Source::Debian {
        packages: &["chromium", "chromium-driver"],
        programs: &[&CHROMIUMS, &["chromedriver"]],
    },
    takes: "two minutes",
};
pub const FIREFOX: Tool = Tool {
    name: "Firefox",
    source: Source::Debian { packages: &["firefox-esr"], programs: &[&["firefox", "firefox-esr"]] },
    takes: "two minutes",
};
/// WebKit as GTK builds it, the nearest to Safari that runs here, and a screen, since it has no
/// headless mode.
pub const WEBKIT: Tool = Tool {
    name: "WebKit",
    source: Source::Debian {
        packages: &["webkit2gtk-driver", "xvfb"],
        programs: &[&["WebKitWebDriver"], &["Xvfb"]],
    },
    takes: "two minutes",
};
const NPM: Tool = Tool {
    name: "npm",
    source: Source::Debian { packages: &["npm"], programs: &[&["npm"]] },
    takes: "two minutes",
};
pub const NPM_PACKAGES: Tool = Tool {
    name: "Binaryen, Terser, axe-core and Lighthouse",
    source: Source::Npm,
    takes: "half a minute",
};
pub const RUSTFMT_AND_CLIPPY: Tool = Tool {
    name: "rustfmt and clippy",
    source: Source::Rustup {
        arguments: &["component", "add", "rustfmt", "clippy"],
        is_there: || {
            ["fmt", "clippy"]
                .into_iter()
                .all(|name| output(cargo().args([name, "--version"])).is_some())
        },
    },
    takes: "half a minute",
};
pub const WASM_TARGET: Tool = Tool {
    name: "the Rust target for browsers",
    source: Source::Rustup {
        arguments: &["target", "add", WASM],
        is_there: || {
            output(command("rustc").args(["--print", "target-libdir", "--target", WASM]))
                .is_some_and(|folder| Path::new(folder.trim()).is_dir())
        },
    },
    takes: "half a minute",
};

/// The names that the browser may have.
const CHROMIUMS: [&str; 3] = ["chromium", "google-chrome", "chromium-browser"];

/// Installs the tools that are missing.
pub fn bring(tools: &[&Tool]) -> Result<()> {
    tools.iter().try_for_each(|tool| tool.bring())
}

/// Where Chromium is.
pub fn chromium() -> Result<PathBuf> {
    CHROMIUMS.into_iter().find_map(find).context("Chromium is not on PATH.")
}

/// A program of the npm packages.
pub fn npm_program(name: &str) -> PathBuf {
    npm_folder().join("node_modules/.bin").join(name)
}

/// The PATH on which programs find our tools first.
pub fn search_path() -> OsString {
    env::join_paths(folders()).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
}

/// Where cargo keeps what it fetched and installed.
pub fn cargo_home() -> PathBuf {
    env::var_os("CARGO_HOME")
        .map_or_else(|| env::home_dir().unwrap_or_default().join(".cargo"), PathBuf::from)
}

impl Tool {
    fn bring(&self) -> Result<()> {
        if self.is_there() {
            return Ok(());
        }
        println!("Installing {}: {}, once.", self.name, self.takes);
        let by_hand = match self.source {
            Source::Cargo { package, version, .. } => {
                format!("cargo install {package} --version {version}")
            }
            Source::Debian { packages, .. } => format!("apt-get install {}", packages.join(" ")),
            Source::Rustup { arguments, .. } => format!("rustup {}", arguments.join(" ")),
            Source::Npm => "npm ci".to_owned(),
        };
        self.install().with_context(|| {
            format!("{} could not be installed: run `{by_hand}`, then this again.", self.name)
        })
    }

    fn is_there(&self) -> bool {
        match self.source {
            Source::Cargo { program, version, .. } => {
                output(command(find(program).unwrap_or_default()).arg("--version"))
                    .is_some_and(|says| says.split_whitespace().nth(1) == Some(version))
            }
            Source::Debian { programs, .. } => {
                programs.iter().all(|names| names.iter().any(|name| find(name).is_some()))
            }
            Source::Rustup { is_there, .. } => is_there(),
            Source::Npm => {
                let lock = |folder: PathBuf| fs::read(folder.join(NPM_LOCK)).ok();
                npm_folder().join("node_modules").is_dir()
                    && lock(npm_folder()) == lock(root().join("xtask"))
            }
        }
    }

    fn install(&self) -> Result<()> {
        match self.source {
            Source::Cargo { package, version, .. } => {
                let install = |more: &[&str]| {
                    run(cargo()
                        .args(["install", package, "--version", version])
                        .args(["--debug", "--force", "--root"])
                        .arg(own_folder())
                        .args(more))
                };
                // Some registries lack a crate in the lock file; in that case, install without it.
                install(&["--locked"]).or_else(|_| install(&[]))
            }
            Source::Debian { packages, .. } => {
                run(command("apt-get").args(["update", "--quiet"]))?;
                run(command("apt-get")
                    .args(["install", "--quiet", "--yes", "--no-install-recommends"])
                    .args(packages)
                    .env("DEBIAN_FRONTEND", "noninteractive"))
            }
            Source::Rustup { arguments, .. } => run(command("rustup").args(arguments)),
            Source::Npm => npm_install(),
        }
    }
}

const NPM_LOCK: &str = "package-lock.json";

fn npm_folder() -> PathBuf {
    root().join("target/npm")
}

/// On failure, the copied lock file is removed so that the next run tries again.
fn npm_install() -> Result<()> {
    bring(&[&NPM])?;
    let copy = |name: &str| fs::copy(root().join("xtask").join(name), npm_folder().join(name));
    fs::create_dir_all(npm_folder())?;
    copy("package.json")?;
    copy(NPM_LOCK)?;
    let mut npm = command("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(npm_folder());
    run(&mut npm).inspect_err(|_| drop(fs::remove_file(npm_folder().join(NPM_LOCK))))
}

/// The first program with this name on the search path.
fn find(program: &str) -> Option<PathBuf> {
    folders().map(|folder| folder.join(program)).find(|path| path.is_file())
}

fn folders() -> impl Iterator<Item = PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let path: Vec<PathBuf> = env::split_paths(&path).collect();
    [own_folder().join("bin")].into_iter().chain(path).chain([cargo_home().join("bin")])
}

fn own_folder() -> PathBuf {
    cargo_home().join("edgewise")
}
