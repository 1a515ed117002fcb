//! What comes in and goes out as a stream: standard input, a full disk, a closed pipe, a terminal.

use std::fs::File;
use std::io::{Read, Write};
use std::process::{Command, Output, Stdio};

use crate::program::{complaint, folder, printed, run};
use edgewise_testkit::fixture;

const LINK: &str = "#v1;e=2024-06;k=1z2xk1g";
/// A conclusion that holds under the facts of today.
const HOLDS: &str =
    "#v1;e=2024-06;m=runs-on:azure-local.windows-server,supported-by:microsoft;k=0b0p7ka";
/// A conclusion that no longer holds.
const OLD: &str = "v1;e=2024-06;m=survives-node-loss:yes;k=any";

fn program(words: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_edgewise"));
    program.args(words);
    program
}

/// What the program says when that is piped in.
fn fed(words: &[&str], input: &str) -> Output {
    let pipes = || {
        program(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()
    };
    let mut child = pipes().expect("the program starts");
    let mut pipe = child.stdin.take().expect("it is piped");
    pipe.write_all(input.as_bytes()).expect("the program reads it");
    drop(pipe);
    child.wait_with_output().expect("the program ends")
}

#[track_caller]
fn says(output: &Output, code: i32, said: &str) {
    let all = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    let all = String::from_utf8_lossy(&all);
    assert_eq!(output.status.code(), Some(code), "{all}");
    assert!(all.contains(said), "“{said}” is not in: {all}");
}

#[test]
fn a_link_is_read_from_standard_input_where_a_dash_or_nothing_is_given() {
    for given in [&["-"][..], &[]] {
        for command in [&["assess"][..], &["report"], &["report", "--format", "csv"], &["effort"]] {
            let expected = printed(&[command, &[LINK]].concat());
            let output = fed(&[command, given].concat(), &format!("see <{LINK}|the site>\n"));
            assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{command:?} {given:?}");
        }
        says(&fed(&[&["check"], given].concat(), HOLDS), 0, "The conclusion holds");
    }
    for (words, expected) in [(["-", HOLDS], [LINK, HOLDS]), ([HOLDS, "-"], [HOLDS, LINK])] {
        let expected = printed(&[&["compare"], &expected[..]].concat());
        let output = fed(&[&["compare"], &words[..]].concat(), &format!("see {LINK}\n"));
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{words:?}");
    }
}

#[test]
fn a_list_is_checked_line_by_line_without_blank_lines_and_notes() {
    let list = format!("# Decisions\n\n// Tills\n{HOLDS}\r\n   \n#\n{OLD}\n");
    let output = fed(&["check"], &list);
    says(&output, 3, "The conclusion changes");
    assert_eq!(String::from_utf8_lossy(&output.stdout).matches("#v1;e=2024-06").count(), 2);
    says(&fed(&["check", HOLDS, "-"], OLD), 3, "The conclusion changes");
    says(&run(&["check", HOLDS, "", "# a note", "  "]), 0, "The conclusion holds");
}

#[test]
fn nothing_to_check_is_not_green() {
    for list in ["", "\n\n", "# nothing yet\n"] {
        says(&fed(&["check"], list), 2, "there is no link to check");
        says(&fed(&["check", "-"], list), 2, "there is no link to check");
    }
    says(&run(&["check", "", "# a note"]), 2, "there is no link to check");
    says(&fed(&["report"], ""), 2, "there is no link to report on");
    for words in [&["compare", "", LINK][..], &["compare", LINK, " "], &["compare", "-", LINK]] {
        says(&fed(words, ""), 2, "there is no link to compare");
    }
    // What is read once is not there for the other.
    says(&fed(&["compare", "-", "-"], LINK), 2, "there is no link to compare");
    says(&fed(&["fleet", "-"], ""), 2, "The file is empty.");
    for command in ["assess", "effort"] {
        let output = fed(&[command], "");
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(output.stdout, run(&[command]).stdout, "nothing is the blank scenario");
    }
}

#[test]
fn only_what_was_read_as_a_link_is_green() {
    for text in [
        "https://example.org/",
        "https://example.org/v1/docs",
        "https://example.org/v1",
        "https://example.org/?tags=1&v1=x",
        "https://example.org/?s=v1",
        "v1",
        "v1;",
        "#top",
        "#comment",
        "v2;e=2030-01;k=1234567",
        "v1;e=2026-11",
        "v1;e=2026-11;k=0000000",
    ] {
        let output = run(&["check", text]);
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert_eq!(run(&["check", HOLDS, text]).status.code(), Some(2), "{text}");
    }
}

#[test]
fn an_address_without_a_link_is_not_assessed_as_the_blank_scenario() {
    let address = "https://example.org/?tags=1";
    for words in [
        &["assess", address][..],
        &["report", address],
        &["effort", address],
        &["compare", LINK, address],
        &["compare", address, LINK],
    ] {
        let said = complaint(words);
        assert_eq!(said, "edgewise: this text holds no link (“https://example.org/?tags=1”)\n");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_could_not_be_written_is_an_error() {
    let full = || File::options().write(true).open("/dev/full").expect("Linux has one");
    for words in [
        &["assess", LINK][..],
        &["assess", LINK, "--json"],
        &["report", LINK],
        &["report", LINK, "--format", "csv"],
        &["check", LINK],
        &["check", OLD],
        &["check", "junk"],
        &["catalog"],
        &["link"],
        &["--help"],
        &["--version"],
    ] {
        let output = program(words).stdout(full()).output().expect("the program starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{words:?}: {said}");
        assert!(
            said.starts_with("edgewise: the output could not be written: No space left"),
            "{said}"
        );
    }
    // Where not even the complaint can be written, the code says it.
    for words in [&["asses"][..], &["assess", "hello"]] {
        let output = program(words).stderr(full()).output().expect("the program starts");
        assert_eq!(output.status.code(), Some(2), "{words:?}");
    }
}

#[test]
fn a_pipe_that_its_reader_closed_is_no_error() {
    for words in [&["catalog", "--json"][..], &["report", LINK, "--format", "csv"]] {
        let mut child = program(words)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut first = [0; 10];
        let mut pipe = child.stdout.take().expect("it is piped");
        pipe.read_exact(&mut first).expect("it prints more");
        drop(pipe);
        says(&child.wait_with_output().expect("the program ends"), 0, "");
    }
}

/// No input makes it print terminal control characters.
#[track_caller]
fn is_plain(output: &Output) {
    let all = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    let all = String::from_utf8_lossy(&all).replace("\r\n", "\n");
    let steers = |letter: char| {
        letter.is_control() && letter != '\n' || matches!(letter, '\u{202a}'..='\u{202e}')
    };
    assert!(!all.contains(steers), "{all:?}");
}

#[test]
fn nothing_that_a_terminal_obeys_is_printed() {
    let hostile = "\u{1b}]0;x\u{7}\u{1b}[31m\u{9b}1m\u{202e}a\rb";
    let words = |form: &str| form.replace('@', hostile);
    for given in [
        &["assess", "@"][..],
        &["assess", "v1;e=2024-06;m=@:1;t=@;k=any"],
        &["assess", "v1;e=2024-06;@=1;k=@", "--json"],
        &["report", "https://example.org/@#v1;e=2024-06;k=1z2xk1g"],
        &["report", "v1;e=2024-06;m=@;k=any"],
        &["report", "v1;e=2024-06;o1=@;k=any", "--format", "csv"],
        &["check", "@", "v1;e=2024-06;t=@"],
        &["check", "@", "--json"],
        &["catalog", "--edition", "@"],
        &["catalog", "--catalog", "@"],
        &["link", "--must", "@=@"],
        &["link", "--title", "@"],
        &["link", "--override", "@.@=1"],
        &["link", "--day", "@"],
        &["@"],
        &["assess", "--@"],
    ] {
        let given: Vec<String> = given.iter().map(|word| words(word)).collect();
        is_plain(&run(&given.iter().map(String::as_str).collect::<Vec<_>>()));
    }
}

#[test]
fn a_foreign_catalogue_does_not_steer_the_terminal_either() {
    let mut files = fixture::files("x: points\n a = 1\n b = 0");
    for (_, text) in &mut files {
        *text = text.replace("The page says", "\\u001b[31mThe \\u202epage says");
        *text = text.replace("name = \"A\"", "name = \"A\\u001b[2J\"");
    }
    let folder = folder(&files);
    let path = folder.path().to_str().expect("a plain path");
    let output = run(&["catalog", "--catalog", path]);
    says(&output, 0, "\\u001b[31mThe \\u202epage says");
    is_plain(&output);
    let json = printed(&["catalog", "--catalog", path, "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is still JSON");
    assert!(json.to_string().contains("\\u001b[31mThe \u{202e}page says"), "{json}");
    is_plain(&run(&["assess", "--catalog", path]));
}
