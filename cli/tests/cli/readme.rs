//! The README prints what the program prints: its `console` examples are run, and its example of a
//! catalogue is read.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// The README as it stands in the repository.
fn readme() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    fs::read_to_string(file).expect("the README is committed")
}

/// The texts between a fence that names this language and the next fence.
fn blocks<'a>(readme: &'a str, language: &str) -> Vec<&'a str> {
    let open = format!("```{language}\n");
    let parts = readme.split(open.as_str()).skip(1);
    parts.filter_map(|part| part.split_once("```").map(|(block, _)| block)).collect()
}

/// A folder with the files of the README's own catalogue, each named in a comment above it.
fn commute(readme: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let example = blocks(readme, "toml").into_iter().find(|block| block.contains("# commute/"));
    let mut file: Option<PathBuf> = None;
    for line in example.expect("the README holds a catalogue").lines() {
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

/// Misspells a level and a source, as the README says it did.
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

/// A command and what it is said to print.
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

/// The words of a command as a shell would part them, and whether its output goes into a file.
fn words(command: &str) -> (Vec<String>, bool) {
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

/// What the program prints and complains of, in the folder with the README's catalogue.
fn run(words: &[String], folder: &Path) -> String {
    let own = match words {
        [cargo, run, dashes, own @ ..] if [cargo, run, dashes] == ["cargo", "run", "--"] => own,
        [program, own @ ..] if program == "edgewise" => own,
        _ => panic!("the README runs another program: {words:?}"),
    };
    let output = Command::new(env!("CARGO_BIN_EXE_edgewise"))
        .args(own)
        .current_dir(folder)
        .output()
        .expect("the program starts");
    let said = String::from_utf8([output.stdout, output.stderr].concat());
    // A space that keeps a number with its unit looks like any other in a README.
    said.expect("it prints UTF-8").replace('\u{a0}', " ").trim_end().to_owned()
}

#[test]
fn every_console_example_prints_what_the_readme_says() {
    let readme = readme();
    let folder = commute(&readme);
    let mut compared = 0;
    for block in blocks(&readme, "console") {
        if block.contains("has defects") {
            misspell(folder.path());
        }
        for example in examples(block) {
            let (words, goes_into_a_file) = words(&example.command);
            let said = run(&words, folder.path());
            assert!(!said.is_empty(), "`{}` prints nothing", example.command);
            if goes_into_a_file || example.printed.is_empty() {
                assert!(!said.starts_with("edgewise: "), "`{}`: {said}", example.command);
            } else {
                assert_eq!(said, example.printed, "`{}`", example.command);
                compared += 1;
            }
        }
    }
    assert!(compared >= 6, "only {compared} examples were compared");
}

#[test]
fn whatever_the_readme_points_to_in_the_repository_is_there() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for name in ["README.md", "CONTRIBUTING.md", "catalog/README.md"] {
        let file = top.join(name);
        let text = fs::read_to_string(&file).unwrap_or_else(|_| panic!("there is no {name}"));
        let marks = ["](", "src=\"", "srcset=\""];
        let targets = marks.iter().flat_map(|mark| text.split(mark).skip(1));
        let targets = targets.filter_map(|rest| rest.split([')', '"', '#']).next());
        for target in targets.filter(|one| !one.is_empty() && !one.contains("://")) {
            let place = file.parent().expect("it lies in a folder").join(target);
            assert!(place.exists(), "{name} points to {target}, which is not there");
        }
    }
}
