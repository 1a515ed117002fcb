//! What the source must look like: the import arrows, the fence around the
//! browser, and the few habits that a reader relies on.

use std::fs;
use std::path::{Path, PathBuf};

/// The layers of `src/`, lowest first. A module may use those of the rows above
/// its own, and itself; neighbours in a row do not know each other.
const LAYERS: &[&[&str]] = &[
    &["gather", "packed", "sorted"],
    &["id", "quantity"],
    &["phrase"],
    &["catalog"],
    &["scenario"],
    &["assessment", "link"],
    &["report"],
    &["web", "cli"],
];

/// Crates that only the page may name.
const BROWSER: [&str; 6] =
    ["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];

/// A file longer than this has more than one subject.
const LINES_MAX: usize = 400;

#[test]
fn imports_point_one_way() {
    let faults = engine_files().into_iter().flat_map(|file| {
        let own = file.module().to_owned();
        let used = file.modules_used();
        used.into_iter()
            .filter(move |used| !may_use(&own, used))
            .map(move |used| format!("{} uses `{used}`", file.name))
    });
    assert_none(faults, "the arrows are drawn in ARCHITECTURE.md");
}

#[test]
fn parents_are_reached_by_their_names() {
    let faults = engine_files()
        .into_iter()
        .filter(|file| file.code().contains("super::super"))
        .map(|file| file.name);
    assert_none(faults, "write `crate::…`, so that the arrows can be read");
}

#[test]
fn every_module_of_the_library_has_a_layer() {
    let known = LAYERS.concat();
    let faults = engine_files()
        .into_iter()
        .map(|file| file.module().to_owned())
        .filter(|module| !known.contains(&module.as_str()));
    assert_none(faults, "add it to LAYERS and to ARCHITECTURE.md");
}

#[test]
fn only_the_page_knows_the_browser() {
    let faults =
        engine_files().into_iter().filter(|file| file.module() != "web").flat_map(|file| {
            let words = words(&file.code()).map(str::to_owned).collect::<Vec<_>>();
            BROWSER
                .into_iter()
                .filter(move |browser| words.iter().any(|word| word == browser))
                .map(move |browser| format!("{} names `{browser}`", file.name))
        });
    assert_none(faults, "the engine has no browser");
}

#[test]
fn every_file_says_what_is_true_because_of_it() {
    let faults =
        all_files().into_iter().filter(|file| !file.text.starts_with("//!")).map(|file| file.name);
    assert_none(faults, "begin with `//!`");
}

#[test]
fn no_file_is_long() {
    let faults = all_files()
        .into_iter()
        .filter(|file| file.text.lines().count() > LINES_MAX)
        .map(|file| file.name);
    assert_none(faults, "more than 400 lines: what are its two subjects?");
}

#[test]
fn nothing_is_left_for_later() {
    let unwanted =
        [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("db", "g!"), concat!("#[ign", "ore")];
    let faults = all_files().into_iter().flat_map(|file| {
        unwanted
            .into_iter()
            .filter(|word| file.text.contains(word))
            .map(|word| format!("{} holds `{word}`", file.name))
            .collect::<Vec<_>>()
    });
    assert_none(faults, "finish it, or leave it out");
}

#[test]
fn every_style_sheet_is_linked() {
    let page = read(&top().join("index.html"));
    let faults = files_below(&top().join("styles"), "css")
        .into_iter()
        .map(|path| name(&path))
        .filter(|name| !page.contains(&format!("href=\"{name}\"")));
    assert_none(faults, "index.html links each sheet by itself");
}

/// One source file.
struct Source {
    /// Its path from the top of the repository.
    name: String,
    text: String,
}

impl Source {
    /// The top module it belongs to: `catalog` for `src/catalog/claim.rs`.
    fn module(&self) -> &str {
        let inside = self.name.trim_start_matches("src/");
        let first = inside.split('/').next().unwrap_or(inside);
        first.trim_end_matches(".rs")
    }

    /// The text without comments that fill their line, where any word may stand.
    fn code(&self) -> String {
        self.text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// The top modules that the code names through `crate::`.
    fn modules_used(&self) -> Vec<String> {
        let code = self.code();
        code.split("crate::")
            .skip(1)
            .flat_map(first_segments)
            .filter(|segment| LAYERS.concat().contains(&segment.as_str()))
            .collect()
    }
}

/// `catalog::Claim` gives `catalog`; `{id::A, link::{B, C}}` gives `id`, `link`.
fn first_segments(path: &str) -> Vec<String> {
    let Some(group) = path.strip_prefix('{') else {
        return words(path).next().map(str::to_owned).into_iter().collect();
    };
    let mut depth = 0_u32;
    let mut top = String::new();
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            _ if depth == 0 => top.push(letter),
            _ => {}
        }
    }
    top.split(',').filter_map(|path| words(path).next().map(str::to_owned)).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .filter(|word| !word.is_empty())
}

fn may_use(own: &str, used: &str) -> bool {
    let layer = |module: &str| LAYERS.iter().position(|row| row.contains(&module));
    own == used || layer(own) > layer(used)
}

/// Everything in `src/` but the root of the library and of the program.
fn engine_files() -> Vec<Source> {
    let mut files = sources("src");
    files.retain(|file| !["src/lib.rs", "src/main.rs"].contains(&file.name.as_str()));
    files
}

fn all_files() -> Vec<Source> {
    ["build.rs", "lattice", "src", "tests", "xtask"].into_iter().flat_map(sources).collect()
}

fn sources(place: &str) -> Vec<Source> {
    files_below(&top().join(place), "rs")
        .into_iter()
        .map(|path| Source { name: name(&path), text: read(&path) })
        .collect()
}

/// The files of one kind in a folder and below, sorted; or the one file itself.
fn files_below(place: &Path, kind: &str) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(place) else {
        let is_wanted = place.is_file() && place.extension().is_some_and(|end| end == kind);
        return is_wanted.then(|| place.to_owned()).into_iter().collect();
    };
    let mut files: Vec<PathBuf> =
        folder.flatten().flat_map(|entry| files_below(&entry.path(), kind)).collect();
    files.sort();
    files
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The path from the top of the repository, with `/` everywhere.
fn name(path: &Path) -> String {
    let inside = path.strip_prefix(top()).unwrap_or(path);
    inside.display().to_string().replace('\\', "/")
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[track_caller]
fn assert_none(faults: impl IntoIterator<Item = String>, advice: &str) {
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{advice}:\n  {}", faults.join("\n  "));
}

#[test]
fn the_reader_of_imports_sees_groups_and_layers() {
    let group = "{id::OptionId, link::{self, v1::read}, catalog};";
    assert_eq!(first_segments(group), ["id", "link", "catalog"]);
    assert_eq!(first_segments("phrase::Phrase;"), ["phrase"]);
    assert!(may_use("report", "assessment"));
    assert!(!may_use("link", "assessment"));
    assert!(!may_use("catalog", "scenario"));
    assert!(!may_use("web", "cli"));
}
