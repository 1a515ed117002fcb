//! The documents print what the program prints: their `console` examples are run, with the catalogue
//! that one of them shows.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// The documents whose examples are run.
const DOCUMENTS: [&str; 2] = ["README.md", "docs/command-line.md"];

fn read(document: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(document);
    fs::read_to_string(file).expect("the document is committed")
}

/// The texts between a fence that names this language and the next fence.
fn blocks<'a>(document: &'a str, language: &str) -> Vec<&'a str> {
    let open = format!("```{language}\n");
    let parts = document.split(open.as_str()).skip(1);
    parts.filter_map(|part| part.split_once("```").map(|(block, _)| block)).collect()
}

/// A folder with the files of the catalogue that the document shows, each named in a comment above it.
fn commute(document: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let example = blocks(document, "toml").into_iter().find(|block| block.contains("# commute/"));
    let mut file: Option<PathBuf> = None;
    for line in example.unwrap_or_default().lines() {
        if let Some(name) = line.strip_prefix("# ").filter(|name| name.starts_with("commute/")) {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("it is ours");
            fs::write(&path, "").expect("it is ours");
            file = Some(path);
        } else if let Some(path) = &file {
            let text = fs::read_to_string(path).expect("it was written");
            fs::write(path, text + line + "\n").expect("it is ours");
        }
    }
    folder
}

/// Misspells a level and a source, as the document says.
fn misspell(folder: &Path) {
    for (name, right, wrong) in [
        ("commute/options/bicycle.toml", "\"wet\"", "\"damp\""),
        ("commute/options/bus.toml", "\"timetable\"", "\"timetabel\""),
    ] {
        let path = folder.join(name);
        let text = fs::read_to_string(&path).expect("the catalogue has this option");
        assert!(text.contains(right), "{name} has no {right}");
        fs::write(path, text.replace(right, wrong)).expect("it is ours");
    }
}

/// A command, and what it prints according to the document.
struct Example {
    command: String,
    printed: String,
}

fn examples(block: &str) -> Vec<Example> {
    let parts = format!("\n{block}");
    let parts = parts.split("\n$ ").skip(1);
    parts
        .map(|part| {
            let (command, printed) = part.split_once('\n').unwrap_or((part, ""));
            Example { command: command.to_owned(), printed: printed.trim_end().to_owned() }
        })
        .collect()
}

/// The words of a command as a shell splits them, and whether its output goes into a file.
pub fn words(command: &str) -> (Vec<String>, bool) {
    let (command, target) = command.split_once(" > ").unwrap_or((command, ""));
    let words = command
        .split('\'')
        .enumerate()
        .flat_map(|(place, part)| {
            let is_quoted = place % 2 == 1;
            let parts = if is_quoted { vec![part] } else { part.split_whitespace().collect() };
            parts.into_iter().map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    (words, !target.is_empty())
}

/// The program's standard output and standard error, run in the folder with the catalogue.
fn run(words: &[String], folder: &Path) -> String {
    let own = match words {
        [cargo, alias, own @ ..] if [cargo, alias] == ["cargo", "edgewise"] => own,
        [program, own @ ..] if program == "edgewise" => own,
        _ => panic!("a document runs another program: {words:?}"),
    };
    let output = Command::new(env!("CARGO_BIN_EXE_edgewise"))
        .args(own)
        .current_dir(folder)
        .output()
        .expect("the program starts");
    let said = String::from_utf8([output.stdout, output.stderr].concat());
    // A no-break space looks like any other in a document.
    said.expect("it prints UTF-8").replace('\u{a0}', " ").trim_end().to_owned()
}

#[test]
fn every_console_example_prints_what_the_document_says() {
    for (document, compared_at_least) in DOCUMENTS.into_iter().zip([1, 6]) {
        let text = read(document);
        let folder = commute(&text);
        let mut compared = 0;
        for block in blocks(&text, "console") {
            if block.contains("has defects") {
                misspell(folder.path());
            }
            for example in examples(block) {
                compared += usize::from(check(document, &example, folder.path()));
            }
        }
        assert!(compared >= compared_at_least, "{document}: only {compared} were compared");
    }
}

/// Runs an example; whether the document shows what it prints.
fn check(document: &str, example: &Example, folder: &Path) -> bool {
    let (words, goes_into_a_file) = words(&example.command);
    let said = run(&words, folder);
    let place = format!("{document}: `{}`", example.command);
    assert!(!said.is_empty(), "{place} prints nothing");
    let is_shown = !goes_into_a_file && !example.printed.is_empty();
    if is_shown {
        assert_eq!(said, example.printed, "{place}");
    } else {
        assert!(!said.starts_with("edgewise: "), "{place}: {said}");
    }
    is_shown
}
