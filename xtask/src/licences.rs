//! `licences.txt` beside the page: each crate that the page's program is linked from, with its
//! licence and the texts in its package, each text once. The same crates give the same bytes.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::run::{cargo, command, output};
use crate::tools::wasm_target;

/// The package that the page is.
const OWN: &str = "edgewise";
/// How the names of files with licences begin, in small letters.
const BEGINNINGS: [&str; 6] = ["licen", "copying", "copyright", "notice", "unlicen", "authors"];

/// What `cargo metadata` says.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// A crate in it.
#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    repository: Option<String>,
    authors: Vec<String>,
    manifest_path: PathBuf,
}

/// A crate and the texts of its licences.
struct Inside {
    package: Package,
    texts: Vec<String>,
}

/// The text of `licences.txt`.
pub fn text() -> Result<String> {
    let linked = linked()?;
    let mut inside = Vec::new();
    for package in packages()? {
        if linked.contains(&(package.name.clone(), package.version.clone())) {
            let folder = package.manifest_path.parent().context("a manifest lies in a folder")?;
            let texts = texts(folder)?;
            inside.push(Inside { package, texts });
        }
    }
    let compiler = output(command("rustc").arg("--version")).context("`rustc` does not run.")?;
    let release = compiler.split_whitespace().nth(1).unwrap_or_default();
    Ok(say(inside, release))
}

/// Name and version of what is linked into the page: no macros, no build scripts, no tests.
fn linked() -> Result<BTreeSet<(String, String)>> {
    let tree =
        output(
            cargo()
                .args(["tree", "--locked", "--package", OWN, "--target", wasm_target::NAME])
                .args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]),
        );
    let tree = tree.context("`cargo tree` does not say what the page is linked from.")?;
    let name_and_version = |line: &str| {
        let mut words = line.split_whitespace();
        Some((words.next()?.to_owned(), words.next()?.trim_start_matches('v').to_owned()))
    };
    Ok(tree.lines().filter_map(name_and_version).collect())
}

fn packages() -> Result<Vec<Package>> {
    let metadata = output(
        cargo()
            .args(["metadata", "--locked", "--format-version", "1"])
            .args(["--filter-platform", wasm_target::NAME]),
    );
    let metadata = metadata.context("`cargo metadata` does not say where the crates are.")?;
    Ok(serde_json::from_str::<Metadata>(&metadata)?.packages)
}

/// The licences in a package's folder, in the order of their files' names.
fn texts(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if !BEGINNINGS.iter().any(|beginning| name.starts_with(beginning)) {
            continue;
        }
        if path.is_dir() {
            for entry in fs::read_dir(path)? {
                files.push(entry?.path());
            }
        } else {
            files.push(path);
        }
    }
    files.sort();
    files.iter().map(|file| Ok(String::from_utf8_lossy(&fs::read(file)?).into_owned())).collect()
}

/// The page: our own crate first, the others by name and version, then the texts by number.
fn say(mut inside: Vec<Inside>, release: &str) -> String {
    inside.sort_by(|a, b| {
        let place = |one: &Inside| {
            let package = &one.package;
            (package.name != OWN, package.name.clone(), package.version.clone())
        };
        place(a).cmp(&place(b))
    });
    // The mark at the beginning says UTF-8 to browsers that are told nothing else.
    let mut page = String::from("\u{feff}What is inside this page, and under which licences\n");
    let mut texts: Vec<String> = Vec::new();
    for Inside { package, texts: own } in &inside {
        let numbers: Vec<usize> = own.iter().map(|text| number(&mut texts, text)).collect();
        page.push_str(&entry(package, &numbers));
    }
    let _ = write!(
        page,
        "\nThe Rust standard library {release}\n  MIT OR Apache-2.0\n  \
         https://github.com/rust-lang/rust\n  by the Rust project's contributors\n"
    );
    for (at, text) in texts.iter().enumerate() {
        let line = "=".repeat(72);
        let _ = write!(page, "\n{line}\nText {}\n{line}\n\n{}\n", at + 1, tidy(text));
    }
    page
}

