//! `frame/licences.txt`, which goes with the page, lists the crates that the page is linked from, each
//! with its licence and all texts that its package brings, each text once.
//!
//! Where crates came or went, `UPDATE_LICENCES=1 cargo test -p xtask --test licences` writes it again.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The variable that has the file written again.
const UPDATE: &str = "UPDATE_LICENCES";
const WASM: &str = "wasm32-unknown-unknown";
/// How the names of files with licences begin, in small letters.
const BEGINNINGS: [&str; 6] = ["licen", "copying", "copyright", "notice", "unlicen", "authors"];

/// A crate, in any number of versions.
#[derive(Default)]
struct Crate {
    licence: String,
    source: String,
    /// Where no text names them.
    authors: String,
    texts: BTreeSet<String>,
}

#[test]
fn the_licences_of_all_that_is_in_the_page_go_with_it() {
    let own = Crate {
        licence: "MIT OR Apache-2.0".to_owned(),
        texts: texts_in(root()),
        ..Crate::default()
    };
    let standard_library = Crate {
        licence: "MIT OR Apache-2.0".to_owned(),
        source: "https://github.com/rust-lang/rust".to_owned(),
        authors: "the Rust project's contributors".to_owned(),
        texts: BTreeSet::from([apache()]),
    };
    let mut crates = vec![("Edgewise".to_owned(), own)];
    crates.extend(linked());
    crates.push(("The Rust standard library".to_owned(), standard_library));
    let (page, file) = (page(&crates), root().join("frame/licences.txt"));
    if env::var_os(UPDATE).is_some() {
        fs::write(&file, &page).expect("the repository can be written");
    }
    let committed = fs::read_to_string(&file).expect("it is committed");
    let differs = page.lines().zip(committed.lines()).find(|(wanted, found)| wanted != found);
    assert!(
        page == committed,
        "frame/licences.txt has other crates than the page, first at {differs:?}: \
         run `{UPDATE}=1 cargo test -p xtask --test licences`, and read what is new"
    );
}

/// The crates by name, then the texts by number.
fn page(crates: &[(String, Crate)]) -> String {
    // The mark at the beginning says UTF-8 to browsers that no host tells.
    let mut page = vec!["\u{feff}What is inside this page, and under which licences\n".to_owned()];
    let mut texts: Vec<&str> = Vec::new();
    for (name, Crate { licence, source, authors, texts: own }) in crates {
        page.push(format!("\n{name} ({licence})\n"));
        let lines =
            [("", source), ("by ", authors)].into_iter().filter(|(_, said)| !said.is_empty());
        page.extend(lines.map(|(what, said)| format!("  {what}{said}\n")));
        let numbers: Vec<_> = own.iter().map(|text| number(&mut texts, text)).collect();
        page.push(format!("  text {}\n", numbers.join(", ")));
    }
    let line = "=".repeat(72);
    for (text, number) in texts.iter().zip(1..) {
        page.push(format!("\n{line}\nText {number}\n{line}\n\n{text}\n"));
    }
    page.concat()
}

/// The number of a text, from 1; texts that differ in white space alone are one.
fn number<'a>(texts: &mut Vec<&'a str>, text: &'a str) -> String {
    let is_same = |other: &&str| other.split_whitespace().eq(text.split_whitespace());
    let at = texts.iter().position(is_same).unwrap_or_else(|| {
        texts.push(text);
        texts.len() - 1
    });
    (at + 1).to_string()
}

/// The crates of others that the page is linked from: no macros, no build scripts, no tests.
fn linked() -> BTreeMap<String, Crate> {
    let tree = cargo(&[
        &["tree", "--locked", "--package", "edgewise-page", "--target", WASM, "--format", "{p}"][..],
        &["--edges", "normal,no-proc-macro", "--prefix", "none"],
    ]);
    let versions: BTreeSet<_> = tree
        .lines()
        .filter_map(|line| line.split_once(" v"))
        .map(|(name, rest)| (name, rest.split(' ').next().unwrap_or_default()))
        .collect();
    let metadata =
        cargo(&[&["metadata", "--locked", "--format-version", "1", "--filter-platform", WASM]]);
    let metadata: Value = serde_json::from_str(&metadata).expect("cargo prints JSON");
    let mut crates: BTreeMap<String, Crate> = BTreeMap::new();
    for package in metadata["packages"].as_array().expect("packages") {
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        let is_others = package["source"].is_string();
        if is_others && versions.contains(&(&*text("name"), &*text("version"))) {
            let one = crates.entry(text("name")).or_default();
            one.licence = text("license");
            one.source = text("repository");
            let manifest = PathBuf::from(text("manifest_path"));
            let folder = manifest.parent().expect("a manifest is in a folder");
            one.texts.extend(texts_in(folder));
            if one.texts.is_empty() {
                one.authors = names(&package["authors"]);
                one.texts.insert(text_without_a_file(folder, &one.licence));
            }
        }
    }
    assert!(crates.contains_key("yew"), "the page is made with Yew");
    crates
}

/// The licences in a folder.
fn texts_in(folder: &Path) -> BTreeSet<String> {
    let is_licence = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
    };
    files(folder)
        .into_iter()
        .filter(is_licence)
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .map(|path| tidy(&String::from_utf8_lossy(&fs::read(path).expect("it can be read"))))
        .collect()
}

/// Where a package has no file with one: the licence that all texts of its kind share, or what its
/// code begins with.
fn text_without_a_file(folder: &Path, licence: &str) -> String {
    if licence.contains("Apache-2.0") {
        return apache();
    }
    let code = fs::read_to_string(folder.join("src/lib.rs")).expect("a crate has code");
    let comment = code.strip_prefix("/*").and_then(|code| code.split_once("*/"));
    let (comment, _) = comment.unwrap_or_else(|| panic!("no licence in {}", folder.display()));
    tidy(&comment.replace("\n * ", "\n").replace("\n *", "\n"))
}

fn apache() -> String {
    tidy(&fs::read_to_string(root().join("LICENSE-APACHE")).expect("it is committed"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("cargo has unpacked it");
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

/// Without white space at the ends of lines and of the text.
fn tidy(text: &str) -> String {
    text.trim().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// Without addresses.
fn names(authors: &Value) -> String {
    let authors = authors.as_array().into_iter().flatten().filter_map(Value::as_str);
    let name = |author: &str| author.split(" <").next().unwrap_or_default().to_owned();
    authors.map(name).collect::<Vec<_>>().join(", ")
}

fn cargo(arguments: &[&[&str]]) -> String {
    let mut cargo = Command::new(env!("CARGO"));
    let output = cargo.args(arguments.concat()).current_dir(root()).output();
    let output = output.expect("cargo, which built this test, can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("cargo prints UTF-8")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask/ is in the repository")
}
