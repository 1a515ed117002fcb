//! What the documents point to exists: files, headings, tests, and the sections of the method that the
//! engine names.

use std::fs;
use std::path::{Path, PathBuf};

/// The documents for people who read or change this repository.
const DOCUMENTS: [&str; 14] = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "catalog/README.md",
    "catalog/tests/golden/README.md",
    "docs/command-line.md",
    "docs/design.md",
    "docs/hosting.md",
    "docs/method-boards.md",
    "docs/method.md",
    "docs/releasing.md",
    "docs/testing.md",
    "docs/webkit.md",
];

/// Where the sources are.
const SOURCES: [&str; 7] = ["catalog", "cli", "engine", "src", "testkit", "tests", "xtask"];

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The text of every Rust file below a folder.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("the folder can be listed").path());
    paths
        .flat_map(|path| match path.extension() {
            _ if path.is_dir() => sources(&path),
            Some(extension) if extension == "rs" => vec![(path.clone(), read(&path))],
            _ => Vec::new(),
        })
        .collect()
}

/// The addresses of a document's headings, as GitHub makes them.
fn anchors(document: &str) -> Vec<String> {
    let headings = document.lines().filter(|line| line.starts_with('#'));
    let titles = headings.filter_map(|line| line.trim_start_matches('#').strip_prefix(' '));
    titles
        .map(|title| {
            let kept = title.chars().filter(|one| one.is_alphanumeric() || " -_".contains(*one));
            kept.collect::<String>().to_lowercase().replace(' ', "-")
        })
        .collect()
}

/// The texts between a mark and the first of some ends.
fn between<'a>(text: &'a str, mark: &'a str, ends: &'a [char]) -> impl Iterator<Item = &'a str> {
    text.split(mark).skip(1).filter_map(move |rest| rest.split(ends).next())
}

#[test]
fn every_file_and_heading_that_a_document_links_to_exists() {
    for name in DOCUMENTS {
        let file = top().join(name);
        let text = read(&file);
        let folder = file.parent().expect("it is in a folder");
        for target in between(&text, "](", &[')']).filter(|one| !one.contains("://")) {
            let (path, heading) = target.split_once('#').unwrap_or((target, ""));
            let linked = if path.is_empty() { file.clone() } else { folder.join(path) };
            assert!(linked.exists(), "{name} links to {target}, which does not exist");
            let is_there =
                heading.is_empty() || anchors(&read(&linked)).iter().any(|it| it == heading);
            assert!(is_there, "{name} links to {target}, but there is no such heading");
        }
        for mark in ["src=\"", "srcset=\""] {
            for target in between(&text, mark, &['"']) {
                assert!(
                    folder.join(target).exists(),
                    "{name} shows {target}, which does not exist"
                );
            }
        }
    }
}

/// The endings of files that people write.
const WRITTEN: [&str; 5] = [".rs", ".toml", ".js", ".css", ".md"];

/// The addresses of all files that people write, from the top of the repository.
fn written(folder: &Path, at: &str) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder can be listed");
    let names = entries.map(|entry| entry.expect("the folder can be listed").file_name());
    names
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && !["target", "dist"].contains(&name.as_str()))
        .flat_map(|name| {
            let path = folder.join(&name);
            let at = format!("{at}/{name}");
            match () {
                () if path.is_dir() => written(&path, &at),
                () if WRITTEN.iter().any(|end| name.ends_with(end)) => vec![at],
                () => Vec::new(),
            }
        })
        .collect()
}

#[test]
fn every_file_that_a_document_names_exists() {
    let files = written(&top(), "");
    let mut named = 0;
    for name in DOCUMENTS {
        let text = read(&top().join(name));
        for word in text.split('`').skip(1).step_by(2) {
            let is_path =
                word.chars().all(|one| one.is_ascii_alphanumeric() || "./_-".contains(one));
            if !is_path || !WRITTEN.iter().any(|end| word.ends_with(end)) || word.starts_with('.') {
                continue;
            }
            let end = format!("/{word}");
            assert!(
                files.iter().any(|file| file.ends_with(&end)),
                "{name} names the file {word}, which does not exist"
            );
            named += 1;
        }
    }
    assert!(named >= 40, "only {named} files are named");
}

#[test]
fn every_test_that_a_document_names_exists() {
    let sources: Vec<String> = SOURCES
        .iter()
        .flat_map(|folder| sources(&top().join(folder)))
        .map(|(_, text)| text)
        .collect();
    let mut named = 0;
    for name in DOCUMENTS {
        let text = read(&top().join(name));
        for word in text.split('`').skip(1).step_by(2) {
            let is_snake = word.chars().all(|one| one.is_ascii_alphanumeric() || one == '_');
            let is_crate = word.starts_with("wasm_");
            if !is_snake || is_crate || word.matches('_').count() < 3 {
                continue;
            }
            let definition = format!("fn {word}(");
            let exists = sources.iter().any(|source| source.contains(&definition));
            assert!(exists, "{name} names the test {word}, which does not exist");
            named += 1;
        }
    }
    assert!(named >= 20, "only {named} tests are named");
}

#[test]
fn every_section_of_the_method_that_the_engine_names_exists() {
    let method = read(&top().join("docs/method.md"));
    let has = |title: &str| method.lines().any(|line| line.trim_start_matches('#').trim() == title);
    let mut named = 0;
    for (file, text) in sources(&top().join("engine/src")) {
        for citation in between(&text, "`docs/method.md`, ", &[')']) {
            for title in citation.split('"').skip(1).step_by(2) {
                assert!(has(title), "{} cites the section {title:?}", file.display());
                named += 1;
            }
        }
    }
    assert!(named >= 13, "only {named} sections are cited");
}