fn entry(package: &Package, numbers: &[usize]) -> String {
    let Package { name, version, license, repository, authors, .. } = package;
    let licence = license.as_deref().unwrap_or("no licence in its manifest");
    let mut entry = format!("\n{name} {version}\n  {licence}\n");
    if let Some(repository) = repository {
        let _ = writeln!(entry, "  {repository}");
    }
    if numbers.is_empty() {
        let by = if authors.is_empty() { "its authors".to_owned() } else { authors.join(", ") };
        let _ = writeln!(entry, "  by {by}; its package holds no text of its licence");
    } else {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        let _ = writeln!(entry, "  text {}", numbers.join(", "));
    }
    entry
}

/// The number of a text, from 1; texts that differ in white space alone are one.
fn number(texts: &mut Vec<String>, text: &str) -> usize {
    let is_same = |other: &String| other.split_whitespace().eq(text.split_whitespace());
    let at = texts.iter().position(is_same).unwrap_or_else(|| {
        texts.push(text.to_owned());
        texts.len() - 1
    });
    at + 1
}

/// Without white space at the ends of lines and of the text.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(name: &str, version: &str, texts: &[&str]) -> Inside {
        let package = Package {
            name: name.into(),
            version: version.into(),
            license: Some("MIT".into()),
            repository: Some(format!("https://example.org/{name}")),
            authors: vec!["René".into()],
            manifest_path: PathBuf::new(),
        };
        Inside { package, texts: texts.iter().map(|text| (*text).to_owned()).collect() }
    }

    #[test]
    fn crates_stand_in_order_ours_first_whatever_order_they_come_in() {
        let all = || {
            vec![inside("b", "1.0.0", &[]), inside("a", "2.0.0", &[]), inside(OWN, "0.1.0", &[])]
        };
        let page = say(all(), "1.95.0");
        let mut turned = all();
        turned.reverse();
        assert_eq!(say(turned, "1.95.0"), page);
        let names = ["edgewise 0.1.0", "\na 2.0.0", "\nb 1.0.0", "standard library 1.95.0"];
        let places: Vec<_> = names.iter().map(|name| page.find(name)).collect();
        assert!(places.is_sorted() && places[0].is_some(), "{places:?} in:\n{page}");
    }

    #[test]
    fn a_text_stands_once_however_its_lines_are_broken() {
        let page = say(
            vec![
                inside("a", "1.0.0", &["be kind", "be\n  brave\n"]),
                inside("b", "1.0.0", &["be brave"]),
            ],
            "1.95.0",
        );
        assert!(page.contains("a 1.0.0\n  MIT\n  https://example.org/a\n  text 1, 2\n"), "{page}");
        assert!(page.contains("b 1.0.0\n  MIT\n  https://example.org/b\n  text 2\n"), "{page}");
        assert_eq!(page.matches("brave").count(), 1);
    }

    #[test]
    fn a_package_without_a_text_names_its_authors() {
        let page = say(vec![inside("a", "1.0.0", &[])], "1.95.0");
        assert!(page.contains("by René; its package holds no text of its licence"), "{page}");
    }

    #[test]
    fn the_page_is_linked_from_yew_and_not_from_macros_tests_or_the_command_line() {
        let linked = linked().expect("cargo is there, since it built this test");
        let has = |name: &str| linked.iter().any(|(one, _)| one == name);
        for name in [OWN, "yew", "web-sys", "wasm-bindgen"] {
            assert!(has(name), "{name} is in the page");
        }
        for name in ["clap", "serde_derive", "yew-macro", "proptest", "anyhow", "toml"] {
            assert!(!has(name), "{name} is not in the page");
        }
    }

    #[test]
    fn everything_that_is_linked_has_a_licence() {
        let linked = linked().expect("cargo is there, since it built this test");
        let packages = packages().expect("cargo is there, since it built this test");
        for (name, version) in linked {
            let package = packages.iter().find(|one| one.name == name && one.version == version);
            let licence = package.and_then(|package| package.license.as_deref());
            assert!(licence.is_some(), "{name} {version}");
        }
    }
}
